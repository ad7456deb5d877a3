import type { Call } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { JournalLink } from '../ui/JournalLink.tsx';
import { Notice } from '../ui/Notice.tsx';
import { HistoryRow } from './HistoryRow.tsx';
import { usePastCalls } from './use-past-calls.ts';

const shown = 5;

/** The earlier calls with the number of a call. */
export function NumberHistory({ call }: { call: Call }) {
  const number = call.remoteNumber;
  return (
    <section class="history" aria-labelledby={`history-${call.id}`}>
      <h3 id={`history-${call.id}`} class="part-title">
        {t('historyTitle')}
      </h3>
      {number === undefined ? <p class="hint">{t('historyWithheld')}</p> : <Earlier key={number} call={call} number={number} />}
    </section>
  );
}

function Earlier({ call, number }: { call: Call; number: string }) {
  // The call itself may be among them.
  const { calls, problem } = usePastCalls({ number, limit: shown + 2 });
  const earlier = calls.value?.filter(({ id }) => id !== call.id);
  if (problem.value !== undefined) {
    return <Notice kind="problem">{problem.value}</Notice>;
  }
  if (earlier === undefined) {
    return null;
  }
  if (earlier.length === 0) {
    return <p class="hint">{t('historyEmpty')}</p>;
  }
  return (
    <>
      <ul class="history-list">
        {earlier.slice(0, shown).map((past) => (
          <HistoryRow key={past.id} call={past} />
        ))}
      </ul>
      {earlier.length > shown && <JournalLink number={number}>{t('historyAll')}</JournalLink>}
    </>
  );
}
