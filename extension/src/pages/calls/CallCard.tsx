import { callTexts } from '../../common/call-texts.ts';
import type { Call } from '../../common/contract.ts';
import { inOnePiece } from '../../common/format.ts';
import { useApp } from '../ui/app.ts';
import { CallChip } from '../ui/CallChip.tsx';
import { CrmButton } from '../ui/CrmButton.tsx';
import { Direction, directionWords } from '../ui/Direction.tsx';
import { Notice } from '../ui/Notice.tsx';
import { CallActions } from './CallActions.tsx';
import { isOver } from './recent-calls.ts';

/** One running call: who, where it is, what can be done. */
export function CallCard({ call }: { call: Call }) {
  return (
    <li class="call pad stack">
      <div class="call-head">
        <div class="grow">
          <p class="who">{callTexts(call, '').who}</p>
          <CallDetails call={call} />
        </div>
        <CallChip call={call} />
      </div>
      {call.problem !== undefined && <Notice kind={isOver(call) ? 'problem' : 'hint'}>{call.problem.message}</Notice>}
      <CallActions call={call} />
      {call.remoteNumber !== undefined && !isOver(call) && (
        <div class="row wrap">
          <CrmButton call={call} />
        </div>
      )}
    </li>
  );
}

/** The second line of a call: its direction, the number beside a name, and the line where there are several. */
export function CallDetails({ call }: { call: Call }) {
  const { lines } = useApp().state.value;
  const lineName = lines.length > 1 ? lines.find((line) => line.id === call.lineId)?.name : undefined;
  const { detail } = callTexts(call, lineName ?? '');
  return (
    <p class="soft call-details">
      <Direction call={call} />
      <span>{detail === '' ? directionWords(call) : inOnePiece(detail)}</span>
    </p>
  );
}
