import type { Call } from '../../common/contract.ts';
import { type TextKey, t } from '../../common/i18n.ts';

const states: Record<Exclude<Call['state'], 'ended'>, TextKey> = {
  sent: 'stateSent',
  dialing: 'stateDialing',
  ringing: 'stateRinging',
  connected: 'stateConnected',
  held: 'stateHeld',
};

const ends: Record<NonNullable<Call['endReason']>, TextKey> = {
  hangup: 'stateEnded',
  busy: 'endBusy',
  rejected: 'endRejected',
  noAnswer: 'endNoAnswer',
  missed: 'endMissed',
  failed: 'endFailed',
  unknown: 'stateEnded',
};

/** The one word for where a call is. */
export function callWord(call: Call): string {
  return t(call.state === 'ended' ? ends[call.endReason ?? 'unknown'] : states[call.state]);
}

/** Who is on the other side: the name, else the number, else that it was withheld. */
export function callerName(call: Call): string {
  return call.remoteName ?? callerNumber(call) ?? t('callerWithheld');
}

/** The other side's number as people read it. */
export function callerNumber(call: Call): string | undefined {
  return call.remoteDisplay ?? call.remoteNumber;
}
