import { useSignal } from '@preact/signals';
import { t } from '../../common/i18n.ts';
import { controlOf, Field } from './Field.tsx';
import { internalPresets, tryInternal } from './internal-pattern.ts';

const own = 'own';

/** Which numbers are colleagues: a usual choice or a pattern of one's own, to be tried at once. */
export function InternalNumbers(props: { pattern: string; problem: string | undefined; onChange: (pattern: string) => void }) {
  const { pattern, onChange } = props;
  const isPreset = internalPresets.some((preset) => preset.pattern === pattern);
  const choseOwn = useSignal(!isPreset);
  const ownShown = choseOwn.value || !isPreset;

  const choice = { id: 'internal', label: t('internalLabel'), help: t('internalHelp'), ...(ownShown ? {} : { problem: props.problem }) };
  const field = { id: 'internal-pattern', label: t('internalOwnLabel'), help: t('internalOwnHelp'), problem: props.problem };
  const choose = (value: string) => {
    choseOwn.value = value === own;
    if (value !== own) {
      onChange(value);
    }
  };
  return (
    <fieldset class="group stack">
      <legend class="only-heard">{t('internalLabel')}</legend>
      <Field {...choice}>
        <select {...controlOf(choice)} value={ownShown ? own : pattern} onChange={(event) => choose(event.currentTarget.value)}>
          {internalPresets.map((preset) => (
            <option key={preset.pattern} value={preset.pattern}>
              {t(preset.label)}
            </option>
          ))}
          <option value={own}>{t('internalOwn')}</option>
        </select>
      </Field>
      {ownShown && (
        <Field {...field}>
          <input
            {...controlOf(field)}
            class="input code"
            autocomplete="off"
            spellcheck={false}
            value={pattern}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        </Field>
      )}
      <InternalTrial pattern={pattern} />
    </fieldset>
  );
}

function InternalTrial({ pattern }: { pattern: string }) {
  const number = useSignal('');
  const tried = number.value.trim();
  return (
    <div class="trial">
      <label for="internal-trial">{t('internalTrialLabel')}</label>
      <input
        id="internal-trial"
        class="input"
        inputMode="tel"
        autocomplete="off"
        placeholder="102"
        value={number.value}
        onInput={(event) => {
          number.value = event.currentTarget.value;
        }}
      />
      <output for="internal-trial" class="trial-result">
        {tried !== '' && <Verdict pattern={pattern} number={tried} />}
      </output>
    </div>
  );
}

function Verdict({ pattern, number }: { pattern: string; number: string }) {
  switch (tryInternal(pattern, number)) {
    case 'internal':
      return (
        <span class="rb-state rb-connected">
          <i class="rb-shape" />
          {t('internalYes')}
        </span>
      );
    case 'outside':
      return (
        <span class="rb-state rb-ended">
          <i class="rb-shape" />
          {t('internalNo')}
        </span>
      );
    case 'badPattern':
      return (
        <span class="rb-state rb-missed">
          <i class="rb-shape" />
          {t('internalBadPattern')}
        </span>
      );
  }
}
