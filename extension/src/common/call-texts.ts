import type { Call, CallState, EndReason } from './contract.ts';
import { type TextKey, t } from './i18n.ts';
import { namesOf } from './names-of.ts';

/** How a state looks; its shape and colour are in common/states.css. */
export type StateLook = 'pending' | 'ringing' | 'connected' | 'held' | 'missed' | 'ended';

/** A call in words. */
export interface CallTexts {
  /** Whom: the name, else the company, else the number. */
  readonly who: string;
  /** The second line: the company, the number beside a name, and the line. */
  readonly detail: string;
  /** The state as a word. */
  readonly state: string;
  readonly look: StateLook;
  /** An inbound call that waits for an answer. */
  readonly isRinging: boolean;
}

const stateKeys: Readonly<Record<Exclude<CallState, 'ended'>, TextKey>> = {
  sent: 'stateSent',
  dialing: 'stateDialing',
  ringing: 'stateRinging',
  connected: 'stateConnected',
  held: 'stateHeld',
};

const endKeys: Readonly<Record<EndReason, TextKey>> = {
  hangup: 'stateEnded',
  busy: 'endBusy',
  rejected: 'endRejected',
  noAnswer: 'endNoAnswer',
  missed: 'endMissed',
  failed: 'endFailed',
  unknown: 'stateEnded',
};

const looks: Readonly<Record<CallState, StateLook>> = {
  sent: 'pending',
  dialing: 'pending',
  ringing: 'ringing',
  connected: 'connected',
  held: 'held',
  ended: 'ended',
};

const troubles: ReadonlySet<EndReason> = new Set(['missed', 'failed', 'busy', 'rejected']);

/** Puts a call into words. Never more than is known. */
export function callTexts(call: Call, lineName: string): CallTexts {
  const { state, endReason = 'unknown' } = call;
  const number = call.remoteDisplay ?? call.remoteNumber;
  const { name, company } = namesOf(call);
  const who = name ?? number ?? t('callerWithheld');
  const inbound = call.direction === 'inbound' && state === 'ringing';
  const ended = state === 'ended';
  return {
    who,
    detail: [company, name === undefined ? undefined : number, lineName].filter(Boolean).join(' · '),
    state: t(ended ? endKeys[endReason] : inbound ? 'stateRingingInbound' : stateKeys[state]),
    look: ended && troubles.has(endReason) ? 'missed' : looks[state],
    isRinging: inbound,
  };
}
