import { t } from '../../common/i18n.ts';
import { ColleagueList } from './ColleagueList.tsx';

/** The panel's view of colleagues. */
export function ColleaguesView() {
  return (
    <section aria-label={t('colleaguesTitle')}>
      <ColleagueList />
    </section>
  );
}
