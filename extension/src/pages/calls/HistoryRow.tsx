import type { Call } from '../../common/contract.ts';
import { formatWhen } from '../../common/format.ts';
import { locale } from '../ui/locale.ts';
import { CallMark } from './CallMark.tsx';
import { outcomeWords } from './outcome.ts';

/** One earlier call of somebody who is known already: when, how it went, and what was written down. */
export function HistoryRow({ call }: { call: Call }) {
  return (
    <li class="history-row">
      <CallMark call={call} />
      <div class="grow">
        <p class="history-when">{formatWhen(new Date(call.startedAt), new Date(), locale())}</p>
        <p class="hint">{outcomeWords(call)}</p>
        {call.note !== undefined && <p class="history-note">{call.note}</p>}
      </div>
    </li>
  );
}
