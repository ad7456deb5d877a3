import { useSignal } from '@preact/signals';
import type { LineField, LineFieldChoice, LineSettings, LineTypeInfo } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { RingbridgeError } from '../../common/ringbridge-error.ts';
import { useApp } from '../ui/app.ts';
import type { controlOf } from './Field.tsx';
import { fieldText, itemToSave } from './item-draft.ts';

/** A field whose values the phone system can list: typed, or chosen once the phone system was asked. */
export function ListedInput(props: {
  field: LineField;
  line: LineSettings;
  type: LineTypeInfo;
  control: ReturnType<typeof controlOf>;
  onChange: (value: string) => void;
}) {
  const { field, line, type, control, onChange } = props;
  const { request } = useApp();
  const choices = useSignal<readonly LineFieldChoice[] | undefined>(undefined);
  const asking = useSignal(false);
  const problem = useSignal<string | undefined>(undefined);
  const value = fieldText(line, field.key);

  const ask = async () => {
    asking.value = true;
    problem.value = undefined;
    try {
      const listed = (await request('line.choices', { line: itemToSave(line, type), key: field.key })).choices;
      choices.value = listed.length === 0 ? undefined : listed;
      problem.value = listed.length === 0 ? t('choicesNone') : undefined;
    } catch (error) {
      if (!(error instanceof RingbridgeError)) {
        throw error;
      }
      problem.value = error.message;
    } finally {
      asking.value = false;
    }
  };
  const listed = choices.value;
  return (
    <>
      <div class="row">
        {listed === undefined ? (
          <input
            {...control}
            autocomplete="off"
            spellcheck={false}
            required={field.required}
            placeholder={field.example}
            value={value}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        ) : (
          <select {...control} required={field.required} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
            {!listed.some((choice) => choice.value === value) && <option value={value}>{value === '' ? '–' : value}</option>}
            {listed.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label === '' ? choice.value : `${choice.value} · ${choice.label}`}
              </option>
            ))}
          </select>
        )}
        <button
          type="button"
          class="button"
          aria-disabled={asking.value}
          onClick={() => {
            if (listed !== undefined) {
              choices.value = undefined;
            } else if (!asking.value) {
              void ask();
            }
          }}
        >
          {t(listed === undefined ? 'choicesShow' : 'choicesType')}
        </button>
      </div>
      <p class={problem.value === undefined ? 'hint' : 'field-problem'} role="status">
        {asking.value ? t('choicesLoading') : problem.value}
      </p>
    </>
  );
}
