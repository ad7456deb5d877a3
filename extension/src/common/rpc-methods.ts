import type {
  AgentStatus,
  Call,
  CallDialParams,
  CallIdParams,
  CallListResult,
  CallPreviewParams,
  CallResult,
  JournalQueryParams,
  LineInfo,
  LineListResult,
  LineTestParams,
  LineTestResult,
  NumberInfo,
  RingbridgeSettings,
  SettingsUpdateParams,
  SimulatorCallParams,
  SimulatorRingParams,
} from './contract.ts';

/** The requests a client may send once its session is open: parameters and answer by method. */
export interface RpcRequests {
  'call.preview': [CallPreviewParams, NumberInfo];
  'call.dial': [CallDialParams, CallResult];
  'call.answer': [CallIdParams, CallResult];
  'call.hangUp': [CallIdParams, CallResult];
  'call.hold': [CallIdParams, CallResult];
  'call.resume': [CallIdParams, CallResult];
  'call.list': [undefined, CallListResult];
  'journal.query': [JournalQueryParams, CallListResult];
  'line.list': [undefined, LineListResult];
  'line.test': [LineTestParams, LineTestResult];
  'settings.get': [undefined, RingbridgeSettings];
  'settings.update': [SettingsUpdateParams, RingbridgeSettings];
  'agent.status': [undefined, AgentStatus];
  'simulator.ring': [SimulatorRingParams, CallResult];
  'simulator.answer': [SimulatorCallParams, CallResult];
  'simulator.end': [SimulatorCallParams, CallResult];
}

/** A method's name. */
export type RpcMethod = keyof RpcRequests;
/** A method's parameters. */
export type RpcParams<M extends RpcMethod> = RpcRequests[M][0];
/** A method's answer. */
export type RpcAnswer<M extends RpcMethod> = RpcRequests[M][1];

const methods: Readonly<Record<RpcMethod, true>> = {
  'call.preview': true,
  'call.dial': true,
  'call.answer': true,
  'call.hangUp': true,
  'call.hold': true,
  'call.resume': true,
  'call.list': true,
  'journal.query': true,
  'line.list': true,
  'line.test': true,
  'settings.get': true,
  'settings.update': true,
  'agent.status': true,
  'simulator.ring': true,
  'simulator.answer': true,
  'simulator.end': true,
};

/** Whether a text names a method that extension pages may use. Everything else stays with the background. */
export function isRpcMethod(value: unknown): value is RpcMethod {
  return typeof value === 'string' && Object.hasOwn(methods, value);
}

/** The notifications the agent sends. */
export interface RpcNotifications {
  'call.changed': { call: Call };
  'line.changed': { lines: LineInfo[] };
  'settings.changed': RingbridgeSettings;
}

/** The version both sides must agree on: `ProtocolVersion.Current`. */
export const protocolVersion = 1;
