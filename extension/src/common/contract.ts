/*
 * The contract as the extension uses it: which method takes what and answers with what.
 * The names are those of Ringbridge.Contract/Methods/RpcMethods.cs.
 */

export type CallDirection = 'inbound' | 'outbound';
export type CallState = 'sent' | 'dialing' | 'ringing' | 'connected' | 'held' | 'ended';
export type EndReason = 'hangup' | 'busy' | 'rejected' | 'noAnswer' | 'missed' | 'failed' | 'unknown';
export type CallAction = 'answer' | 'hangUp' | 'hold' | 'resume';
export type ConfirmKind = 'emergency' | 'premium' | 'foreign';
export type NumberFormat = 'outsideLine' | 'e164' | 'digits' | 'international' | 'national';
export type NumberKind =
  | 'unknown'
  | 'fixed'
  | 'mobile'
  | 'tollFree'
  | 'premium'
  | 'shared'
  | 'service'
  | 'internal'
  | 'emergency'
  | 'satellite';
export type LineHealth = 'unknown' | 'up' | 'degraded' | 'down';
export type LineCapability = 'dial' | 'hangUp' | 'answer' | 'hold' | 'events' | 'presence';
export type LineFieldKind = 'text' | 'url' | 'endpoint' | 'urlTemplate' | 'secret' | 'choice' | 'number';

export interface ProblemInfo {
  reason: string;
  detail?: string;
  message: string;
}

export interface Call {
  id: string;
  lineId: string;
  direction: CallDirection;
  state: CallState;
  endReason?: EndReason;
  remoteNumber?: string;
  remoteDisplay?: string;
  remoteName?: string;
  startedAt: string;
  connectedAt?: string;
  endedAt?: string;
  actions: CallAction[];
  problem?: ProblemInfo;
}

export interface NumberInfo {
  e164?: string;
  dialled: string;
  display: string;
  kind: NumberKind;
  country?: string;
  extension?: string;
  confirm: ConfirmKind[];
}

export interface LineInfo {
  id: string;
  type: string;
  name: string;
  health: LineHealth;
  problem?: ProblemInfo;
  capabilities: LineCapability[];
  isDefault: boolean;
}

export interface LineFieldChoice {
  value: string;
  label: string;
}

export interface LineField {
  key: string;
  kind: LineFieldKind;
  label: string;
  help?: string;
  example?: string;
  required: boolean;
  default?: string;
  choices: LineFieldChoice[];
}

export interface LineTypeInfo {
  type: string;
  name: string;
  description: string;
  capabilities: LineCapability[];
  fields: LineField[];
}

export interface LineSettings {
  id: string;
  type: string;
  name?: string;
  numberFormat?: NumberFormat;
  [option: string]: unknown;
}

export interface PolicySettings {
  callsPerMinute: number;
  confirm: ConfirmKind[];
  allowedCountries: string[];
}

export interface JournalSettings {
  days: number;
}

export interface RingbridgeSettings {
  country: string;
  areaCode: string;
  outsideLine: string;
  internalNumbers: string;
  defaultLine: string;
  lines: LineSettings[];
  policy: PolicySettings;
  journal: JournalSettings;
}

export interface SessionOpenParams {
  protocol: number;
  client: 'extension' | 'cli' | 'handler';
  clientVersion?: string;
  instanceId?: string;
  browser?: string;
  language?: string;
}

export interface SessionOpenResult {
  protocol: number;
  agentVersion: string;
  sessionId: string;
  lines: LineInfo[];
  calls: Call[];
  settings: RingbridgeSettings;
}

export interface SessionInfo {
  id: string;
  client: 'extension' | 'cli' | 'handler';
  clientVersion?: string;
  browser?: string;
  openedAt: string;
  focused: boolean;
}

export interface AgentStatus {
  version: string;
  protocol: number;
  processId: number;
  startedAt: string;
  now: string;
  home: string;
  secretStore: string;
  settingsProblem?: string;
  sessions: SessionInfo[];
  lines: LineInfo[];
}

export interface CallPreviewParams {
  number: string;
  lineId?: string;
}

export interface CallDialParams {
  number: string;
  lineId?: string;
  confirmed?: boolean;
}

export interface CallIdParams {
  callId?: string;
}

export interface CallResult {
  call: Call;
}

export interface CallListResult {
  calls: Call[];
}

export interface JournalQueryParams {
  limit?: number;
}

export interface LineListResult {
  lines: LineInfo[];
  types: LineTypeInfo[];
}

export interface LineTestParams {
  lineId?: string;
  line?: LineSettings;
}

export interface LineTestResult {
  ok: boolean;
  message: string;
  problem?: ProblemInfo;
  fingerprint?: string;
}

export interface SettingsUpdateParams {
  changes: Record<string, unknown>;
}

export interface SimulatorRingParams {
  number?: string;
  name?: string;
  lineId?: string;
}

export interface SimulatorCallParams {
  callId?: string;
  endReason?: EndReason;
}

/** The `data` of an error answer. */
export interface RpcErrorData {
  reason: string;
  detail?: string;
  confirm?: ConfirmKind[];
  number?: NumberInfo;
  fingerprint?: string;
  place?: string;
}
