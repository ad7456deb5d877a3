/* The requests as extension pages may make them: everything that a session offers, but not the session itself. */
import { type RequestMap, requestMethods } from './contract.generated.ts';

export { protocolVersion } from './contract.generated.ts';

const backgroundOnly = 'session.open';

/** A method that pages may use. */
export type RpcMethod = Exclude<keyof RequestMap, typeof backgroundOnly>;
/** A method's parameters. */
export type RpcParams<M extends RpcMethod> = RequestMap[M]['params'];
/** A method's answer. */
export type RpcAnswer<M extends RpcMethod> = RequestMap[M]['result'];

const pageMethods: ReadonlySet<string> = new Set(requestMethods.filter((method) => method !== backgroundOnly));

/** Whether a text names a method that extension pages may use. Everything else stays with the background. */
export function isRpcMethod(value: unknown): value is RpcMethod {
  return typeof value === 'string' && pageMethods.has(value);
}
