import { useComputed, useSignal } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { contactFieldText } from '../../common/contact-texts.ts';
import type { ContactField, SourceSettings, SourceTypeInfo } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { controlOf, Field } from './Field.tsx';
import { FileField } from './FileField.tsx';
import { focusFirstInvalid } from './first-invalid.ts';
import { LineFieldInput } from './LineFieldInput.tsx';
import { fieldText, isAdvanced, isSameLine, lineToSave, missingFields } from './line-draft.ts';
import { SaveBar } from './SaveBar.tsx';
import { SourceTest } from './SourceTest.tsx';
import type { SourcesEditor } from './sources-editor.ts';
import { useUnsaved } from './unsaved.ts';

/** The form of a source, drawn from what its type says of itself. */
export function SourceForm(props: {
  editor: SourcesEditor;
  source: SourceSettings;
  type: SourceTypeInfo;
  /** Fields whose passwords are gone and must be given again. */
  forgotten: readonly string[];
  onClose: () => void;
}) {
  const { editor, source: original, type, onClose } = props;
  const { saving } = editor;
  const source = useSignal(original);
  const missing = useSignal<readonly string[]>([]);
  const forgotten = useSignal(props.forgotten);
  const dirty = useComputed(() => editor.editing.value?.isNew === true || !isSameLine(source.value, original, type));
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
    source.value = { ...source.value, [key]: value };
  };
  const isComplete = () => {
    missing.value = missingFields(source.value, type);
    return missing.value.length === 0;
  };
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const drawn = event.currentTarget;
    if (isComplete() && (await editor.save(lineToSave(source.value, type)))) {
      onClose();
    } else {
      focusFirstInvalid(drawn);
    }
  };

  const place = (key: string) => `sources.${original.id}.${key}`;
  const problem = (key: string) => {
    if (forgotten.value.includes(key)) {
      return t('passwordForgotten');
    }
    return missing.value.includes(key) ? t('fieldMissing') : saving.problemAt(place(key));
  };
  const input = (field: SourceTypeInfo['fields'][number]) =>
    field.kind === 'file' ? (
      <FileField
        key={field.key}
        scope="source"
        field={field}
        value={fieldText(source.value, field.key)}
        problem={problem(field.key)}
        onChange={(value) => change(field.key, value)}
      />
    ) : (
      <LineFieldInput
        key={field.key}
        scope="source"
        field={field}
        line={source.value}
        stored={original[field.key]}
        problem={problem(field.key)}
        onChange={(value) => change(field.key, value)}
      />
    );
  const nameField = { id: 'source-name', label: t('lineNameLabel'), problem: problem('name') };
  const advanced = type.fields.filter(isAdvanced);
  const fetched = source.value.fetch ?? type.fetches;
  return (
    <form ref={form} class="line-form stack" aria-label={type.name} noValidate onSubmit={(event) => void save(event)}>
      <p class="hint">{type.description}</p>
      <Field {...nameField}>
        <input
          {...controlOf(nameField)}
          ref={name}
          autocomplete="off"
          value={source.value.name ?? ''}
          onInput={(event) => change('name', event.currentTarget.value)}
        />
      </Field>
      <div class="line-fields">{type.fields.filter((field) => !isAdvanced(field)).map(input)}</div>
      <fieldset class="group stack">
        <legend>{t('sourceFetchLabel')}</legend>
        <div class="row wrap">
          {type.fetches.map((field) => (
            <label key={field} class="check">
              <input
                type="checkbox"
                checked={fetched.includes(field)}
                onChange={(event) => change('fetch', withField(type, fetched, field, event.currentTarget.checked))}
              />
              {contactFieldText(field)}
            </label>
          ))}
        </div>
        <p class="hint">{t('sourceFetchHelp')}</p>
      </fieldset>
      <label class="check">
        <input
          type="checkbox"
          checked={source.value.internalNumbers ?? type.takesInternalNumbers}
          onChange={(event) =>
            change('internalNumbers', event.currentTarget.checked === type.takesInternalNumbers ? undefined : event.currentTarget.checked)
          }
        />
        {t('sourceInternalLabel')}
      </label>
      {advanced.length > 0 && (
        <details class="advanced" open={advanced.some(({ key }) => original[key] !== undefined || problem(key) !== undefined)}>
          <summary>{t('advanced')}</summary>
          <div class="stack">{advanced.map(input)}</div>
        </details>
      )}
      <SourceTest source={lineToSave(source.value, type)} isComplete={isComplete} />
      <SaveBar saving={saving} dirty={dirty} places={['name', 'fetch', ...type.fields.map(({ key }) => key)].map(place)}>
        <button type="button" class="button quiet" onClick={onClose}>
          {t('cancel')}
        </button>
      </SaveBar>
    </form>
  );
}

/** What is fetched with a field more or less, in the order of the type; nothing where it is everything anyway. */
function withField(
  type: SourceTypeInfo,
  fetched: readonly ContactField[],
  field: ContactField,
  on: boolean,
): readonly ContactField[] | undefined {
  const next = type.fetches.filter((one) => (one === field ? on : fetched.includes(one)));
  return next.length === type.fetches.length ? undefined : next;
}
