import type { ComponentChildren, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../../common/i18n.ts';
import { Notice } from '../ui/Notice.tsx';
import type { Item, ItemType } from './item-draft.ts';
import type { ItemsEditor } from './items-editor.ts';
import { TypeChooser } from './TypeChooser.tsx';
import { UndoNotice } from './UndoNotice.tsx';

/** The button that adds an item, and closing a form so that the focus goes back there. */
export function useAdder<T extends Item>(editor: ItemsEditor<T>): { adder: RefObject<HTMLButtonElement>; close: () => void } {
  const adder = useRef<HTMLButtonElement>(null);
  const close = () => {
    editor.close();
    // The button comes back with the next drawing; the focus must not get lost with the form.
    focusSoon(adder);
  };
  return { adder, close };
}

/** What stands under a list of items: the last removal, a problem, the form of a new one; else what can be done. */
export function ItemsFoot<T extends Item, Type extends ItemType>(props: {
  editor: ItemsEditor<T>;
  adder: RefObject<HTMLButtonElement>;
  typeTitle: string;
  types: readonly Type[];
  /** The form of the item that is being added. */
  form: (item: T) => ComponentChildren;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const { editor, adder, typeTitle, types, form, onClose } = props;
  const editing = editor.editing.value;
  const removed = editor.removed.value?.item;
  const problem = editor.saving.problemElsewhere([]);
  return (
    <>
      {removed !== undefined && (
        <UndoNotice text={t('lineRemoved', removed.name ?? removed.id)} onUndo={() => void editor.undo().then(() => focusSoon(adder))} />
      )}
      {problem !== undefined && editing === undefined && <Notice kind="problem">{problem}</Notice>}
      {editing?.isNew === true && (
        <div class="new-line">
          {editing.item === undefined ? (
            <TypeChooser title={typeTitle} types={types} onChoose={(type) => editor.start(type)} onCancel={onClose} />
          ) : (
            form(editing.item)
          )}
        </div>
      )}
      {editing === undefined && props.children}
    </>
  );
}

function focusSoon(target: RefObject<HTMLElement>): void {
  requestAnimationFrame(() => target.current?.focus());
}
