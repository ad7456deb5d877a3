import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals';
import type { RefObject, TargetedEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../common/i18n.ts';
import { focusFirstInvalid } from './first-invalid.ts';
import { type Item, type ItemType, isSameItem, itemToSave, missingFields } from './item-draft.ts';
import type { ItemsEditor } from './items-editor.ts';
import { useUnsaved } from './unsaved.ts';

/** What a form of a line or source is given. */
export interface ItemFormProps<T extends Item, Type extends ItemType> {
  readonly editor: ItemsEditor<T>;
  readonly item: T;
  readonly type: Type;
  /** Fields whose passwords are gone and must be given again. */
  readonly forgotten: readonly string[];
  readonly onClose: () => void;
}

/** The form of a line or source while it is open. */
export interface ItemForm<T extends Item> {
  /** As it stands in the form. */
  readonly item: Signal<T>;
  readonly dirty: ReadonlySignal<boolean>;
  readonly form: RefObject<HTMLFormElement>;
  readonly name: RefObject<HTMLInputElement>;
  change(key: string, value: unknown): void;
  /** Whether every required field is filled, but for one that is about to be; those that are not say so. */
  isComplete(except?: string): boolean;
  save(event: TargetedEvent<HTMLFormElement>): Promise<void>;
  /** The sentence at a field. */
  problem(key: string): string | undefined;
  /** Where the fields stand in the settings. */
  places(keys: readonly string[]): readonly string[];
}

/** Keeps what is typed until it is saved. Begins at the first field that needs an answer, else at the name. */
export function useItemForm<T extends Item, Type extends ItemType>(props: ItemFormProps<T, Type>): ItemForm<T> {
  const { editor, item: original, type, onClose } = props;
  const { saving } = editor;
  const item = useSignal(original);
  const missing = useSignal<readonly string[]>([]);
  const forgotten = useSignal(props.forgotten);
  const dirty = useComputed(() => editor.editing.value?.isNew === true || !isSameItem(item.value, original, type));
  useUnsaved(dirty);
  const name = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? name.current;
    first?.focus();
  }, []);

  const isComplete = (except?: string) => {
    missing.value = missingFields(item.value, type).filter((key) => key !== except);
    return missing.value.length === 0;
  };
  const isLogIn = (key: string) => type.fields.some((field) => field.key === key && field.kind === 'logIn');
  return {
    item,
    dirty,
    form,
    name,
    isComplete,
    change(key, value) {
      saving.forget();
      missing.value = missing.value.filter((kept) => kept !== key);
      forgotten.value = forgotten.value.filter((kept) => kept !== key);
      item.value = { ...item.value, [key]: value };
    },
    async save(event) {
      event.preventDefault();
      const drawn = event.currentTarget;
      if (isComplete() && (await editor.save(itemToSave(item.value, type)))) {
        onClose();
      } else {
        focusFirstInvalid(drawn);
      }
    },
    problem(key) {
      if (isLogIn(key) && (forgotten.value.includes(key) || missing.value.includes(key))) {
        return t('logInMissing');
      }
      if (forgotten.value.includes(key)) {
        return t('passwordForgotten');
      }
      return missing.value.includes(key) ? t('fieldMissing') : saving.problemAt(editor.place(original, key));
    },
    places: (keys) => keys.map((key) => editor.place(original, key)),
  };
}
