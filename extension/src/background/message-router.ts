/*
 * The one door for runtime messages. Who may say what is the table below; everything else is dropped without an answer.
 * A page that took over its renderer can pretend to be our content script: then it can do what a click on a link of that
 * page could do, with the agent's policy and the limits of the dialler behind it, and nothing more.
 */
import type { RuntimeMessage } from '../common/runtime-messages.ts';
import { parseRuntimeMessage } from '../common/runtime-messages.ts';
import type { PortServer } from './port-door.ts';
import { type SenderKind, senderKind } from './sender-kind.ts';

/** Which kinds of senders may send which message. */
export const allowed: Readonly<Record<RuntimeMessage['type'], readonly SenderKind[]>> = {
  'link.activated': ['topFrame', 'subFrame'],
  'call.offered': ['topFrame', 'subFrame'],
  'context.changed': ['topFrame', 'subFrame'],
  'card.acted': ['topFrame', 'extensionPage'],
  'card.sync': ['topFrame'],
  'card.asked': ['extensionPage'],
  'number.taught': ['topFrame', 'subFrame'],
  'number.untaught': ['topFrame', 'subFrame'],
  'site.turnedOff': ['topFrame', 'subFrame'],
  'site.turnedBack': ['topFrame', 'subFrame'],
  'number.touched': ['topFrame', 'subFrame'],
  'number.asked': ['topFrame', 'subFrame'],
  'number.activated': ['topFrame', 'subFrame'],
  'number.looked': ['topFrame', 'subFrame'],
  'walk.left': ['topFrame', 'subFrame'],
  'numbers.here': ['topFrame', 'subFrame'],
  'numbers.found': ['topFrame', 'subFrame'],
  'numbers.verify': ['topFrame', 'subFrame'],
};

/** A message that was let in. */
export interface Received {
  readonly message: RuntimeMessage;
  readonly kind: SenderKind;
  /** The tab it came from; nothing for a page that is in no tab. */
  readonly tabId?: number;
  /** The window of the tab. */
  readonly windowId?: number;
  /** The frame of the tab, and the document in it where browsers tell. */
  readonly frameId?: number;
  readonly documentId?: string;
  /** The host name of the frame that sent it, by the browser's word. */
  readonly site: string;
}

/** Lets a message in, or not. */
export function admit(value: unknown, sender: chrome.runtime.MessageSender): Received | undefined {
  const message = parseRuntimeMessage(value);
  const kind = senderKind(sender);
  if (message === undefined || !allowed[message.type].includes(kind)) {
    return undefined;
  }
  const origin = sender.origin ?? sender.url ?? '';
  if (kind !== 'extensionPage' && origin === 'null') {
    // Sandboxed frames and other opaque origins run no features of ours: whoever speaks there is not our script.
    return undefined;
  }
  const site = URL.parse(origin)?.hostname ?? '';
  const { tab, frameId, documentId } = sender;
  return {
    message,
    kind,
    site,
    ...(tab?.id === undefined ? {} : { tabId: tab.id, windowId: tab.windowId }),
    ...(frameId === undefined ? {} : { frameId }),
    ...(documentId === undefined ? {} : { documentId }),
  };
}

/** Hands admitted messages to their handler; an answer, now or later, goes to the sender and to nobody else. */
export function routeMessages(handle: (received: Received) => unknown): void {
  chrome.runtime.onMessage.addListener((value: unknown, sender, respond) => {
    const received = admit(value, sender);
    if (received === undefined) {
      return false;
    }
    const answer = handle(received);
    if (!(answer instanceof Promise)) {
      respond(answer ?? null);
      return false;
    }
    answer.then(respond, (error: unknown) => {
      console.error(`Ringbridge: ${received.message.type} failed`, error);
      respond(null);
    });
    return true;
  });
}

/** Takes messages over ports too: the quick way for what a person is waiting for. Nothing is answered there. */
export function messageServer(handle: (received: Received) => unknown): PortServer {
  return {
    openedBy: ['topFrame', 'subFrame'],
    serve(port, sender) {
      port.onMessage.addListener((value: unknown) => {
        const received = admit(value, sender);
        if (received !== undefined) {
          handle(received);
        }
      });
    },
  };
}
