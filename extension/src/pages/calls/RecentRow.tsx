import { callTexts } from '../../common/call-texts.ts';
import type { Call } from '../../common/contract.ts';
import { formatDuration, formatWhen } from '../../common/format.ts';
import { t } from '../../common/i18n.ts';
import { useColleagueAt } from '../colleagues/colleagues-context.ts';
import { LineMark } from '../colleagues/LineMark.tsx';
import { useApp } from '../ui/app.ts';
import { Icon } from '../ui/Icon.tsx';
import { locale } from '../ui/locale.ts';
import { CallMark } from './CallMark.tsx';
import type { DialModel } from './dial-model.ts';
import { isLost, type RecentCall, talkedMs } from './recent-calls.ts';

/** One past call: missed ones ask for an answer, the others can be called again. */
export function RecentRow({ recent, isNew, dial }: { recent: RecentCall; isNew: boolean; dial: DialModel }) {
  const { call, times } = recent;
  const { who, detail } = callTexts(call, '');
  const missed = call.endReason === 'missed';
  const { state } = useApp();
  const colleague = useColleagueAt(call.remoteKind === 'internal' ? call.remoteNumber : undefined, call.lineId);
  return (
    <li class={isNew ? 'recent-row new' : 'recent-row'}>
      <CallMark call={call} />
      <div class="grow">
        <p class="recent-name">
          {who}
          {isNew && <span class="only-heard">, {t('missedNew')}</span>}
        </p>
        <p class="hint">
          {[
            isLost(call) ? callTexts(call, '').state : detail || undefined,
            formatWhen(new Date(call.startedAt), new Date(), locale()),
            outcome(recent),
            times > 1 ? t('times', times) : undefined,
          ]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </p>
      </div>
      {colleague !== undefined && <LineMark colleague={colleague} />}
      {call.remoteNumber !== undefined && (
        <button
          type="button"
          class={missed ? 'button' : 'button quiet'}
          aria-label={t(missed ? 'callBackTo' : 'callAgainTo', who)}
          title={missed ? undefined : t('callAgain')}
          onClick={() => void dial.dialAgain(call, state.value.lines)}
        >
          {missed ? t('callBack') : <Icon name="phone" />}
        </button>
      )}
    </li>
  );
}

/** How long people talked, or why they did not. */
function outcome({ call }: RecentCall): string | undefined {
  const talked = talkedMs(call);
  if (talked !== undefined) {
    return formatDuration(talked);
  }
  return isLost(call) || (call.state === 'ended' && silent.has(call.endReason)) ? undefined : callTexts(call, '').state;
}

const silent: ReadonlySet<Call['endReason']> = new Set(['hangup', 'unknown'] as const);
