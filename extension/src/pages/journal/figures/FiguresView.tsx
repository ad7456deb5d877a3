import type { Signal } from '@preact/signals';
import type { JournalStats } from '../../../common/contract.ts';
import { t } from '../../../common/i18n.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { Filter } from '../filter.ts';
import { Callers } from './Callers.tsx';
import { CallsPlot, TalkPlot } from './DayPlots.tsx';
import { HeatMap } from './HeatMap.tsx';
import { Lines } from './Lines.tsx';
import { RingPlot } from './RingPlot.tsx';
import { Tiles } from './Tiles.tsx';

/** The calls of the filter in figures. Everything is counted on this computer. */
export function FiguresView(props: {
  stats: JournalStats | undefined;
  problem: string | undefined;
  filter: Signal<Filter>;
  lineNames: ReadonlyMap<string, string>;
  /** Shows the list. */
  onShowCalls: () => void;
}) {
  const { stats, problem } = props;
  if (problem !== undefined) {
    return (
      <div class="pad">
        <Notice kind="problem">{problem}</Notice>
      </div>
    );
  }
  if (stats === undefined) {
    return null;
  }
  if (stats.total.inbound + stats.total.outbound === 0) {
    return (
      <div class="empty-list">
        <h2>{t('figuresNone')}</h2>
        <p class="soft">{t('journalEmptyText')}</p>
      </div>
    );
  }
  return (
    <div class="figures">
      <Tiles total={stats.total} ringTimes={stats.ringTimes} />
      <CallsPlot days={stats.days} />
      <div class="figure-pair">
        <TalkPlot days={stats.days} />
        {stats.ringTimes !== undefined && <RingPlot times={stats.ringTimes} />}
      </div>
      <HeatMap hours={stats.hours} />
      {stats.callers.length > 0 && <Callers callers={stats.callers} filter={props.filter} onShow={props.onShowCalls} />}
      <Lines lines={stats.lines} names={props.lineNames} />
    </div>
  );
}
