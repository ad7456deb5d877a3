import type { Call, CallContacts, LineInfo, MissedState, QuietState, RingbridgeSettings } from './contract.ts';

/**
 * How we stand with the native host:
 * `connecting` before the first answer, `ready` with an open session, `missing` not installed (or, in Firefox, not for
 * us), `forbidden` installed for other extensions only, `tooOld` the two do not fit together, `lost` it went and comes back.
 */
export type HostState = 'connecting' | 'ready' | 'missing' | 'forbidden' | 'tooOld' | 'lost';

/** What the agent said last: a cache, never the truth itself. */
export interface AppState {
  readonly host: HostState;
  /** The sentence that goes with a host that is not ready, where there is one. */
  readonly hostProblem?: string;
  /** The agent's version, for people. */
  readonly agentVersion?: string;
  /** In the order of the settings. */
  readonly lines: readonly LineInfo[];
  /** Running calls and those that ended a moment ago, newest first. */
  readonly calls: readonly Call[];
  /** What the sources know of who is on those calls, one for each call with a number. */
  readonly contacts?: readonly CallContacts[];
  readonly settings?: RingbridgeSettings;
  /** Whether this browser is the one that was used last: it alone shows calls and sounds. */
  readonly front?: boolean;
  /** Whether calls are to be kept quiet. */
  readonly quiet?: QuietState;
  /** Calls that nobody answered since somebody last looked. */
  readonly missed?: MissedState;
}

/** Whether calls are to be kept quiet, for whatever reason. */
export const isQuiet = ({ quiet }: Pick<AppState, 'quiet'>): boolean => quiet !== undefined && (quiet.doNotDisturb || quiet.quietHours);

/** Before anything was heard. */
export const initialState: AppState = { host: 'connecting', lines: [], calls: [] };
