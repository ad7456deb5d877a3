import type { Call } from '../../common/contract.ts';
import { formatDuration } from '../../common/format.ts';
import { callWord } from './call-words.ts';
import { useNow } from './clock.ts';

const classes: Record<Call['state'], string> = {
  sent: 'rb-pending',
  dialing: 'rb-pending',
  ringing: 'rb-ringing',
  connected: 'rb-connected',
  held: 'rb-held',
  ended: 'rb-ended',
};

/** Where a call is, by shape, word and colour, and how long people have been talking. */
export function CallChip({ call }: { call: Call }) {
  const talking = (call.state === 'connected' || call.state === 'held') && call.connectedAt !== undefined;
  const now = useNow(talking);
  const stateClass = call.state === 'ended' && isLost(call) ? 'rb-missed' : classes[call.state];
  return (
    <span class={`rb-state ${stateClass}`}>
      <i class="rb-shape" />
      {callWord(call)}
      {talking && <span>{formatDuration(now.getTime() - Date.parse(call.connectedAt ?? ''))}</span>}
    </span>
  );
}

/** Whether a call came to nothing in a way that people must see. */
export function isLost(call: Call): boolean {
  return call.endReason === 'missed' || call.endReason === 'failed';
}
