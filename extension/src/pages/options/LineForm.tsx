import { useComputed, useSignal } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { LineSettings, LineTypeInfo } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { controlOf, Field } from './Field.tsx';
import { focusFirstInvalid } from './first-invalid.ts';
import { LineFieldInput } from './LineFieldInput.tsx';
import { LineTest } from './LineTest.tsx';
import { isAdvanced, isSameLine, lineToSave, missingFields } from './line-draft.ts';
import type { LinesEditor } from './lines-editor.ts';
import { NumberFormatField } from './NumberFormatField.tsx';
import { SaveBar } from './SaveBar.tsx';
import { useUnsaved } from './unsaved.ts';

/** The form of a line, drawn from what its type says of itself. */
export function LineForm(props: {
  editor: LinesEditor;
  line: LineSettings;
  type: LineTypeInfo;
  /** Fields whose passwords are gone and must be given again. */
  forgotten: readonly string[];
  onClose: () => void;
}) {
  const { editor, line: original, type, onClose } = props;
  const { saving } = editor;
  const line = useSignal(original);
  const missing = useSignal<readonly string[]>([]);
  const forgotten = useSignal(props.forgotten);
  const dirty = useComputed(() => editor.editing.value?.isNew === true || !isSameLine(line.value, original, type));
  useUnsaved(dirty);
  const name = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? name.current;
    first?.focus();
  }, []);

  const change = (key: string, value: unknown) => {
    saving.forget();
    missing.value = missing.value.filter((kept) => kept !== key);
    forgotten.value = forgotten.value.filter((kept) => kept !== key);
    line.value = { ...line.value, [key]: value };
  };
  const isComplete = () => {
    missing.value = missingFields(line.value, type);
    return missing.value.length === 0;
  };
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const drawn = event.currentTarget;
    if (isComplete() && (await editor.save(lineToSave(line.value, type)))) {
      onClose();
    } else {
      focusFirstInvalid(drawn);
    }
  };

  const place = (key: string) => `lines.${original.id}.${key}`;
  const problem = (key: string) => {
    if (forgotten.value.includes(key)) {
      return t('passwordForgotten');
    }
    return missing.value.includes(key) ? t('fieldMissing') : saving.problemAt(place(key));
  };
  const keys = ['name', 'numberFormat', ...type.fields.map(({ key }) => key)];
  const input = (field: LineTypeInfo['fields'][number]) => (
    <LineFieldInput
      key={field.key}
      field={field}
      line={line.value}
      type={type}
      stored={original[field.key]}
      problem={problem(field.key)}
      onChange={(value) => change(field.key, value)}
    />
  );
  const nameField = { id: 'line-name', label: t('lineNameLabel'), help: t('lineNameHelp', original.id), problem: problem('name') };
  const advanced = type.fields.filter(isAdvanced);
  return (
    <form ref={form} class="line-form stack" aria-label={t('lineFormLabel', type.name)} noValidate onSubmit={(event) => void save(event)}>
      <p class="hint">{type.description}</p>
      <Field {...nameField}>
        <input
          {...controlOf(nameField)}
          ref={name}
          autocomplete="off"
          value={line.value.name ?? ''}
          onInput={(event) => change('name', event.currentTarget.value)}
        />
      </Field>
      <div class="line-fields">{type.fields.filter((field) => !isAdvanced(field)).map(input)}</div>
      <details
        class="advanced"
        open={[...advanced, { key: 'numberFormat' }].some(({ key }) => original[key] !== undefined || problem(key) !== undefined)}
      >
        <summary>{t('advanced')}</summary>
        <div class="stack">
          <NumberFormatField
            value={line.value.numberFormat}
            problem={problem('numberFormat')}
            onChange={(format) => change('numberFormat', format)}
          />
          {advanced.map(input)}
        </div>
      </details>
      <LineTest line={line.value} type={type} isComplete={isComplete} onTrust={(fingerprint) => change('certificate', fingerprint)}>
        {(testButton) => (
          <SaveBar saving={saving} dirty={dirty} places={keys.map(place)}>
            {testButton}
            <button type="button" class="button quiet" onClick={onClose}>
              {t('cancel')}
            </button>
          </SaveBar>
        )}
      </LineTest>
    </form>
  );
}
