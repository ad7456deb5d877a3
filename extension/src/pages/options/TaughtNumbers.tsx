import { useSignal } from '@preact/signals';
import { t } from '../../common/i18n.ts';
import { storedTaughtNumbers, type TaughtNumber, withoutTaught, withTaught } from '../../common/taught-numbers.ts';
import { useStored } from '../ui/use-stored.ts';
import { UndoNotice } from './UndoNotice.tsx';

/** What was taught to be no number, for each site. It is taught in the page, beside the number; here it is forgotten. */
export function TaughtNumbers() {
  const taught = useStored(storedTaughtNumbers).value;
  const forgotten = useSignal<TaughtNumber | undefined>(undefined);
  const sites = Object.entries(Object.groupBy(taught, ({ host }) => host)).sort(([a], [b]) => (a < b ? -1 : 1));

  const forget = async (number: TaughtNumber) => {
    await storedTaughtNumbers.change((all) => withoutTaught(all, number.host, number.e164));
    forgotten.value = number;
  };
  const undo = async (number: TaughtNumber) => {
    await storedTaughtNumbers.change((all) => withTaught(all, number));
    forgotten.value = undefined;
  };
  return (
    <div class="stack">
      <h3 class="field-label">{t('taughtTitle')}</h3>
      {sites.length === 0 && <p class="soft">{t('taughtEmpty')}</p>}
      {sites.map(([host, numbers = []]) => (
        <section key={host} aria-label={host}>
          <h4 class="taught-site">{host}</h4>
          <ul class="list">
            {numbers.map((number) => (
              <li key={number.e164} class="list-row row">
                <span class="grow list-name">{number.text}</span>
                <button
                  type="button"
                  class="button quiet"
                  aria-label={t('taughtForgetOf', number.text, host)}
                  onClick={() => void forget(number)}
                >
                  {t('taughtForget')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {forgotten.value !== undefined && (
        <UndoNotice
          text={t('taughtForgotten', forgotten.value.text, forgotten.value.host)}
          onUndo={() => void (forgotten.value !== undefined && undo(forgotten.value))}
        />
      )}
    </div>
  );
}
