import { useMemo } from 'preact/hooks';
import type { RingTimes } from '../../../common/contract.ts';
import { formatSeconds } from '../../../common/format.ts';
import { t } from '../../../common/i18n.ts';
import { formatNumber } from '../../ui/count.ts';
import { callSteps } from './axis-steps.ts';
import { BarPlot } from './BarPlot.tsx';
import { Figure } from './Figure.tsx';
import { AnsweredMissedLegend } from './Legend.tsx';
import { ringBars } from './ring-steps.ts';

/** How long calls ring until somebody answers, or gives up. */
export function RingPlot({ times }: { times: RingTimes }) {
  const bars = useMemo(() => ringBars(times.steps), [times]);
  const names = useMemo(() => bars.map(({ name }) => name), [bars]);
  const parts = useMemo(
    () => [
      { label: t('figuresAnswered'), colour: '--rb-accent', values: bars.map(({ answered }) => answered) },
      { label: t('figuresMissedWord'), colour: '--rb-missed', values: bars.map(({ missed }) => missed) },
    ],
    [bars],
  );
  const { medianSeconds, slowestSeconds } = times;
  return (
    <Figure
      id="ring-times"
      title={t('figuresRingTimes')}
      legend={<AnsweredMissedLegend />}
      {...(medianSeconds === undefined || slowestSeconds === undefined
        ? {}
        : { says: t('figuresRingSays', formatSeconds(medianSeconds), formatSeconds(slowestSeconds)) })}
      head={[t('figuresSeconds'), t('figuresAnswered'), t('figuresMissedWord')]}
      rows={bars.map(({ name, answered, missed }) => [name, formatNumber(answered), formatNumber(missed)])}
    >
      <BarPlot
        parts={parts}
        names={names}
        format={formatNumber}
        steps={callSteps}
        tip={(index) => {
          const bar = bars[index];
          return bar === undefined
            ? []
            : [
                t('figuresSecondsOf', bar.name),
                `${formatNumber(bar.answered)} ${t('figuresAnswered')}`,
                `${formatNumber(bar.missed)} ${t('figuresMissedWord')}`,
              ];
        }}
      />
    </Figure>
  );
}
