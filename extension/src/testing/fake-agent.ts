/* An agent at the other end of a native port: answers what a test tells it to, and can go away. */
import type { LinkEnvironment } from '../background/agent-link.ts';
import type { PageTab, SessionOpenResult } from '../common/contract.ts';

interface Request {
  readonly id?: number;
  readonly method: string;
  readonly params?: unknown;
}

/** Answers a request with a result, throws {@link AgentError} to refuse, or returns `undefined` to stay silent. */
export type Answer = (method: string, params: unknown) => unknown;

/** A refusal, as the agent words it. */
export class AgentError extends Error {
  readonly data: Readonly<Record<string, unknown>>;

  constructor(message: string, data: Readonly<Record<string, unknown>>) {
    super(message);
    this.data = data;
  }
}

/** What every session begins with. */
export const opened: SessionOpenResult = {
  protocol: 1,
  agentVersion: '1.2.3',
  sessionId: 'session',
  lines: [],
  calls: [],
  contacts: [],
  settings: {
    country: 'DE',
    areaCode: '',
    outsideLine: '',
    internalNumbers: '',
    defaultLine: '',
    lines: [],
    sources: [],
    receiver: { listen: ['127.0.0.1:61234', '[::1]:61234'], allow: [] },
    policy: { callsPerMinute: 10, confirm: [], allowedCountries: [] },
    popup: { template: '', system: '', on: 'ring', onInternal: 'demand', tab: 'reuse' },
    journal: { days: 90 },
    ringing: { toast: true, notification: true, fullScreen: 'notification', quietHours: [], vip: [] },
    actionUrls: [],
  },
  front: true,
  quiet: { doNotDisturb: false, quietHours: false },
  missed: { count: 0, seenAt: '2026-10-05T09:00:00Z' },
};

export class FakeAgent {
  /** Everything it was asked or told, by method. */
  readonly heard: string[] = [];
  /** What `session.open` said. */
  readonly environment: LinkEnvironment;
  /** How many ports were opened. */
  ports = 0;
  /** Pages that the link wanted opened. */
  readonly tabs: { readonly url: string; readonly place: PageTab }[] = [];
  /** Whether the alarm is on. */
  alarm = false;
  failures = 0;
  answer: Answer = (method) => (method === 'session.open' ? opened : undefined);
  /** Makes opening a port fail at once with the browser's sentence. */
  refusal: string | undefined;

  #deliver: ((message: unknown) => void) | undefined;
  #closed: ((reason: string | undefined) => void) | undefined;

  constructor() {
    this.environment = {
      openPort: (closed) => this.#open(closed),
      introduce: async () => ({ protocol: 1, client: 'extension' }),
      isFocused: async () => true,
      readFailures: async () => this.failures,
      writeFailures: async (failures) => {
        this.failures = failures;
      },
      openTab: (url, place) => this.tabs.push({ url, place }),
      setAlarm: (on) => {
        this.alarm = on;
      },
      random: () => 0,
    };
  }

  /** Tells the extension something. */
  notify(method: string, params: unknown): void {
    this.#deliver?.({ jsonrpc: '2.0', method, params });
  }

  /** The port closes, with the browser's sentence if it has one. */
  close(reason?: string): void {
    this.#closed?.(reason);
  }

  #open(closed: (reason: string | undefined) => void): ReturnType<LinkEnvironment['openPort']> {
    this.ports += 1;
    this.#closed = closed;
    if (this.refusal !== undefined) {
      const reason = this.refusal;
      queueMicrotask(() => closed(reason));
    }
    return {
      onMessage: {
        addListener: (listener) => {
          this.#deliver = listener;
        },
      },
      postMessage: (message) => queueMicrotask(() => this.#receive(message as Request)),
      disconnect: () => undefined,
    };
  }

  #receive({ id, method, params }: Request): void {
    this.heard.push(method);
    if (id === undefined || this.refusal !== undefined) {
      return;
    }
    try {
      const result = this.answer(method, params);
      if (result !== undefined) {
        this.#deliver?.({ jsonrpc: '2.0', id, result });
      }
    } catch (error) {
      const { message, data } = error as AgentError;
      this.#deliver?.({ jsonrpc: '2.0', id, error: { code: -32000, message, data } });
    }
  }
}
