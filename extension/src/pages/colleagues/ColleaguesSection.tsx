import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { ColleagueList } from './ColleagueList.tsx';
import { tellsOfColleagues } from './colleagues-context.ts';

const shownFirst = 3;

/** The popup's part with colleagues: the favourites, the others by searching. */
export function ColleaguesSection() {
  if (!tellsOfColleagues(useApp().state.value)) {
    return null;
  }
  return (
    <section class="colleagues" aria-labelledby="colleagues-title">
      <h2 id="colleagues-title" class="list-title">
        {t('colleaguesTitle')}
      </h2>
      <ColleagueList shownFirst={shownFirst} />
    </section>
  );
}
