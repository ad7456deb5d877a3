import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { LineSettings, LineTypeInfo } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Card } from './Card.tsx';
import { DefaultLine } from './DefaultLine.tsx';
import { ItemsFoot, useAdder } from './ItemsFoot.tsx';
import { lineList } from './item-lists.ts';
import { ItemsEditor } from './items-editor.ts';
import { LineForm } from './LineForm.tsx';
import { LineRow } from './LineRow.tsx';
import { useLineTypes } from './use-line-types.ts';

/** The lines: which there are, whether they work; adding, changing, trying and removing them. */
export function LinesCard() {
  const app = useApp();
  const editor = useMemo(() => new ItemsEditor(app, lineList), [app]);
  const { types, problem } = useLineTypes();
  const { adder, close } = useAdder(editor);
  const confirming = useSignal<string | undefined>(undefined);
  const { lines } = app.state.value;
  const saved = editor.items;
  const editing = editor.editing.value;
  const find = (type: string): LineTypeInfo | undefined => types.find((candidate) => candidate.type === type);

  const form = (line: LineSettings) => {
    const type = find(line.type);
    return type && <LineForm editor={editor} item={line} type={type} forgotten={editing?.forgotten ?? []} onClose={close} />;
  };

  return (
    <Card id="lines" title={t('linesTitle')} intro={t('linesIntro')}>
      {problem !== undefined && <Notice kind="problem">{problem}</Notice>}
      <ul class="list">
        {lines.map((line) => {
          const settingsOfLine = saved.find(({ id }) => id === line.id);
          const isOpen = editing?.item?.id === line.id;
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
              {isOpen && editing?.item !== undefined && form(editing.item)}
            </li>
          );
        })}
      </ul>
      <ItemsFoot editor={editor} adder={adder} typeTitle={t('typeTitle')} types={types} form={form} onClose={close}>
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
      </ItemsFoot>
      {lines.length > 1 && <DefaultLine />}
    </Card>
  );
}
