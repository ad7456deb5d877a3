import type { AppState } from './app-state.ts';
import type { NotificationMap } from './contract.ts';
import type { ErrorInfo } from './ringbridge-error.ts';

/** The name of the port between an extension page and the background. */
export const pagePortName = 'page';

/** What a page asks for. `extension.reconnect` is the background's own: it tries the host now instead of later. */
export interface PageRequest {
  readonly type: 'request';
  readonly id: number;
  readonly method: string;
  readonly params?: unknown;
}

/** What the agent tells that the background hands on to every page as it is. Whatever a page wants to hear, belongs here. */
export const forwardedMethods = [
  'journal.changed',
  'receiver.heard',
  'source.changed',
  'presence.changed',
] as const satisfies readonly (keyof NotificationMap)[];

/** One of them. */
export type ForwardedMethod = (typeof forwardedMethods)[number];

/** Something the agent told. */
export type Forwarded = { readonly [M in ForwardedMethod]: { readonly method: M; readonly params: NotificationMap[M] } }[ForwardedMethod];

/** What a page is told. */
export type PageEvent =
  | { readonly type: 'state'; readonly state: AppState }
  | ({ readonly type: 'told' } & Forwarded)
  | { readonly type: 'result'; readonly id: number; readonly result: unknown }
  | { readonly type: 'error'; readonly id: number; readonly error: ErrorInfo };

/** Checks what came over the port. Returns nothing for what is no request. */
export function parsePageRequest(value: unknown): PageRequest | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const { type, id, method, params } = value as Partial<Record<keyof PageRequest, unknown>>;
  if (type !== 'request' || typeof id !== 'number' || !Number.isSafeInteger(id) || typeof method !== 'string') {
    return undefined;
  }
  return params === undefined ? { type, id, method } : { type, id, method, params };
}
