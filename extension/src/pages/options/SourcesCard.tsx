import { useSignal, useSignalEffect } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { SourceSettings } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Card } from './Card.tsx';
import { ItemsFoot, useAdder } from './ItemsFoot.tsx';
import { sourceList } from './item-lists.ts';
import { ItemsEditor } from './items-editor.ts';
import { SourceForm } from './SourceForm.tsx';
import { SourceRow } from './SourceRow.tsx';
import { SourceTest } from './SourceTest.tsx';
import { useSources } from './use-sources.ts';

/** Where it is looked up who calls: which sources there are, how they are; adding, changing, ordering, trying and removing them. */
export function SourcesCard() {
  const app = useApp();
  const editor = useMemo(() => new ItemsEditor(app, sourceList), [app]);
  const { list, problem } = useSources();
  const { adder, close } = useAdder(editor);
  const erased = useSignal<string | undefined>(undefined);
  useSignalEffect(() => {
    if (editor.saving.status.value === 'saving') {
      erased.value = undefined;
    }
  });
  const editing = editor.editing.value;
  const saved = editor.items;
  const typeOf = (type: string) => list.types.find((candidate) => candidate.type === type);

  const form = (source: SourceSettings) => {
    const type = typeOf(source.type);
    return type && <SourceForm editor={editor} item={source} type={type} forgotten={editing?.forgotten ?? []} onClose={close} />;
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
          const isOpen = editing?.item?.id === source.id;
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
              {isOpen && editing?.item !== undefined && form(editing.item)}
            </li>
          );
        })}
      </ul>
      <ItemsFoot editor={editor} adder={adder} typeTitle={t('sourceTypeTitle')} types={list.types} form={form} onClose={close}>
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
      </ItemsFoot>
    </Card>
  );
}
