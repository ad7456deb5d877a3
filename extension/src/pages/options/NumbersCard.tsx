import { useMemo } from 'preact/hooks';
import type { RingbridgeSettings } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { locale } from '../ui/locale.ts';
import { listCountries } from './countries.ts';
import { controlOf, Field } from './Field.tsx';
import { FormCard } from './FormCard.tsx';
import { InternalNumbers } from './InternalNumbers.tsx';
import { useSettingsForm } from './settings-form.ts';

const keys = ['country', 'areaCode', 'outsideLine', 'internalNumbers'];

/** How numbers are read and dialled here: country, area code, outside line, internal numbers. */
export function NumbersCard({ settings }: { settings: RingbridgeSettings }) {
  const form = useSettingsForm(
    settings,
    ({ country, areaCode, outsideLine, internalNumbers }) => ({ country, areaCode, outsideLine, internalNumbers }),
    (draft) => draft.changes(),
  );
  const { values } = form;
  const countries = useMemo(() => listCountries(locale()), []);

  const country = { id: 'country', label: t('countryLabel'), help: t('countryHelp'), problem: form.saving.problemAt('country') };
  const area = { id: 'area-code', label: t('areaCodeLabel'), help: t('areaCodeHelp'), problem: form.saving.problemAt('areaCode') };
  const outside = { id: 'outside', label: t('outsideLabel'), help: t('outsideHelp'), problem: form.saving.problemAt('outsideLine') };
  return (
    <FormCard id="numbers" title={t('numbersTitle')} intro={t('numbersIntro')} form={form} places={keys}>
      <Field {...country}>
        <select {...controlOf(country)} value={values.country} onChange={(event) => form.change({ country: event.currentTarget.value })}>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <div class="pair">
        <Field {...area}>
          <input
            {...controlOf(area)}
            inputMode="numeric"
            autocomplete="off"
            value={values.areaCode}
            onInput={(event) => form.change({ areaCode: event.currentTarget.value.trim() })}
          />
        </Field>
        <Field {...outside}>
          <input
            {...controlOf(outside)}
            inputMode="numeric"
            autocomplete="off"
            value={values.outsideLine}
            onInput={(event) => form.change({ outsideLine: event.currentTarget.value.trim() })}
          />
        </Field>
      </div>
      <InternalNumbers
        pattern={values.internalNumbers}
        problem={form.saving.problemAt('internalNumbers')}
        onChange={(pattern) => form.change({ internalNumbers: pattern })}
      />
    </FormCard>
  );
}
