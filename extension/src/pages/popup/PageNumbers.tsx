import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { t } from '../../common/i18n.ts';
import { kindText } from '../../common/kind-texts.ts';
import type { DialModel } from '../calls/dial-model.ts';
import { useApp } from '../ui/app.ts';
import { Icon } from '../ui/Icon.tsx';
import { NumberRow } from './NumberRow.tsx';
import { PageNumbersModel } from './page-numbers-model.ts';
import { search, type TabNumber } from './tab-numbers.ts';
import type { CurrentSite } from './use-current-site.ts';

const shownFirst = 3;
const searchableFrom = 9;
const shownAtMost = 100;

/** The phone numbers of the page in the tab, each to be called with one click. */
export function PageNumbers({ site: { tabId, mode }, dial }: { site: CurrentSite; dial: DialModel }) {
  const { request } = useApp();
  const life = useMemo(() => new AbortController(), []);
  const model = useMemo(() => new PageNumbersModel(tabId, request, life.signal), [tabId, request, life]);
  useEffect(() => () => life.abort(), [life]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another mode, other numbers
  useEffect(() => void model.read(), [model, mode]);

  const page = model.numbers.value;
  if (page.kind === 'closed') {
    return null;
  }
  const numbers = page.kind === 'numbers' ? page.numbers : [];
  const looking = page.kind === 'numbers' ? page.looking : 'none';
  return (
    <section class="page-numbers" aria-labelledby="page-numbers-title">
      <h2 id="page-numbers-title" class="list-title">
        {t('pageNumbersTitle')}
        {numbers.length > 0 && <span class="soft"> {numbers.length}</span>}
      </h2>
      <div role="status">
        {page.kind === 'searching' && <Waiting text={t('pageNumbersSearching')} />}
        {page.kind !== 'searching' && mode === 'on' && looking === 'none' && <Waiting text={t('pageNumbersLoading')} />}
        {numbers.length === 0 && looking !== 'none' && <p class="list-note soft">{t('pageNumbersEmpty')}</p>}
      </div>
      {numbers.length > 0 && <NumberList numbers={numbers} model={model} dial={dial} />}
      {page.kind === 'numbers' && mode === 'onDemand' && looking !== 'all' && (
        <>
          {looking === 'none' && <p class="list-note soft">{t('pageNumbersOnDemand')}</p>}
          <p class="list-note">
            <button type="button" class="button" onClick={() => void model.look()}>
              <Icon name="search" />
              {t('pageNumbersLook')}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

function Waiting({ text }: { text: string }) {
  return (
    <p class="list-note row soft waiting">
      <span class="spinner" aria-hidden="true" />
      {text}
    </p>
  );
}

function NumberList({ numbers, model, dial }: { numbers: readonly TabNumber[]; model: PageNumbersModel; dial: DialModel }) {
  const typed = useSignal('');
  const all = useSignal(false);
  const found = search(numbers, typed.value, kindText);
  // A button that brings one more row is no shorter than the row.
  const shown = found.slice(0, all.value ? shownAtMost : found.length === shownFirst + 1 ? found.length : shownFirst);
  return (
    <>
      {numbers.length >= searchableFrom && (
        <div class="number-filter">
          <input
            class="input"
            type="search"
            autocomplete="off"
            spellcheck={false}
            aria-label={t('pageNumbersFilter')}
            placeholder={t('pageNumbersFilter')}
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
            }}
          />
        </div>
      )}
      <ul>
        {shown.map((number) => (
          <NumberRow key={number.key} number={number} model={model} onCall={(e164) => void dial.dialNumber(e164)} />
        ))}
      </ul>
      {found.length === 0 && (
        <p class="list-note soft" role="status">
          {t('pageNumbersNoMatch')}
        </p>
      )}
      {found.length > shown.length && all.value && <p class="list-note soft">{t('pageNumbersRest', found.length - shown.length)}</p>}
      {found.length > shown.length && !all.value && (
        <p class="list-note">
          <button
            type="button"
            class="link"
            onClick={() => {
              all.value = true;
            }}
          >
            {t('pageNumbersAll', found.length)}
          </button>
        </p>
      )}
    </>
  );
}
