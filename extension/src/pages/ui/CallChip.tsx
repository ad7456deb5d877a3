import { callTexts } from '../../common/call-texts.ts';
import type { Call } from '../../common/contract.ts';
import { formatDuration } from '../../common/format.ts';
import { useNow } from './clock.ts';

/** Where a call is, by shape, word and colour, and how long people have been talking. */
export function CallChip({ call }: { call: Call }) {
  const { state, look } = callTexts(call, '');
  const talking = (call.state === 'connected' || call.state === 'held') && call.connectedAt !== undefined;
  const now = useNow(talking);
  return (
    <span class={`rb-state rb-${look}`}>
      <i class="rb-shape" />
      {state}
      {talking && <span>{formatDuration(now.getTime() - Date.parse(call.connectedAt ?? ''))}</span>}
    </span>
  );
}
