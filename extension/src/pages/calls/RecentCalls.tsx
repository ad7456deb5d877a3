import { t } from '../../common/i18n.ts';
import { Notice } from '../ui/Notice.tsx';
import type { DialModel } from './dial-model.ts';
import { RecentRow } from './RecentRow.tsx';
import { groupCalls } from './recent-calls.ts';
import { usePastCalls } from './use-past-calls.ts';

const asked = 30;

/** The last calls, each to be called again with one click. */
export function RecentCalls({ dial, shown }: { dial: DialModel; shown: number }) {
  const { calls, problem } = usePastCalls({ limit: asked });
  if (problem.value !== undefined) {
    return (
      <div class="pad">
        <Notice kind="problem">{problem.value}</Notice>
      </div>
    );
  }
  return (
    <section class="recent" aria-labelledby="recent-title">
      <h2 id="recent-title" class="only-heard">
        {t('recentTitle')}
      </h2>
      {calls.value?.length === 0 && <p class="pad soft empty">{t('recentEmpty')}</p>}
      <ul>
        {groupCalls(calls.value ?? [])
          .slice(0, shown)
          .map((recent) => (
            <RecentRow key={recent.call.id} recent={recent} dial={dial} />
          ))}
      </ul>
    </section>
  );
}
