import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Card } from './Card.tsx';
import { SourceForm } from './SourceForm.tsx';
import { SourceRow } from './SourceRow.tsx';
import { SourceTest } from './SourceTest.tsx';
import { SourcesEditor } from './sources-editor.ts';
import { TypeChooser } from './TypeChooser.tsx';
import { UndoNotice } from './UndoNotice.tsx';
import { useSources } from './use-sources.ts';

/** Where it is looked up who calls: which sources there are, how they are; adding, changing, ordering, trying and removing them. */
export function SourcesCard() {
  const app = useApp();
  const editor = useMemo(() => new SourcesEditor(app), [app]);
  const { list, problem } = useSources();
  const adder = useRef<HTMLButtonElement>(null);
  const erased = useSignal<string | undefined>(undefined);
  const editing = editor.editing.value;
  const saved = editor.sources;
  const typeOf = (type: string) => list.types.find((candidate) => candidate.type === type);

  const close = () => {
    editor.close();
    // The button comes back with the next drawing; the focus must not get lost with the form.
    requestAnimationFrame(() => adder.current?.focus());
  };
  const form = () => {
    const type = editing?.source === undefined ? undefined : typeOf(editing.source.type);
    return (
      editing?.source !== undefined &&
      type !== undefined && (
        <SourceForm editor={editor} source={editing.source} type={type} forgotten={editing.forgotten ?? []} onClose={close} />
      )
    );
  };
  const erase = () => {
    app.request('source.erase', {}).then(
      ({ contacts }) => {
        erased.value = t('sourcesErased', String(contacts));
      },
      (error: unknown) => {
        erased.value = error instanceof Error ? error.message : String(error);
      },
    );
  };

  return (
    <Card id="sources" title={t('sourcesTitle')} intro={t('sourcesIntro')}>
      {problem !== undefined && <Notice kind="problem">{problem}</Notice>}
      <ul class="list">
        {list.sources.map((source) => {
          const at = saved.findIndex(({ id }) => id === source.id);
          const settings = saved[at];
          const isOpen = editing?.source?.id === source.id;
          const free = settings !== undefined && editing === undefined;
          return (
            <li key={source.id} class="list-row">
              <SourceRow
                source={source}
                typeName={typeOf(source.type)?.name ?? t('sourceBuiltIn')}
                isOpen={isOpen}
                onEdit={free ? () => editor.edit(settings) : undefined}
                onRemove={free ? () => void editor.remove(settings) : undefined}
                onUp={free && at > 0 ? () => void editor.move(settings, -1) : undefined}
                onDown={free && at < saved.length - 1 ? () => void editor.move(settings, 1) : undefined}
              />
              {isOpen && form()}
            </li>
          );
        })}
      </ul>
      {editor.removed.value !== undefined && (
        <UndoNotice
          text={t('lineRemoved', editor.removed.value.source.name ?? editor.removed.value.source.id)}
          onUndo={() => void editor.undo().then(() => requestAnimationFrame(() => adder.current?.focus()))}
        />
      )}
      {editor.saving.problemElsewhere([]) !== undefined && editing === undefined && (
        <Notice kind="problem">{editor.saving.problemElsewhere([])}</Notice>
      )}
      {editing?.isNew === true && (
        <div class="new-line">
          {editing.source === undefined ? (
            <TypeChooser title={t('sourceTypeTitle')} types={list.types} onChoose={(type) => editor.start(type)} onCancel={close} />
          ) : (
            form()
          )}
        </div>
      )}
      {editing === undefined && (
        <>
          <div class="row wrap">
            <button type="button" class="button" ref={adder} onClick={() => editor.add()}>
              <Icon name="add" />
              {t('sourceAdd')}
            </button>
            {saved.length > 0 && (
              <button type="button" class="button quiet" onClick={erase}>
                <Icon name="erase" />
                {t('sourcesErase')}
              </button>
            )}
            <span class="save-status" role="status">
              {erased.value ?? (editor.saving.status.value === 'saved' && editor.removed.value === undefined ? t('saved') : '')}
            </span>
          </div>
          <SourceTest />
        </>
      )}
    </Card>
  );
}
