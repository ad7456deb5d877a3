import type { LineFigures } from '../../../common/contract.ts';
import { formatDuration, formatLength, formatSeconds } from '../../../common/format.ts';
import { t } from '../../../common/i18n.ts';
import { formatNumber } from '../../ui/count.ts';
import { Share } from './Share.tsx';

/** What each line had. */
export function Lines({ lines, names }: { lines: readonly LineFigures[]; names: ReadonlyMap<string, string> }) {
  const most = Math.max(1, ...lines.map(({ figures }) => figures.inbound + figures.outbound));
  const length = (seconds: number | undefined): string => (seconds === undefined ? '–' : formatDuration(seconds * 1000));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: where it is narrow it scrolls, and must be reachable by keyboard
    <section class="figure" tabIndex={0} aria-labelledby="by-line-title">
      <header class="figure-head">
        <h2 id="by-line-title">{t('figuresLines')}</h2>
      </header>
      <table class="table share-table" aria-labelledby="by-line-title">
        <thead>
          <tr>
            <th scope="col">{t('filterLine')}</th>
            <th scope="col">{t('figuresCalls')}</th>
            <th scope="col">{t('figuresMissed')}</th>
            <th scope="col">{t('figuresTalk')}</th>
            <th scope="col">{t('figuresAverageTalk')}</th>
            <th scope="col">{t('figuresRingShort')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ lineId, figures }) => (
            <tr key={lineId}>
              <th scope="row">{names.get(lineId) ?? lineId}</th>
              <td>
                <Share of={most} value={figures.inbound + figures.outbound} />
              </td>
              <td>{formatNumber(figures.missed)}</td>
              <td>{formatLength(figures.talkSeconds)}</td>
              <td>{length(figures.averageTalkSeconds)}</td>
              <td>{figures.averageRingSeconds === undefined ? '–' : formatSeconds(figures.averageRingSeconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
