import type { SourceInfo } from '../../common/contract.ts';
import { formatWhen } from '../../common/format.ts';
import { t } from '../../common/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { locale } from '../ui/locale.ts';
import { Notice } from '../ui/Notice.tsx';

/** One source of the list: its name, how it is, what can be done with it. */
export function SourceRow(props: {
  source: SourceInfo;
  typeName: string;
  isOpen: boolean;
  /** Absent where nothing can be done now: at the own address book, and while a form is open. */
  onEdit?: (() => void) | undefined;
  onRemove?: (() => void) | undefined;
  onUp?: (() => void) | undefined;
  onDown?: (() => void) | undefined;
}) {
  const { source, typeName, isOpen, onEdit, onRemove, onUp, onDown } = props;
  const { name } = source;
  return (
    <>
      <div class="row wrap">
        <div class="grow">
          <h3 class="list-name">{name}</h3>
          <p class="hint">{[typeName === name ? undefined : typeName, stateOf(source)].filter(Boolean).join(' · ')}</p>
        </div>
        {onEdit !== undefined && (
          <span class="row">
            <button
              type="button"
              class="button quiet icon-button"
              aria-label={t('sourceUp', name)}
              aria-disabled={onUp === undefined}
              onClick={onUp}
            >
              <Icon name="less" />
            </button>
            <button
              type="button"
              class="button quiet icon-button"
              aria-label={t('sourceDown', name)}
              aria-disabled={onDown === undefined}
              onClick={onDown}
            >
              <Icon name="more" />
            </button>
            <button type="button" class="button" aria-label={t('lineEditOf', name)} onClick={onEdit}>
              {t('edit')}
            </button>
            <button type="button" class="button quiet" aria-label={t('removeOf', name)} onClick={onRemove}>
              {t('remove')}
            </button>
          </span>
        )}
      </div>
      {source.problem !== undefined && !isOpen && <Notice kind="problem">{source.problem.message}</Notice>}
    </>
  );
}

function stateOf({ contacts, syncing, syncedAt }: SourceInfo): string {
  if (syncing) {
    return t('sourceSyncing');
  }
  const count = contacts === undefined ? t('sourceLive') : t(contacts === 1 ? 'sourceContact' : 'sourceContacts', String(contacts));
  return syncedAt === undefined ? count : `${count}, ${t('sourceSyncedAt', formatWhen(new Date(syncedAt), new Date(), locale()))}`;
}
