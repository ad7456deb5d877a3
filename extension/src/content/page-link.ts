import { contentPortName, type RuntimeMessage } from '../common/runtime-messages.ts';

/** What the scripts in a page have of the background. */
export interface PageLink {
  /** Tells the background; does nothing once the extension was updated under this page. */
  send(message: RuntimeMessage): void;
  /** Asks the background; nothing when it cannot answer, or once the extension was updated under this page. */
  ask<Answer>(message: RuntimeMessage): Promise<Answer | undefined>;
  /**
   * A person is about to activate something: opens a port, so that the next messages take the short way. A message by
   * itself has to open a channel first, which costs Chromium a millisecond.
   */
  prepare(): void;
  /** False once the extension was updated or removed under this page: whoever sees it leaves everything to the browser. */
  isAlive(): boolean;
}

/** The link of one page to the background. Ends `life` when the extension is gone. */
export function createPageLink(life: AbortController): PageLink {
  let port: chrome.runtime.Port | undefined;

  // After an update or removal the browser takes `runtime.id` away from the scripts that are still running.
  const isAlive = (): boolean => {
    if (!life.signal.aborted && chrome.runtime?.id === undefined) {
      life.abort();
    }
    return !life.signal.aborted;
  };

  return {
    isAlive,
    prepare() {
      if (port !== undefined || !isAlive()) {
        return;
      }
      port = chrome.runtime.connect({ name: contentPortName });
      // The background was stopped, or the page went into the history.
      port.onDisconnect.addListener(() => {
        port = undefined;
      });
    },
    async ask<Answer>(message: RuntimeMessage) {
      if (!isAlive()) {
        return undefined;
      }
      try {
        const answer: Answer | null | undefined = await chrome.runtime.sendMessage(message);
        return answer ?? undefined;
      } catch {
        // The background is just being started or replaced: whoever asked decides whether to ask again.
        return undefined;
      }
    },
    send(message: RuntimeMessage) {
      if (!isAlive()) {
        return;
      }
      if (port !== undefined && posted(port, message)) {
        return;
      }
      chrome.runtime.sendMessage(message).catch((error: unknown) => {
        if (isAlive()) {
          console.error('Ringbridge: the background did not take a message', error);
        }
      });
    },
  };
}

/** False when the port is closed already and nobody has said so yet. */
function posted(port: chrome.runtime.Port, message: RuntimeMessage): boolean {
  try {
    port.postMessage(message);
    return true;
  } catch {
    // The caller takes the other way.
    return false;
  }
}
