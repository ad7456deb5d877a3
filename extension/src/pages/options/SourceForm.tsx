import { contactFieldText } from '../../common/contact-texts.ts';
import type { ContactField, SourceSettings, SourceTypeInfo } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { FileField } from './FileField.tsx';
import { focusFirstInvalid } from './first-invalid.ts';
import { ItemNameField } from './ItemNameField.tsx';
import { fieldText, isAdvanced, itemToSave } from './item-draft.ts';
import { LineFieldInput } from './LineFieldInput.tsx';
import { LogInField } from './LogInField.tsx';
import { SaveBar } from './SaveBar.tsx';
import { SourceTest } from './SourceTest.tsx';
import { type ItemFormProps, useItemForm } from './use-item-form.ts';

/** The form of a source, drawn from what its type says of itself. */
export function SourceForm(props: ItemFormProps<SourceSettings, SourceTypeInfo>) {
  const { editor, item: original, type, onClose } = props;
  const form = useItemForm(props);
  const { item: source, change, problem } = form;
  const toLogIn = (key: string): SourceSettings | undefined => {
    if (form.isComplete(key)) {
      return itemToSave(source.value, type);
    }
    if (form.form.current !== null) {
      focusFirstInvalid(form.form.current);
    }
    return undefined;
  };
  const input = (field: SourceTypeInfo['fields'][number]) => {
    const { key } = field;
    const shared = { key, scope: 'source', field, problem: problem(key), onChange: (value: unknown) => change(key, value) };
    switch (field.kind) {
      case 'file':
        return <FileField {...shared} value={fieldText(source.value, key)} />;
      case 'logIn':
        return <LogInField {...shared} value={source.value[key]} prepare={() => toLogIn(key)} />;
      default:
        return <LineFieldInput {...shared} line={source.value} stored={original[key]} />;
    }
  };
  const advanced = type.fields.filter(isAdvanced);
  const fetched = source.value.fetch ?? type.fetches;
  // A check of callers does not: it is never asked for internal numbers either.
  const knowsContacts = type.fetches.length > 0;
  return (
    <form ref={form.form} class="line-form stack" aria-label={type.name} noValidate onSubmit={(event) => void form.save(event)}>
      <p class="hint">{type.description}</p>
      <ItemNameField form={form} scope="source" />
      <div class="line-fields">{type.fields.filter((field) => !isAdvanced(field)).map(input)}</div>
      {knowsContacts && (
        <fieldset class="group stack">
          <legend>{t('sourceFetchLabel')}</legend>
          <div class="row wrap fetched">
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
      )}
      {knowsContacts && (
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
      )}
      {advanced.length > 0 && (
        <details class="advanced" open={advanced.some(({ key }) => original[key] !== undefined || problem(key) !== undefined)}>
          <summary>{t('advanced')}</summary>
          <div class="stack">{advanced.map(input)}</div>
        </details>
      )}
      <SourceTest source={itemToSave(source.value, type)} isComplete={form.isComplete} />
      <SaveBar saving={editor.saving} dirty={form.dirty} places={form.places(['name', 'fetch', ...type.fields.map(({ key }) => key)])}>
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
