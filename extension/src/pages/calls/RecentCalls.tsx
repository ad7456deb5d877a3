import { t } from '../../common/i18n.ts';
import { isNews, type MissedNews } from '../ui/missed-news.ts';
import { Notice } from '../ui/Notice.tsx';
import type { DialModel } from './dial-model.ts';
import { RecentRow } from './RecentRow.tsx';
import { groupCalls } from './recent-calls.ts';
import { usePastCalls } from './use-past-calls.ts';

const asked = 30;

/**
 * The last calls, each to be called again with one click.
 * @param news - missed ones that are new to the person who looks
 */
export function RecentCalls({ dial, shown, news }: { dial: DialModel; shown: number; news?: MissedNews | undefined }) {
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
      {news !== undefined && (
        <p class="missed-news rb-missed">
          <i class="rb-shape" />
          {news.count === 1 ? t('missedNewsOne') : t('missedNews', news.count)}
        </p>
      )}
      {calls.value?.length === 0 && <p class="pad soft empty">{t('recentEmpty')}</p>}
      <ul>
        {groupCalls(calls.value ?? [])
          .slice(0, shown)
          .map((recent) => (
            <RecentRow key={recent.call.id} recent={recent} isNew={isNews(recent.call, news)} dial={dial} />
          ))}
      </ul>
    </section>
  );
}
