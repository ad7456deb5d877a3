import { useSignal } from '@preact/signals';
import type { RingbridgeSettings } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { EraseQuestion } from '../calls/EraseQuestion.tsx';
import { count } from '../ui/count.ts';
import { Icon } from '../ui/Icon.tsx';
import { JournalLink } from '../ui/JournalLink.tsx';
import { controlOf, Field } from './Field.tsx';
import { FormCard } from './FormCard.tsx';
import { useSettingsForm } from './settings-form.ts';

const places = ['journal.days'];

/** How long calls are remembered, the way to them, and to be rid of them. */
export function JournalCard({ settings }: { settings: RingbridgeSettings }) {
  const form = useSettingsForm(
    settings,
    ({ journal }) => ({ journal }),
    (draft) => draft.changes(),
  );
  const { journal } = form.values;
  const days = { id: 'days', label: t('daysLabel'), help: t('daysHelp'), problem: form.saving.problemAt('journal.days') };
  return (
    <FormCard id="journal" title={t('journalTitle')} intro={t('journalIntro')} form={form} places={places}>
      <div class="pair">
        <Field {...days}>
          <input
            {...controlOf(days)}
            type="number"
            min="1"
            max="3650"
            required
            value={journal.days}
            onInput={(event) => form.change({ journal: { days: event.currentTarget.valueAsNumber } })}
          />
        </Field>
      </div>
      <EraseAll />
    </FormCard>
  );
}

function EraseAll() {
  const asks = useSignal(false);
  const erased = useSignal<number | undefined>(undefined);
  return (
    <>
      <div class="row wrap">
        <JournalLink>{t('allCalls')}</JournalLink>
        <button
          type="button"
          class="button end right"
          onClick={() => {
            asks.value = true;
          }}
        >
          <Icon name="erase" />
          {t('eraseAll')}
        </button>
      </div>
      {asks.value && (
        <EraseQuestion
          what={{ all: true }}
          onErased={(calls) => {
            asks.value = false;
            erased.value = calls;
          }}
          onCancel={() => {
            asks.value = false;
          }}
        />
      )}
      <p class="good" role="status">
        {erased.value !== undefined && count(erased.value, 'erasedOne', 'erasedMany')}
      </p>
    </>
  );
}
