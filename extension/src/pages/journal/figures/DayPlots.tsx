import { useMemo } from 'preact/hooks';
import type { DayFigures } from '../../../common/contract.ts';
import { formatLength } from '../../../common/format.ts';
import { type TextKey, t } from '../../../common/i18n.ts';
import { formatNumber } from '../../ui/count.ts';
import { callSteps, lengthSteps } from './axis-steps.ts';
import { BarPlot } from './BarPlot.tsx';
import { longName, shortName, sizeNames } from './bucket-words.ts';
import { type BucketSize, bucketSize, bucketsOf } from './buckets.ts';
import { Figure } from './Figure.tsx';
import { AnsweredMissedLegend } from './Legend.tsx';

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
/** A length of time as short as an axis wants it. */
function axisLength(seconds: number): string {
  return seconds === 0 ? '0' : seconds < 3_600 ? `${formatNumber(seconds / 60)}\u00a0min` : `${formatNumber(seconds / 3_600)}\u00a0h`;
}

/** Calls along the days, weeks or months. */
export function CallsPlot({ days }: { days: readonly DayFigures[] }) {
  const { size, buckets, names } = useBuckets(days);
  const calls = useMemo(
    () => [
      { label: t('figuresAnswered'), colour: '--rb-accent', values: buckets.map(({ answered }) => answered) },
      { label: t('figuresMissedWord'), colour: '--rb-missed', values: buckets.map(({ missed }) => missed) },
      { label: t('figuresOther'), colour: '--figure-other', values: buckets.map(({ other }) => other) },
    ],
    [buckets],
  );
  return (
    <Figure
      id="per-day"
      title={t(callTitles[size])}
      legend={
        <AnsweredMissedLegend>
          <li class="legend-other">{t('figuresOther')}</li>
        </AnsweredMissedLegend>
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
        steps={callSteps}
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
  );
}

/** Talk time along the days, weeks or months. */
export function TalkPlot({ days }: { days: readonly DayFigures[] }) {
  const { size, buckets, names } = useBuckets(days);
  const talk = useMemo(
    () => [{ label: t('figuresTalk'), colour: '--rb-held', values: buckets.map(({ talkSeconds }) => talkSeconds) }],
    [buckets],
  );
  return (
    <Figure
      id="talk"
      title={t(talkTitles[size])}
      head={[t(sizeNames[size]), t('figuresTalk')]}
      rows={buckets.map((bucket) => [longName(bucket, size), formatLength(bucket.talkSeconds)])}
    >
      <BarPlot
        parts={talk}
        names={names}
        format={axisLength}
        steps={lengthSteps}
        tip={(index) => {
          const bucket = buckets[index];
          return bucket === undefined ? [] : [longName(bucket, size), formatLength(bucket.talkSeconds)];
        }}
      />
    </Figure>
  );
}

function useBuckets(days: readonly DayFigures[]) {
  const size = bucketSize(days.length);
  const buckets = useMemo(() => bucketsOf(days, size), [days, size]);
  const names = useMemo(() => buckets.map((bucket) => shortName(bucket, size)), [buckets, size]);
  return { size, buckets, names };
}
