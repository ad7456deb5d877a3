import { useMemo, useRef } from 'preact/hooks';
import { t } from '../../../common/i18n.ts';
import { useApp } from '../../ui/app.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Card } from '../Card.tsx';
import { UndoNotice } from '../UndoNotice.tsx';
import { ActionUrlForm } from './ActionUrlForm.tsx';
import { ActionUrlRow } from './ActionUrlRow.tsx';
import { ActionUrlsEditor } from './action-urls-editor.ts';
import { hostOf } from './host-of.ts';
import { useOutbox } from './use-outbox.ts';

const most = 20;

/** The addresses that Ringbridge calls when something happens with a call: which there are, and whether they work. */
export function ActionUrlsCard() {
  const app = useApp();
  const editor = useMemo(() => new ActionUrlsEditor(app), [app]);
  const adder = useRef<HTMLButtonElement>(null);
  const urls = app.state.value.settings?.actionUrls ?? [];
  const outbox = useOutbox(urls.length > 0);
  const editing = editor.editing.value;
  const removed = editor.removed.value;
  const problem = editor.saving.problemElsewhere([]);

  const focusAdder = () => requestAnimationFrame(() => adder.current?.focus());
  const close = () => {
    editor.close();
    focusAdder();
  };
  return (
    <Card id="action-urls" title={t('urlsTitle')} intro={t('urlsIntro')}>
      <ul class="list">
        {urls.map((url, index) => (
          <li key={`${url.open} ${url.url} ${url.on.join()}`} class="list-row">
            {editing !== undefined && editing.saved === url ? (
              <ActionUrlForm editor={editor} editing={editing} onClose={close} />
            ) : (
              <ActionUrlRow
                url={url}
                info={outbox.infos[index]}
                onAct={(method) => outbox.act(method, url)}
                {...(editing === undefined ? { onEdit: () => editor.open(url), onRemove: () => void editor.remove(url) } : {})}
              />
            )}
          </li>
        ))}
      </ul>
      {urls.length === 0 && editing === undefined && removed === undefined && <p class="soft">{t('urlsNone')}</p>}
      {removed !== undefined && (
        <UndoNotice text={t('urlRemoved', hostOf(removed.url.url))} onUndo={() => void editor.undo().then(focusAdder)} />
      )}
      {problem !== undefined && editing === undefined && <Notice kind="problem">{problem}</Notice>}
      {editing !== undefined && editing.saved === undefined && (
        <div class="new-line">
          <ActionUrlForm editor={editor} editing={editing} onClose={close} />
        </div>
      )}
      {editing === undefined && urls.length < most && (
        <div class="row wrap">
          <button type="button" class="button" ref={adder} onClick={() => editor.open()}>
            <Icon name="add" />
            {t('urlAdd')}
          </button>
          <span class="save-status" role="status">
            {editor.saving.status.value === 'saved' && removed === undefined && (
              <span class="good row">
                <Icon name="check" />
                {t('saved')}
              </span>
            )}
          </span>
        </div>
      )}
    </Card>
  );
}
