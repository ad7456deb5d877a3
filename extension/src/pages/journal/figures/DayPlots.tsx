import { useMemo } from 'preact/hooks';
import type { DayFigures } from '../../../common/contract.ts';
import { formatLength } from '../../../common/format.ts';
import { type TextKey, t } from '../../../common/i18n.ts';
import { formatNumber } from '../../ui/count.ts';
import { BarPlot } from './BarPlot.tsx';
import { longName, shortName, sizeNames } from './bucket-words.ts';
import { type BucketSize, bucketSize, bucketsOf } from './buckets.ts';
import { Figure } from './Figure.tsx';

const callTitles: Readonly<Record<BucketSize, TextKey>> = {
  day: 'figuresPerDay',
  week: 'figuresPerWeek',
  month: 'figuresPerMonth',
};
const talkTitles: Readonly<Record<BucketSize, TextKey>> = {
  day: 'figuresTalkPerDay',
  week: 'figuresTalkPerWeek',
  month: 'figuresTalkPerMonth',
};
const counts = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000];
const lengths = [60, 300, 600, 1_800, 3_600, 7_200, 18_000, 36_000, 72_000, 180_000, 360_000, 720_000];

/** A length of time as short as an axis wants it. */
function axisLength(seconds: number): string {
  return seconds === 0 ? '0' : seconds < 3_600 ? `${formatNumber(seconds / 60)}\u00a0min` : `${formatNumber(seconds / 3_600)}\u00a0h`;
}

/** Calls and talk time along the days, weeks or months. */
export function DayPlots({ days }: { days: readonly DayFigures[] }) {
  const size = bucketSize(days.length);
  const buckets = useMemo(() => bucketsOf(days, size), [days, size]);
  const names = useMemo(() => buckets.map((bucket) => shortName(bucket, size)), [buckets, size]);
  const calls = useMemo(
    () => [
      { label: t('figuresAnswered'), colour: '--rb-accent', values: buckets.map(({ answered }) => answered) },
      { label: t('figuresMissedWord'), colour: '--rb-missed', values: buckets.map(({ missed }) => missed) },
      { label: t('figuresOther'), colour: '--figure-other', values: buckets.map(({ other }) => other) },
    ],
    [buckets],
  );
  const talk = useMemo(
    () => [{ label: t('figuresTalk'), colour: '--rb-held', values: buckets.map(({ talkSeconds }) => talkSeconds) }],
    [buckets],
  );
  return (
    <>
      <Figure
        id="per-day"
        title={t(callTitles[size])}
        wide
        legend={
          <ul class="legend">
            <li class="legend-answered">{t('figuresAnswered')}</li>
            <li class="legend-missed">{t('figuresMissedWord')}</li>
            <li class="legend-other">{t('figuresOther')}</li>
          </ul>
        }
        head={[t(sizeNames[size]), t('figuresAnswered'), t('figuresMissedWord'), t('figuresOther')]}
        rows={buckets.map((bucket) => [
          longName(bucket, size),
          formatNumber(bucket.answered),
          formatNumber(bucket.missed),
          formatNumber(bucket.other),
        ])}
      >
        <BarPlot
          parts={calls}
          names={names}
          format={formatNumber}
          steps={counts}
          tip={(index) => {
            const bucket = buckets[index];
            return bucket === undefined
              ? []
              : [
                  longName(bucket, size),
                  `${formatNumber(bucket.answered)} ${t('figuresAnswered')}`,
                  `${formatNumber(bucket.missed)} ${t('figuresMissedWord')}`,
                  ...(bucket.other === 0 ? [] : [`${formatNumber(bucket.other)} ${t('figuresOther')}`]),
                ];
          }}
        />
      </Figure>
      <Figure
        id="talk"
        title={t(talkTitles[size])}
        wide
        head={[t(sizeNames[size]), t('figuresTalk')]}
        rows={buckets.map((bucket) => [longName(bucket, size), formatLength(bucket.talkSeconds)])}
      >
        <BarPlot
          parts={talk}
          names={names}
          format={axisLength}
          steps={lengths}
          tip={(index) => {
            const bucket = buckets[index];
            return bucket === undefined ? [] : [longName(bucket, size), formatLength(bucket.talkSeconds)];
          }}
        />
      </Figure>
    </>
  );
}
