import type { RingbridgeSettings } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { AllowedCountries } from './AllowedCountries.tsx';
import { controlOf, Field } from './Field.tsx';
import { FormCard } from './FormCard.tsx';
import { useSettingsForm } from './settings-form.ts';

const places = ['policy.callsPerMinute'];

/** What is asked before dialling, and how many calls a minute. */
export function RulesCard({ settings }: { settings: RingbridgeSettings }) {
  const form = useSettingsForm(
    settings,
    ({ policy }) => ({ policy }),
    (draft) => draft.changes(),
  );
  const { policy } = form.values;
  const change = (changes: Partial<RingbridgeSettings['policy']>) => form.change({ policy: { ...policy, ...changes } });

  const asksForeign = policy.confirm.includes('foreign');
  const limit = { id: 'limit', label: t('limitLabel'), help: t('limitHelp'), problem: form.saving.problemAt('policy.callsPerMinute') };
  return (
    <FormCard id="rules" title={t('rulesTitle')} intro={t('rulesIntro')} form={form} places={places}>
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
    </FormCard>
  );
}
