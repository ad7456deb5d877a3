import { useSignal } from '@preact/signals';
import type { Colleague } from '../../common/contract.ts';
import { isFavourite, storedFavouriteColleagues, withFavourite } from '../../common/favourite-colleagues.ts';
import { t } from '../../common/i18n.ts';
import { RingbridgeError } from '../../common/ringbridge-error.ts';
import { useApp } from '../ui/app.ts';
import { Notice } from '../ui/Notice.tsx';
import { useStored } from '../ui/use-stored.ts';
import { ColleagueRow } from './ColleagueRow.tsx';
import { searchColleagues } from './colleague-search.ts';
import { useColleagues } from './colleagues-context.ts';
import { keyOf } from './colleagues-model.ts';

const shownAtMost = 200;

/**
 * Colleagues to look at and to call.
 * @param shownFirst - how many are shown before somebody searches; favourites come first
 */
export function ColleagueList({ shownFirst = shownAtMost }: { shownFirst?: number }) {
  const { request } = useApp();
  const all = useColleagues().all.value;
  const favourites = useStored(storedFavouriteColleagues).value;
  const typed = useSignal('');
  const problem = useSignal<string | undefined>(undefined);
  if (all === undefined) {
    return null;
  }
  if (all.length === 0) {
    return <p class="pad soft">{t('colleaguesEmpty')}</p>;
  }

  const call = async ({ lineId, number }: Colleague) => {
    problem.value = undefined;
    try {
      await request('call.dial', { lineId, number, internal: true });
    } catch (error) {
      if (!(error instanceof RingbridgeError)) {
        throw error;
      }
      problem.value = error.message;
    }
  };
  const found = searchColleagues(all, typed.value, favourites);
  const shown = found.slice(0, typed.value.trim() === '' ? shownFirst : shownAtMost);
  return (
    <>
      <div class="colleague-search">
        <input
          class="input"
          type="search"
          autocomplete="off"
          spellcheck={false}
          aria-label={t('colleaguesSearch')}
          placeholder={t('colleaguesSearch')}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
      </div>
      {problem.value !== undefined && (
        <div class="pad">
          <Notice kind="problem">{problem.value}</Notice>
        </div>
      )}
      <p class="only-heard" role="status">
        {typed.value.trim() !== '' && t('colleaguesFound', found.length)}
      </p>
      <ul>
        {shown.map((colleague) => (
          <ColleagueRow
            key={keyOf(colleague)}
            colleague={colleague}
            favourite={isFavourite(favourites, colleague)}
            onFavourite={(on) => void storedFavouriteColleagues.change((before) => withFavourite(before, colleague, on))}
            onCall={() => void call(colleague)}
          />
        ))}
      </ul>
      {found.length === 0 && <p class="pad soft">{t('colleaguesNone')}</p>}
      {found.length > shown.length && <p class="pad soft">{t('colleaguesRest', found.length - shown.length)}</p>}
    </>
  );
}
