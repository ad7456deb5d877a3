/*
 * The link to the agent: opens the native port, opens a session, and comes back when the port closes.
 *
 * The port stays open as long as the browser runs, which also keeps this background alive. It may break at any moment:
 * the agent is updated, the shim is killed, the host is not installed (yet). Then the reason is read from what the
 * browser says, and the next attempt is planned with growing pauses, by a timer and, because a background without a port
 * may be stopped, by an alarm. Whoever needs the agent meanwhile tries at once. Nothing that was asked is asked twice.
 */
import type { HostState } from '../common/app-state.ts';
import type { PageTab, SessionOpenParams, SessionOpenResult } from '../common/contract.ts';
import { t } from '../common/i18n.ts';
import type { Forwarded } from '../common/page-protocol.ts';
import { RingbridgeError } from '../common/ringbridge-error.ts';
import { AgentSession } from './agent-session.ts';
import { backoffDelayMs } from './backoff.ts';
import { classifyClose } from './close-reason.ts';
import type { NativePort } from './native-transport.ts';
import type { StateStore } from './state-store.ts';

/** What the link needs of the browser. */
export interface LinkEnvironment {
  /** Opens a port; `closed` is called once with the browser's reason. May throw. */
  openPort(closed: (reason: string | undefined) => void): NativePort;
  /** What this client says of itself. */
  introduce(): Promise<SessionOpenParams>;
  /** Whether a window of this browser has the focus. */
  isFocused(): Promise<boolean>;
  /** Failures in a row: kept longer than this background lives. */
  readFailures(): Promise<number>;
  writeFailures(failures: number): Promise<void>;
  /** Opens a page, if its address is one that may be opened. */
  openTab(url: string, place: PageTab): void;
  /** Switches the alarm that wakes a stopped background for another attempt. */
  setAlarm(on: boolean): void;
  /** 0 to below 1. */
  random(): number;
}

const readyTimeoutMs = 8_000;
const steadyAfterMs = 10_000;

type Settled = Exclude<HostState, 'connecting'>;

export class AgentLink {
  readonly #environment: LinkEnvironment;
  readonly #store: StateStore;
  readonly #waiting = new Set<(state: Settled) => void>();
  readonly #listeners = new Set<(what: Forwarded) => void>();
  #session: AgentSession | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(environment: LinkEnvironment, store: StateStore) {
    this.#environment = environment;
    this.#store = store;
  }

  /** Connects, unless there is a connection already or one is on its way. */
  connect(): void {
    if (this.#session !== undefined) {
      return;
    }
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#open();
  }

  /** Connects unless the next attempt is planned: for events that wake the background but need nothing. */
  wake(): void {
    if (this.#retry === undefined) {
      this.connect();
    }
  }

  /**
   * Asks the agent, connecting first where necessary.
   * @throws {@link RingbridgeError}
   */
  async request(method: string, params: unknown): Promise<unknown> {
    await this.#ready();
    if (this.#session === undefined) {
      throw notReady('lost');
    }
    return this.#session.request(method, params);
  }

  /** Hears what the agent tells beside the state, until the returned function is called. */
  listen(listener: (what: Forwarded) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells the agent about the focus; without a session it is told when one opens. */
  notifyFocus(focused: boolean): void {
    if (this.#store.state.host === 'ready') {
      this.#session?.notifyFocus(focused);
    }
  }

  async #ready(): Promise<void> {
    if (this.#store.state.host === 'ready') {
      return;
    }
    const settled = new Promise<Settled>((resolve) => this.#waiting.add(resolve));
    const timer = setTimeout(() => this.#settle('lost'), readyTimeoutMs);
    this.connect();
    const host = await settled;
    clearTimeout(timer);
    if (host !== 'ready') {
      throw notReady(host);
    }
  }

  #settle(host: Settled): void {
    for (const resolve of this.#waiting) {
      resolve(host);
    }
    this.#waiting.clear();
  }

  #open(): void {
    let heard = false;
    let openedAt: number | undefined;
    let refused: RingbridgeError | undefined;
    const closed = (reason: string | undefined): void => {
      if (this.#session !== session) {
        return;
      }
      this.#session = undefined;
      session?.closed();
      const steady = openedAt !== undefined && Date.now() - openedAt >= steadyAfterMs;
      void this.#failed(refused === undefined ? classifyClose(reason, heard) : 'tooOld', refused?.message, steady);
    };

    let session: AgentSession | undefined;
    let port: NativePort;
    try {
      port = this.#environment.openPort(closed);
    } catch (error) {
      void this.#failed(classifyClose(String(error), false), undefined, false);
      return;
    }

    session = new AgentSession(port, {
      callChanged: (call) => this.#store.putCall(call),
      contactsChanged: (contacts) => this.#store.putContacts(contacts),
      linesChanged: (lines) => this.#store.update({ lines }),
      settingsChanged: (settings) => this.#store.update({ settings }),
      told: (what) => {
        for (const listener of this.#listeners) {
          listener(what);
        }
      },
      tabWanted: (url, place) => this.#environment.openTab(url, place),
      frontChanged: (front) => this.#store.update({ front }),
      quietChanged: (quiet) => this.#store.update({ quiet }),
      missedChanged: (missed) => this.#store.update({ missed }),
    });
    this.#session = session;

    const introduce = async (opening: AgentSession): Promise<void> => {
      const answer = await opening.open(await this.#environment.introduce());
      heard = true;
      openedAt = Date.now();
      this.#opened(answer);
      opening.notifyFocus(await this.#environment.isFocused());
    };
    introduce(session).catch((error: unknown) => {
      if (this.#session !== session) {
        return;
      }
      heard = error instanceof RingbridgeError && error.reason !== 'agentUnavailable';
      if (error instanceof RingbridgeError && error.reason === 'versionMismatch') {
        refused = error;
      }
      port.disconnect();
      // Browsers do not report a disconnection to the side that asked for it.
      closed(undefined);
    });
  }

  #opened(answer: SessionOpenResult): void {
    this.#environment.setAlarm(false);
    this.#store.replace({
      host: 'ready',
      agentVersion: answer.agentVersion,
      lines: answer.lines,
      calls: answer.calls,
      contacts: answer.contacts,
      settings: answer.settings,
      front: answer.front,
      quiet: answer.quiet,
      missed: answer.missed,
    });
    this.#settle('ready');
  }

  async #failed(host: Exclude<Settled, 'ready'>, problem: string | undefined, wasSteady: boolean): Promise<void> {
    const before = this.#store.state;
    // A connection that broke usually is back within a second: what was shown stays until an attempt fails.
    const shown = host === 'lost' && before.host === 'ready' ? before : { lines: [], calls: [] };
    this.#store.replace({ ...shown, host, ...(problem === undefined ? {} : { hostProblem: problem }) });
    this.#settle(host);
    this.#environment.setAlarm(true);

    const failures = wasSteady ? 1 : (await this.#environment.readFailures()) + 1;
    await this.#environment.writeFailures(failures);
    if (this.#session === undefined && this.#retry === undefined) {
      this.#retry = setTimeout(() => this.connect(), backoffDelayMs(failures, this.#environment.random));
    }
  }
}

function notReady(host: Exclude<Settled, 'ready'>): RingbridgeError {
  const sentences = { missing: 'hostMissing', forbidden: 'hostForbidden', tooOld: 'hostTooOld', lost: 'agentUnavailable' } as const;
  return new RingbridgeError({ reason: 'agentUnavailable', detail: host, message: t(sentences[host]) });
}
