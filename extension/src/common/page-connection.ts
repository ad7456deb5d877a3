/*
 * How the popup, the options and every other extension page see Ringbridge: one signal with the state, and requests.
 * The background answers; when it was stopped meanwhile, the page connects again and the state comes anew.
 */
import { type Signal, signal } from '@preact/signals';
import { type AppState, initialState } from './app-state.ts';
import type { NotificationMap } from './contract.ts';
import { t } from './i18n.ts';
import { type ForwardedMethod, type PageEvent, type PageRequest, pagePortName } from './page-protocol.ts';
import { RingbridgeError } from './ringbridge-error.ts';
import type { RpcAnswer, RpcMethod, RpcParams } from './rpc-methods.ts';

/** A page's view of the agent. */
export interface PageConnection {
  /** What the agent said last. */
  readonly state: Signal<AppState>;
  /**
   * Asks the agent.
   * @throws {@link RingbridgeError} with the agent's reason and sentence, or `agentUnavailable`
   */
  request<M extends RpcMethod>(method: M, ...params: RpcParams<M> extends undefined ? [] : [RpcParams<M>]): Promise<RpcAnswer<M>>;
  /** Hears what the agent tells, until the returned function is called. */
  on<M extends ForwardedMethod>(method: M, listener: (params: NotificationMap[M]) => void): () => void;
  /** Tries the native host now instead of at the next planned attempt. */
  reconnect(): void;
}

const requestTimeoutMs = 110_000;
const reconnectDelayMs = 250;

interface Waiting {
  resolve(result: unknown): void;
  reject(error: RingbridgeError): void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Connects this page to the background. Call it once a page. */
export function connectPage(): PageConnection {
  const state = signal<AppState>(initialState);
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<ForwardedMethod, Set<(params: never) => void>>();
  let nextId = 1;
  let port = open();

  function open(): chrome.runtime.Port {
    const opened = chrome.runtime.connect({ name: pagePortName });
    opened.onMessage.addListener(receive);
    opened.onDisconnect.addListener(() => {
      failAll();
      setTimeout(() => {
        port = open();
      }, reconnectDelayMs);
    });
    return opened;
  }

  function receive(event: PageEvent): void {
    if (event.type === 'state') {
      state.value = event.state;
      return;
    }
    if (event.type === 'told') {
      for (const listener of listeners.get(event.method) ?? []) {
        listener(event.params as never);
      }
      return;
    }
    const asked = waiting.get(event.id);
    if (asked === undefined) {
      return;
    }
    waiting.delete(event.id);
    clearTimeout(asked.timer);
    if (event.type === 'result') {
      asked.resolve(event.result);
    } else {
      asked.reject(new RingbridgeError(event.error));
    }
  }

  function failAll(): void {
    for (const asked of waiting.values()) {
      clearTimeout(asked.timer);
      asked.reject(unavailable());
    }
    waiting.clear();
  }

  function ask(method: string, params: unknown): Promise<unknown> {
    const id = nextId++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(id);
        reject(unavailable());
      }, requestTimeoutMs);
      waiting.set(id, { resolve, reject, timer });
      const request: PageRequest = { type: 'request', id, method, params };
      try {
        port.postMessage(request);
      } catch {
        // The port broke just now; the background is being started again.
        waiting.delete(id);
        clearTimeout(timer);
        reject(unavailable());
      }
    });
  }

  return {
    state,
    request: (method, ...params) => ask(method, params[0]) as Promise<never>,
    on: (method, listener) => {
      const ofMethod = listeners.get(method) ?? new Set();
      listeners.set(method, ofMethod.add(listener));
      return () => void ofMethod.delete(listener);
    },
    reconnect: () => {
      // What comes of it shows in the state.
      ask('extension.reconnect', undefined).catch(() => undefined);
    },
  };
}

function unavailable(): RingbridgeError {
  return new RingbridgeError({ reason: 'agentUnavailable', message: t('agentUnavailable') });
}
