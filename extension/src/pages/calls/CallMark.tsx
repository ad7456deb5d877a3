import { callTexts } from '../../common/call-texts.ts';
import type { Call } from '../../common/contract.ts';
import { Direction } from '../ui/Direction.tsx';
import { isLost } from './recent-calls.ts';

/** Where a past call came from or went to; the shape of its state when it came to nothing. */
export function CallMark({ call }: { call: Call }) {
  if (isLost(call)) {
    return (
      <span class="rb-state rb-missed call-mark">
        <i class="rb-shape" />
        <span class="only-heard">{callTexts(call, '').state}</span>
      </span>
    );
  }
  return (
    <span class="soft call-mark">
      <Direction call={call} />
    </span>
  );
}
