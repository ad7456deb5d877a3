import type { LineField, LineFieldKind, LineSettings, LineTypeInfo, SourceSettings } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { controlOf, Field } from './Field.tsx';
import { fieldText, isStoredSecret } from './item-draft.ts';
import { ListedInput } from './ListedInput.tsx';

interface LineFieldInputProps {
  /** Before the key in ids, so that two forms may be open. */
  readonly scope?: string;
  readonly field: LineField;
  readonly line: LineSettings | SourceSettings;
  /** The line's type; a source has none. */
  readonly type?: LineTypeInfo;
  /** What was there when the form was opened. */
  readonly stored: unknown;
  readonly problem: string | undefined;
  readonly onChange: (value: unknown) => void;
}

const keyboards: Record<LineFieldKind, 'text' | 'url' | 'numeric'> = {
  text: 'text',
  url: 'url',
  endpoint: 'url',
  urlTemplate: 'url',
  secret: 'text',
  choice: 'text',
  number: 'numeric',
  file: 'text',
  logIn: 'text',
};

/** The control for one field of a line or source, by its kind. */
export function LineFieldInput(props: LineFieldInputProps) {
  const { scope = 'line', field, line, problem, onChange } = props;
  const labelled = {
    id: `${scope}-${field.key}`,
    label: field.label,
    help: field.help,
    problem,
    wide: field.kind === 'urlTemplate' || field.isListed,
  };
  const control = controlOf(labelled);
  if (field.isListed && props.type !== undefined) {
    return (
      <Field {...labelled}>
        <ListedInput field={field} line={line as LineSettings} type={props.type} control={control} onChange={onChange} />
      </Field>
    );
  }
  switch (field.kind) {
    case 'secret':
      return (
        <Field {...labelled}>
          <SecretInput {...props} control={control} />
        </Field>
      );
    case 'choice':
      return (
        <Field {...labelled}>
          <select
            {...control}
            value={fieldText(line, field.key) || field.default}
            onChange={(event) => onChange(event.currentTarget.value)}
          >
            {field.default === undefined && !field.required && <option value="">–</option>}
            {field.choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </Field>
      );
    default:
      return (
        <Field {...labelled}>
          <input
            {...control}
            inputMode={keyboards[field.kind]}
            autocomplete="off"
            spellcheck={false}
            required={field.required}
            placeholder={field.default || field.example}
            value={fieldText(line, field.key)}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        </Field>
      );
  }
}

/** A password. One that is stored is never shown and stays as it is until another is typed or it is taken out. */
function SecretInput({ field, line, stored, control, onChange }: LineFieldInputProps & { control: ReturnType<typeof controlOf> }) {
  const value = line[field.key];
  const kept = isStoredSecret(value);
  return (
    <div class="row">
      <input
        {...control}
        type="password"
        autocomplete="new-password"
        required={field.required}
        placeholder={kept ? t('secretStored') : ''}
        value={kept ? '' : fieldText(line, field.key)}
        onInput={(event) => onChange(event.currentTarget.value === '' && isStoredSecret(stored) ? stored : event.currentTarget.value)}
      />
      {kept && !field.required && (
        <button type="button" class="button quiet" onClick={() => onChange('')}>
          {t('secretForget')}
        </button>
      )}
    </div>
  );
}
