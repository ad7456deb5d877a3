import type { CallFigures, RingTimes } from '../../../common/contract.ts';
import { formatDuration, formatLength, formatSeconds } from '../../../common/format.ts';
import { t } from '../../../common/i18n.ts';
import { formatNumber } from '../../ui/count.ts';
import { locale } from '../../ui/locale.ts';

/** The figures that people ask for first. */
export function Tiles({ total, ringTimes }: { total: CallFigures; ringTimes: RingTimes | undefined }) {
  const missedShare = new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }).format(
    total.inbound === 0 ? 0 : total.missed / total.inbound,
  );
  const length = (seconds: number): string => formatDuration(seconds * 1000);
  return (
    <dl class="tiles">
      <Tile
        name={t('figuresCalls')}
        value={formatNumber(total.inbound + total.outbound)}
        more={t('figuresInOut', formatNumber(total.inbound), formatNumber(total.outbound))}
      />
      <Tile name={t('figuresMissed')} value={formatNumber(total.missed)} more={t('figuresOfInbound', missedShare)} />
      <Tile
        name={t('figuresTalk')}
        value={formatLength(total.talkSeconds)}
        more={total.averageTalkSeconds === undefined ? '' : t('figuresAverage', length(total.averageTalkSeconds))}
      />
      <Tile
        name={t('figuresRing')}
        value={ringTimes?.medianSeconds === undefined ? '–' : formatSeconds(ringTimes.medianSeconds)}
        more={total.averageRingSeconds === undefined ? '' : t('figuresMedian', formatSeconds(total.averageRingSeconds))}
      />
    </dl>
  );
}

function Tile({ name, value, more }: { name: string; value: string; more: string }) {
  return (
    <div class="tile">
      <dt>{name}</dt>
      <dd class="tile-value">{value}</dd>
      <dd class="hint">{more}</dd>
    </div>
  );
}
