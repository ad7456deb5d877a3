import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import type { LineTypeInfo } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Card } from './Card.tsx';
import { DefaultLine } from './DefaultLine.tsx';
import { LineForm } from './LineForm.tsx';
import { LineRow } from './LineRow.tsx';
import { LinesEditor } from './lines-editor.ts';
import { TypeChooser } from './TypeChooser.tsx';
import { UndoNotice } from './UndoNotice.tsx';
import { useLineTypes } from './use-line-types.ts';

/** The lines: which there are, whether they work; adding, changing, trying and removing them. */
export function LinesCard() {
  const app = useApp();
  const editor = useMemo(() => new LinesEditor(app), [app]);
  const { types, problem } = useLineTypes();
  const adder = useRef<HTMLButtonElement>(null);
  const confirming = useSignal<string | undefined>(undefined);
  const { lines, settings } = app.state.value;
  const saved = settings?.lines ?? [];
  const editing = editor.editing.value;
  const find = (type: string): LineTypeInfo | undefined => types.find((candidate) => candidate.type === type);

  const close = () => {
    editor.close();
    // The button comes back with the next drawing; the focus must not get lost with the form.
    requestAnimationFrame(() => adder.current?.focus());
  };
  const form = (type: LineTypeInfo | undefined) =>
    editing?.line !== undefined &&
    type !== undefined && <LineForm editor={editor} line={editing.line} type={type} forgotten={editing.forgotten ?? []} onClose={close} />;

  return (
    <Card id="lines" title={t('linesTitle')} intro={t('linesIntro')}>
      {problem !== undefined && <Notice kind="problem">{problem}</Notice>}
      <ul class="list">
        {lines.map((line) => {
          const settingsOfLine = saved.find(({ id }) => id === line.id);
          const isOpen = editing?.line?.id === line.id;
          return (
            <li key={line.id} class="list-row">
              <LineRow
                line={line}
                typeName={find(line.type)?.name ?? line.type}
                isOnly={lines.length === 1}
                isOpen={isOpen}
                confirming={confirming.value === line.id}
                isBuiltIn={settingsOfLine === undefined}
                {...(settingsOfLine === undefined || editing !== undefined || find(line.type) === undefined
                  ? {}
                  : {
                      onEdit: () => editor.edit(settingsOfLine),
                      onAskRemove: (asking: boolean) => {
                        confirming.value = asking ? line.id : undefined;
                      },
                      onRemove: () => void editor.remove(settingsOfLine),
                    })}
              />
              {isOpen && form(find(line.type))}
            </li>
          );
        })}
      </ul>
      {editor.removed.value !== undefined && (
        <UndoNotice
          text={t('lineRemoved', editor.removed.value.line.name ?? editor.removed.value.line.id)}
          onUndo={() => void editor.undo().then(() => requestAnimationFrame(() => adder.current?.focus()))}
        />
      )}
      {editor.saving.problemElsewhere([]) !== undefined && editing === undefined && (
        <Notice kind="problem">{editor.saving.problemElsewhere([])}</Notice>
      )}
      {editing?.isNew === true && (
        <div class="new-line">
          {editing.line === undefined ? (
            <TypeChooser title={t('typeTitle')} types={types} onChoose={(type) => editor.start(type)} onCancel={close} />
          ) : (
            form(find(editing.line.type))
          )}
        </div>
      )}
      {editing === undefined && (
        <div class="row wrap">
          <button type="button" class="button" ref={adder} onClick={() => editor.add()}>
            <Icon name="add" />
            {t('lineAdd')}
          </button>
          <span class="save-status" role="status">
            {editor.saving.status.value === 'saved' && editor.removed.value === undefined && (
              <span class="good row">
                <Icon name="check" />
                {t('saved')}
              </span>
            )}
          </span>
        </div>
      )}
      {lines.length > 1 && <DefaultLine />}
    </Card>
  );
}
