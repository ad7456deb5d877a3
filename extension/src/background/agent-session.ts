/*
 * One session with the agent: a JSON-RPC peer over one native port. It knows requests and notifications; when to connect
 * and what to do when the port closes is agent-link.ts.
 */
import { CancellationTokenSource, createMessageConnection, type MessageConnection, ResponseError } from 'vscode-jsonrpc/browser';
import type {
  Call,
  CallContacts,
  LineInfo,
  MissedState,
  PageTab,
  QuietState,
  RingbridgeSettings,
  RpcErrorData,
  SessionOpenParams,
  SessionOpenResult,
  TabOpenParams,
} from '../common/contract.ts';
import { t } from '../common/i18n.ts';
import { type Forwarded, forwardedMethods } from '../common/page-protocol.ts';
import { RingbridgeError } from '../common/ringbridge-error.ts';
import { type NativePort, PortReader, PortWriter } from './native-transport.ts';

/** What the agent tells without being asked. */
export interface SessionEvents {
  callChanged(call: Call): void;
  /** More is known of who is on a call. */
  contactsChanged(contacts: CallContacts): void;
  linesChanged(lines: readonly LineInfo[]): void;
  settingsChanged(settings: RingbridgeSettings): void;
  /** Something that only pages want to know. */
  told(what: Forwarded): void;
  /** This browser is now the one that was used last, or no longer. */
  frontChanged(front: boolean): void;
  quietChanged(quiet: QuietState): void;
  missedChanged(missed: MissedState): void;
  /** This browser was used last, and is to open a page. */
  tabWanted(url: string, place: PageTab): void;
}

/**
 * Requests that wait for a phone or a CRM take as long as that may; the agent itself gives up after 90 s. Saving waits while a CRM
 * changes a token that is good for one use, and for sources that are going.
 */
const slowMethods: ReadonlySet<string> = new Set([
  'call.dial',
  'call.answer',
  'call.hangUp',
  'call.hold',
  'call.resume',
  'line.test',
  'source.test',
  'settings.update',
  'line.writeActionUrls',
  'line.choices',
]);
const slowTimeoutMs = 100_000;
const timeoutMs = 10_000;

/** A session over a port that is open. */
export class AgentSession {
  readonly #reader: PortReader;
  readonly #connection: MessageConnection;
  readonly #pending = new Map<(error: RingbridgeError) => void, string>();
  #isClosed = false;

  constructor(port: NativePort, events: SessionEvents) {
    this.#reader = new PortReader(port);
    this.#connection = createMessageConnection(this.#reader, new PortWriter(port));
    this.#connection.onNotification('call.changed', ({ call }: { call: Call }) => events.callChanged(call));
    this.#connection.onNotification('contact.changed', (contacts: CallContacts) => events.contactsChanged(contacts));
    this.#connection.onNotification('line.changed', ({ lines }: { lines: LineInfo[] }) => events.linesChanged(lines));
    this.#connection.onNotification('settings.changed', (settings: RingbridgeSettings) => events.settingsChanged(settings));
    this.#connection.onNotification('tab.open', ({ url, tab }: TabOpenParams) => events.tabWanted(url, tab));
    for (const method of forwardedMethods) {
      this.#connection.onNotification(method, (params: Forwarded['params']) => events.told({ method, params } as Forwarded));
    }
    this.#connection.onNotification('session.front', ({ front }: { front: boolean }) => events.frontChanged(front));
    this.#connection.onNotification('quiet.changed', (quiet: QuietState) => events.quietChanged(quiet));
    this.#connection.onNotification('missed.changed', (missed: MissedState) => events.missedChanged(missed));
    this.#connection.listen();
  }

  /** The first request: everything that is to be shown comes with its answer. */
  open(params: SessionOpenParams): Promise<SessionOpenResult> {
    return this.request('session.open', params) as Promise<SessionOpenResult>;
  }

  /** @throws {@link RingbridgeError} */
  async request(method: string, params: unknown): Promise<unknown> {
    if (this.#isClosed) {
      throw noAnswer(method);
    }
    const cancellation = new CancellationTokenSource();
    let fail: (error: RingbridgeError) => void = () => undefined;
    // The library leaves requests open when the transport closes or the agent ignores a cancellation; a person waits.
    const lost = new Promise<never>((_, reject) => {
      fail = reject;
      this.#pending.set(reject, method);
    });
    const timer = setTimeout(
      () => {
        cancellation.cancel();
        fail(noAnswer(method));
      },
      slowMethods.has(method) ? slowTimeoutMs : timeoutMs,
    );
    try {
      const sent =
        params === undefined
          ? this.#connection.sendRequest(method, cancellation.token)
          : this.#connection.sendRequest(method, params, cancellation.token);
      return await Promise.race([sent, lost]);
    } catch (error) {
      throw error instanceof RingbridgeError ? error : asRingbridgeError(error);
    } finally {
      this.#pending.delete(fail);
      clearTimeout(timer);
      cancellation.dispose();
    }
  }

  /** Says whether a window of this browser has the focus. */
  notifyFocus(focused: boolean): void {
    this.#connection.sendNotification('session.focus', { focused }).catch(() => {
      // The port closed just now; the next session says it anew.
    });
  }

  /** The port is gone: whoever waits is told. */
  closed(): void {
    this.#isClosed = true;
    for (const [fail, method] of this.#pending) {
      fail(noAnswer(method));
    }
    this.#pending.clear();
    this.#reader.closed();
    this.#connection.dispose();
  }
}

/** No answer in time, or the connection broke in the middle. A dial may have gone through: nothing is tried again. */
function noAnswer(method: string): RingbridgeError {
  return new RingbridgeError({ reason: 'agentUnavailable', message: t(method === 'call.dial' ? 'lostWhileDialling' : 'agentUnavailable') });
}

function asRingbridgeError(error: unknown): RingbridgeError {
  const data = error instanceof ResponseError ? (error.data as RpcErrorData | undefined) : undefined;
  if (!(error instanceof ResponseError) || data?.reason === undefined) {
    // Not the agent's word but the transport's, such as a message over the cap.
    console.error('Ringbridge: a request was not sent', error);
    return new RingbridgeError({ reason: 'internal', message: t('somethingBroke') });
  }
  const detail = data.detail === undefined ? {} : { detail: data.detail };
  return new RingbridgeError({ reason: data.reason, message: error.message, data, ...detail });
}
