import type { LineSettings, LineTypeInfo } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { Notice } from '../ui/Notice.tsx';
import { ItemNameField } from './ItemNameField.tsx';
import { isAdvanced } from './item-draft.ts';
import { LineFieldInput } from './LineFieldInput.tsx';
import { LineTest } from './LineTest.tsx';
import { NumberFormatField } from './NumberFormatField.tsx';
import { SaveBar } from './SaveBar.tsx';
import { type ItemFormProps, useItemForm } from './use-item-form.ts';

/** The form of a line, drawn from what its type says of itself. */
export function LineForm(props: ItemFormProps<LineSettings, LineTypeInfo>) {
  const { editor, item: original, type, onClose } = props;
  const form = useItemForm(props);
  const { item, change, problem } = form;
  const keys = ['name', 'numberFormat', ...type.fields.map(({ key }) => key)];
  const input = (field: LineTypeInfo['fields'][number]) => (
    <LineFieldInput
      key={field.key}
      field={field}
      line={item.value}
      type={type}
      stored={original[field.key]}
      problem={problem(field.key)}
      onChange={(value) => change(field.key, value)}
    />
  );
  const advanced = type.fields.filter(isAdvanced);
  return (
    <form
      ref={form.form}
      class="line-form stack"
      aria-label={t('lineFormLabel', type.name)}
      noValidate
      onSubmit={(event) => void form.save(event)}
    >
      <p class="hint">{type.description}</p>
      {type.warning !== undefined && <Notice kind="warning">{type.warning}</Notice>}
      <ItemNameField form={form} scope="line" help={t('lineNameHelp', original.id)} />
      <div class="line-fields">{type.fields.filter((field) => !isAdvanced(field)).map(input)}</div>
      <details
        class="advanced"
        open={[...advanced, { key: 'numberFormat' }].some(({ key }) => original[key] !== undefined || problem(key) !== undefined)}
      >
        <summary>{t('advanced')}</summary>
        <div class="stack">
          <NumberFormatField
            value={item.value.numberFormat}
            problem={problem('numberFormat')}
            onChange={(format) => change('numberFormat', format)}
          />
          {advanced.map(input)}
        </div>
      </details>
      <LineTest line={item.value} type={type} isComplete={form.isComplete} onTrust={(fingerprint) => change('certificate', fingerprint)}>
        {(testButton) => (
          <SaveBar saving={editor.saving} dirty={form.dirty} places={form.places(keys)}>
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
