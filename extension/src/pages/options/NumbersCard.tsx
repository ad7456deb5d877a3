import { useComputed } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { useMemo } from 'preact/hooks';
import type { RingbridgeSettings } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { locale } from '../ui/locale.ts';
import { Card } from './Card.tsx';
import { listCountries } from './countries.ts';
import { Draft } from './draft.ts';
import { controlOf, Field } from './Field.tsx';
import { focusFirstInvalid } from './first-invalid.ts';
import { InternalNumbers } from './InternalNumbers.tsx';
import { SaveBar } from './SaveBar.tsx';
import { Saving } from './saving.ts';
import { useUnsaved } from './unsaved.ts';

const keys = ['country', 'areaCode', 'outsideLine', 'internalNumbers'] as const;
type Numbers = Pick<RingbridgeSettings, (typeof keys)[number]>;

/** How numbers are read and dialled here: country, area code, outside line, internal numbers. */
export function NumbersCard({ settings }: { settings: RingbridgeSettings }) {
  const app = useApp();
  const saving = useMemo(() => new Saving(app), [app]);
  const saved = useComputed((): Numbers => {
    const { country, areaCode, outsideLine, internalNumbers } = app.state.value.settings ?? settings;
    return { country, areaCode, outsideLine, internalNumbers };
  });
  const draft = useMemo(() => new Draft(saved), [saved]);
  useUnsaved(draft.dirty);
  const countries = useMemo(() => listCountries(locale()), []);
  const values = draft.value.value;

  const change = <K extends keyof Numbers>(key: K, value: Numbers[K]) => {
    saving.forget();
    draft.set(key, value);
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

  const country = { id: 'country', label: t('countryLabel'), help: t('countryHelp'), problem: saving.problemAt('country') };
  const area = { id: 'area-code', label: t('areaCodeLabel'), help: t('areaCodeHelp'), problem: saving.problemAt('areaCode') };
  const outside = { id: 'outside', label: t('outsideLabel'), help: t('outsideHelp'), problem: saving.problemAt('outsideLine') };
  return (
    <form onSubmit={(event) => void save(event)}>
      <Card
        id="numbers"
        title={t('numbersTitle')}
        intro={t('numbersIntro')}
        footer={<SaveBar saving={saving} dirty={draft.dirty} places={keys} onDiscard={() => draft.discard()} />}
      >
        <Field {...country}>
          <select {...controlOf(country)} value={values.country} onChange={(event) => change('country', event.currentTarget.value)}>
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
              onInput={(event) => change('areaCode', event.currentTarget.value.trim())}
            />
          </Field>
          <Field {...outside}>
            <input
              {...controlOf(outside)}
              inputMode="numeric"
              autocomplete="off"
              value={values.outsideLine}
              onInput={(event) => change('outsideLine', event.currentTarget.value.trim())}
            />
          </Field>
        </div>
        <InternalNumbers
          pattern={values.internalNumbers}
          problem={saving.problemAt('internalNumbers')}
          onChange={(pattern) => change('internalNumbers', pattern)}
        />
      </Card>
    </form>
  );
}
