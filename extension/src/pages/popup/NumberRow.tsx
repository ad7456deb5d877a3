import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../common/i18n.ts';
import { kindText } from '../../common/kind-texts.ts';
import { useColleagueAt } from '../colleagues/colleagues-context.ts';
import { LineMark } from '../colleagues/LineMark.tsx';
import { useApp } from '../ui/app.ts';
import { Icon } from '../ui/Icon.tsx';
import type { PageNumbersModel } from './page-numbers-model.ts';
import type { TabNumber } from './tab-numbers.ts';

/** What came of the last thing done with a number. */
type Outcome = 'copied' | 'notCopied' | 'gone';

/** One number of the page: what it is, and what can be done with it. */
export function NumberRow(props: { number: TabNumber; model: PageNumbersModel; onCall: (e164: string) => void }) {
  const { number, model, onCall } = props;
  const { e164, text, times, extension } = number;
  const outcome = useSignal<Outcome | undefined>(undefined);
  useEffect(() => void model.explain(number), [model, number]);

  const info = model.infos.value.get(number.key);
  const name = info?.display ?? text;
  // To the page "Durchwahl 112" is internal; what is dialled, only the agent says: the emergency number.
  const kind = number.kind === 'fax' ? number.kind : (info?.kind ?? number.kind);
  const { name: person, company } = model.owners.value.get(number.key) ?? {};
  const owner = person ?? company;
  const word = kindText(kind);
  const usual = useApp().state.value.lines.find(({ isDefault }) => isDefault);
  const colleague = useColleagueAt(info?.kind === 'internal' ? info.dialled : undefined, usual?.id);
  const copy = async () => {
    outcome.value = await navigator.clipboard.writeText(e164).then(
      () => 'copied',
      () => 'notCopied',
    );
  };
  const show = async () => {
    outcome.value = (await model.show(number)) ? undefined : 'gone';
  };
  return (
    <li class="number-row">
      <div class="grow">
        <p class="number-name">{owner ?? name}</p>
        <p class="hint number-details">
          {person !== undefined && company !== undefined && <span>{company}</span>}
          {owner !== undefined && <span class="number-text">{name}</span>}
          {word !== '' && <span class="tag">{word}</span>}
          {extension !== undefined && <span>{t('pageNumberExtension', extension)}</span>}
          {owner === undefined && name !== text && <span class="number-text">{text}</span>}
          {times > 1 && <span>{t('times', times)}</span>}
        </p>
        <p class="hint" role="status">
          {outcome.value !== undefined && t(outcomes[outcome.value], name)}
        </p>
      </div>
      {colleague !== undefined && <LineMark colleague={colleague} />}
      <button type="button" class="button quiet" aria-label={t('pageNumberShow', name)} title={t('showOnPage')} onClick={() => void show()}>
        <Icon name="show" />
      </button>
      <button type="button" class="button quiet" aria-label={t('pageNumberCopy', name)} title={t('copy')} onClick={() => void copy()}>
        <Icon name={outcome.value === 'copied' ? 'check' : 'copy'} />
      </button>
      <button type="button" class="button" aria-label={t('pageNumberCall', name)} title={t('call')} onClick={() => onCall(e164)}>
        <Icon name="phone" />
      </button>
    </li>
  );
}

const outcomes = { copied: 'pageNumberCopied', notCopied: 'pageNumberNotCopied', gone: 'pageNumberGone' } as const;
