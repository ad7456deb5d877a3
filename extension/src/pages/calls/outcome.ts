import { callTexts } from '../../common/call-texts.ts';
import type { Call } from '../../common/contract.ts';
import { formatDuration } from '../../common/format.ts';
import { t } from '../../common/i18n.ts';
import { talkedMs } from './recent-calls.ts';

/** How a past call went: how long people talked; else why they did not, and how long it rang. */
export function outcomeWords(call: Call): string {
  const talked = talkedMs(call);
  if (talked !== undefined) {
    return formatDuration(talked);
  }
  const rang = rangMs(call);
  return [callTexts(call, '').state, rang === undefined ? undefined : t('rangFor', formatDuration(rang))]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** How long an inbound call rang that nobody answered; undefined where that is not known. */
export function rangMs(call: Call): number | undefined {
  const known = call.direction === 'inbound' && call.connectedAt === undefined && call.endedAt !== undefined;
  const rang = known ? Date.parse(call.endedAt ?? '') - Date.parse(call.startedAt) : 0;
  return rang >= 1000 ? rang : undefined;
}
