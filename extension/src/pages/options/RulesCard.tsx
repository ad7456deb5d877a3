import { useComputed } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { useMemo } from 'preact/hooks';
import type { RingbridgeSettings } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { AllowedCountries } from './AllowedCountries.tsx';
import { Card } from './Card.tsx';
import { Draft } from './draft.ts';
import { controlOf, Field } from './Field.tsx';
import { focusFirstInvalid } from './first-invalid.ts';
import { SaveBar } from './SaveBar.tsx';
import { Saving } from './saving.ts';
import { useUnsaved } from './unsaved.ts';

type Rules = Pick<RingbridgeSettings, 'policy'>;
const places = ['policy.callsPerMinute'];

/** What is asked before dialling, and how many calls a minute. */
export function RulesCard({ settings }: { settings: RingbridgeSettings }) {
  const app = useApp();
  const saving = useMemo(() => new Saving(app), [app]);
  const saved = useComputed((): Rules => {
    const { policy } = app.state.value.settings ?? settings;
    return { policy };
  });
  const draft = useMemo(() => new Draft(saved), [saved]);
  useUnsaved(draft.dirty);
  const { policy } = draft.value.value;

  const change = (changes: Partial<Rules['policy']>) => {
    saving.forget();
    draft.set('policy', { ...policy, ...changes });
  };
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (await saving.save(draft.changes())) {
      draft.discard();
    } else {
      focusFirstInvalid(form);
    }
  };

  const asksForeign = policy.confirm.includes('foreign');
  const limit = { id: 'limit', label: t('limitLabel'), help: t('limitHelp'), problem: saving.problemAt('policy.callsPerMinute') };
  return (
    <form onSubmit={(event) => void save(event)}>
      <Card
        id="rules"
        title={t('rulesTitle')}
        intro={t('rulesIntro')}
        footer={<SaveBar saving={saving} dirty={draft.dirty} places={places} onDiscard={() => draft.discard()} />}
      >
        <p>{t('rulesAlways')}</p>
        <label class="check">
          <input
            type="checkbox"
            checked={asksForeign}
            onChange={(event) =>
              change({
                confirm: [
                  ...policy.confirm.filter((kind) => kind !== 'foreign'),
                  ...(event.currentTarget.checked ? (['foreign'] as const) : []),
                ],
              })
            }
          />
          <span>
            {t('foreignLabel')}
            <span class="hint block">{t('foreignHelp')}</span>
          </span>
        </label>
        {asksForeign && <AllowedCountries codes={policy.allowedCountries} onChange={(allowedCountries) => change({ allowedCountries })} />}
        <div class="pair">
          <Field {...limit}>
            <input
              {...controlOf(limit)}
              type="number"
              min="1"
              max="600"
              required
              value={policy.callsPerMinute}
              onInput={(event) => change({ callsPerMinute: event.currentTarget.valueAsNumber })}
            />
          </Field>
        </div>
      </Card>
    </form>
  );
}
