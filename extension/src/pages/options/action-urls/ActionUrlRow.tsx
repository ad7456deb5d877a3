import { useSignal } from '@preact/signals';
import type { ActionUrlInfo, ActionUrlSettings } from '../../../common/contract.ts';
import { formatWhen } from '../../../common/format.ts';
import { type TextKey, t } from '../../../common/i18n.ts';
import { locale } from '../../ui/locale.ts';
import { Notice } from '../../ui/Notice.tsx';
import { RowQuestion } from '../RowQuestion.tsx';
import { eventWords } from './event-words.ts';
import { hostOf } from './host-of.ts';

const looks: Record<ActionUrlInfo['health'], { class: string; word: TextKey }> = {
  unknown: { class: 'rb-ended', word: 'urlUntried' },
  up: { class: 'rb-connected', word: 'urlUp' },
  degraded: { class: 'rb-ringing', word: 'urlDown' },
  down: { class: 'rb-missed', word: 'urlDown' },
};

/** One action URL: where it leads, when it is called, how it is, what can be done. */
export function ActionUrlRow(props: {
  url: ActionUrlSettings;
  info: ActionUrlInfo | undefined;
  onAct: (method: 'actionUrl.retry' | 'actionUrl.drop') => Promise<void>;
  /** Absent while a form is open. */
  onEdit?: () => void;
  onRemove?: () => void;
}) {
  const { url, info, onEdit, onRemove } = props;
  const host = hostOf(url.url);
  const look = looks[info?.health ?? 'unknown'];
  return (
    <>
      <div class="row wrap">
        <div class="grow">
          <h3 class="list-name">{host}</h3>
          <p class="hint">
            {url.on.map((event) => t(eventWords[event])).join(', ')} · {t(url.open === 'tab' ? 'urlInTab' : 'urlInBackground')}
          </p>
        </div>
        <span class={`rb-state ${look.class}`}>
          <i class="rb-shape" />
          {t(look.word)}
        </span>
        {onEdit !== undefined && (
          <span class="row">
            <button type="button" class="button" aria-label={t('urlEditOf', host)} onClick={onEdit}>
              {t('edit')}
            </button>
            <button type="button" class="button quiet" aria-label={t('removeOf', host)} onClick={onRemove}>
              {t('remove')}
            </button>
          </span>
        )}
      </div>
      <code class="path soft">{url.url}</code>
      {info !== undefined && <Outbox info={info} host={host} onAct={props.onAct} />}
    </>
  );
}

/** What waits, since when it fails and why; trying again, or dropping it. */
function Outbox(props: { info: ActionUrlInfo; host: string; onAct: (method: 'actionUrl.retry' | 'actionUrl.drop') => Promise<void> }) {
  const { info, host, onAct } = props;
  const dropping = useSignal(false);
  const { health, problem, failingSince, waiting, lost, sentAt } = info;
  const at = (time: string) => formatWhen(new Date(time), new Date(), locale());
  const counts = [
    waiting > 0 ? t('urlWaiting', waiting) : undefined,
    lost > 0 ? t('urlLost', lost) : undefined,
    sentAt === undefined ? undefined : t('urlSent', at(sentAt)),
  ].filter((part) => part !== undefined);
  const drop = () => {
    dropping.value = false;
    void onAct('actionUrl.drop');
  };
  return (
    <>
      {counts.length > 0 && <p class="hint">{counts.join(' · ')}</p>}
      {health === 'down' && problem !== undefined && (
        <Notice
          kind="warning"
          actions={
            waiting === 0 || dropping.value ? undefined : (
              <>
                <button type="button" class="button" aria-label={t('urlRetryOf', host)} onClick={() => void onAct('actionUrl.retry')}>
                  {t('urlRetry')}
                </button>
                <button type="button" class="button quiet" aria-label={t('urlDropOf', host)} onClick={() => (dropping.value = true)}>
                  {t('urlDrop')}
                </button>
              </>
            )
          }
        >
          {problem.message}
          {failingSince !== undefined && <span class="block">{t('urlFailingSince', at(failingSince))}</span>}
        </Notice>
      )}
      {dropping.value && (
        <RowQuestion
          text={t('urlDropQuestion', waiting)}
          yes={t('urlDrop')}
          kind="end"
          no={t('keep')}
          onYes={drop}
          onNo={() => (dropping.value = false)}
        />
      )}
    </>
  );
}
