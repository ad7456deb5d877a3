import type { NumberFormat } from '../../common/contract.ts';
import { type TextKey, t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { controlOf, Field } from './Field.tsx';
import { numberFormatExample } from './number-format.ts';

const formats: readonly { format: NumberFormat; label: TextKey }[] = [
  { format: 'outsideLine', label: 'formatOutsideLine' },
  { format: 'e164', label: 'formatE164' },
  { format: 'digits', label: 'formatDigits' },
  { format: 'international', label: 'formatInternational' },
  { format: 'national', label: 'formatNational' },
];

/** How the line wants its numbers, each way with an example of the own country. */
export function NumberFormatField(props: {
  value: NumberFormat | undefined;
  problem: string | undefined;
  onChange: (format: NumberFormat | undefined) => void;
}) {
  const field = { id: 'number-format', label: t('formatLabel'), help: t('formatHelp'), problem: props.problem };
  return (
    <Field {...field}>
      <select
        {...controlOf(field)}
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.currentTarget.value === '' ? undefined : (event.currentTarget.value as NumberFormat))}
      >
        <option value="">{t('formatDefault')}</option>
        <NumberFormatOptions />
      </select>
    </Field>
  );
}

/** The ways to write a number, for a select. */
export function NumberFormatOptions() {
  const { country = 'DE', outsideLine = '' } = useApp().state.value.settings ?? {};
  return (
    <>
      {formats.map(({ format, label }) => (
        <option key={format} value={format}>
          {t(label, numberFormatExample(format, country, outsideLine))}
        </option>
      ))}
    </>
  );
}
