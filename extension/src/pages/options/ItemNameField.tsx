import { t } from '../../common/i18n.ts';
import { controlOf, Field } from './Field.tsx';
import type { Item } from './item-draft.ts';
import type { ItemForm } from './use-item-form.ts';

/** What a person calls a line or source. */
export function ItemNameField<T extends Item>({ form, scope, help }: { form: ItemForm<T>; scope: 'line' | 'source'; help?: string }) {
  const field = { id: `${scope}-name`, label: t('lineNameLabel'), help, problem: form.problem('name') };
  return (
    <Field {...field}>
      <input
        {...controlOf(field)}
        ref={form.name}
        autocomplete="off"
        value={form.item.value.name ?? ''}
        onInput={(event) => form.change('name', event.currentTarget.value)}
      />
    </Field>
  );
}
