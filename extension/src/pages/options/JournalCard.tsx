import { useComputed, useSignal } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { useMemo } from 'preact/hooks';
import type { RingbridgeSettings } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { EraseQuestion } from '../calls/EraseQuestion.tsx';
import { useApp } from '../ui/app.ts';
import { count } from '../ui/count.ts';
import { Icon } from '../ui/Icon.tsx';
import { JournalLink } from '../ui/JournalLink.tsx';
import { Card } from './Card.tsx';
import { Draft } from './draft.ts';
import { controlOf, Field } from './Field.tsx';
import { focusFirstInvalid } from './first-invalid.ts';
import { SaveBar } from './SaveBar.tsx';
import { Saving } from './saving.ts';
import { useUnsaved } from './unsaved.ts';

const places = ['journal.days'];

/** How long calls are remembered, the way to them, and to be rid of them. */
export function JournalCard({ settings }: { settings: RingbridgeSettings }) {
  const app = useApp();
  const saving = useMemo(() => new Saving(app), [app]);
  const saved = useComputed(() => ({ journal: (app.state.value.settings ?? settings).journal }));
  const draft = useMemo(() => new Draft(saved), [saved]);
  useUnsaved(draft.dirty);
  const { journal } = draft.value.value;

  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (await saving.save(draft.changes())) {
      draft.discard();
    } else {
      focusFirstInvalid(form);
    }
  };
  const days = { id: 'days', label: t('daysLabel'), help: t('daysHelp'), problem: saving.problemAt('journal.days') };
  return (
    <form onSubmit={(event) => void save(event)}>
      <Card
        id="journal"
        title={t('journalTitle')}
        intro={t('journalIntro')}
        footer={<SaveBar saving={saving} dirty={draft.dirty} places={places} onDiscard={() => draft.discard()} />}
      >
        <div class="pair">
          <Field {...days}>
            <input
              {...controlOf(days)}
              type="number"
              min="1"
              max="3650"
              required
              value={journal.days}
              onInput={(event) => {
                saving.forget();
                draft.set('journal', { days: event.currentTarget.valueAsNumber });
              }}
            />
          </Field>
        </div>
        <EraseAll />
      </Card>
    </form>
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
