/* For tests: a connection whose agent is the test. */
import { signal } from '@preact/signals';
import { type AppState, initialState } from '../../common/app-state.ts';
import type { PageConnection } from '../../common/page-connection.ts';
import type { Forwarded } from '../../common/page-protocol.ts';

/** One request that waits for the test's answer. */
export interface AskedRequest {
  readonly method: string;
  readonly params: unknown;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** A connection that records what is asked and answers when told to. */
export interface FakeConnection extends PageConnection {
  readonly asked: AskedRequest[];
  /** The agent tells something. */
  tell(what: Forwarded): void;
}

/** Makes one; `answers` are given at once, everything else waits. */
export function fakeConnection(state: Partial<AppState> = {}, answers: Readonly<Record<string, unknown>> = {}): FakeConnection {
  const asked: AskedRequest[] = [];
  const listeners = new Map<string, Set<(params: never) => void>>();
  const request = (method: string, params?: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      asked.push({ method, params, resolve, reject });
      if (method in answers) {
        resolve(answers[method]);
      }
    });
  return {
    state: signal({ ...initialState, host: 'ready', ...state }),
    request: request as PageConnection['request'],
    on: (method, listener) => {
      const ofMethod = listeners.get(method) ?? new Set();
      listeners.set(method, ofMethod.add(listener));
      return () => void ofMethod.delete(listener);
    },
    tell: ({ method, params }) => {
      for (const listener of listeners.get(method) ?? []) {
        listener(params as never);
      }
    },
    reconnect: () => undefined,
    asked,
  };
}
