import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { HourFigures } from '../../../common/contract.ts';
import { t } from '../../../common/i18n.ts';
import { count, formatNumber } from '../../ui/count.ts';
import { locale } from '../../ui/locale.ts';
import { heatOf, strongest } from './heat.ts';
import { Tip } from './Tip.tsx';

const hourStep = 3;

/** The hours of the week by how many calls they had: a table whose cells are coloured. Screen readers read its numbers. */
export function HeatMap({ hours }: { hours: readonly HourFigures[] }) {
  const week = useMemo(() => heatOf(hours), [hours]);
  const at = useSignal<{ readonly day: number; readonly hour: number; readonly leftPx: number; readonly topPx: number } | undefined>(
    undefined,
  );
  const point = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-hour]') : null;
    at.value =
      cell === null
        ? undefined
        : {
            day: Number(cell.dataset.day),
            hour: Number(cell.dataset.hour),
            leftPx: cell.offsetLeft + cell.offsetWidth,
            topPx: cell.offsetTop + cell.offsetHeight,
          };
  };
  const cell = at.value === undefined ? undefined : week[at.value.day]?.[at.value.hour];
  return (
    <section class="figure" aria-labelledby="hours-title">
      <header class="figure-head">
        <h2 id="hours-title">{t('figuresHours')}</h2>
        <p class="legend heat-legend" aria-hidden="true">
          {t('figuresLess')}
          {Array.from({ length: strongest + 1 }, (_, strength) => (
            <i key={strength} class={`heat heat-${strength}`} />
          ))}
          {t('figuresMore')}
        </p>
      </header>
      <div class="plot">
        {/* biome-ignore lint/a11y/useKeyWithMouseEvents: without a pointer the table says the same */}
        <table
          class="heat-map"
          aria-labelledby="hours-title"
          onMouseOver={point}
          onMouseLeave={() => {
            at.value = undefined;
          }}
        >
          <thead>
            <tr>
              <th scope="col">
                <span class="only-heard">{t('figuresWeekday')}</span>
              </th>
              {Array.from({ length: 24 }, (_, hour) => (
                <th key={hour} scope="col">
                  <span class={hour % hourStep === 0 ? '' : 'only-heard'}>{hour}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {week.map((cells, day) => (
              <tr key={weekday(day, 'long')}>
                <th scope="row" abbr={weekday(day, 'long')}>
                  {weekday(day, 'short')}
                </th>
                {cells.map(({ calls, strength }, hour) => (
                  <td key={hour} class={`heat heat-${strength}`} data-day={day} data-hour={hour}>
                    <span class="only-heard">{formatNumber(calls)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {at.value !== undefined && cell !== undefined && (
          <Tip
            leftPx={at.value.leftPx}
            topPx={at.value.topPx}
            lines={[
              t('figuresHour', weekday(at.value.day, 'long'), at.value.hour, at.value.hour + 1),
              count(cell.calls, 'callsOne', 'callsMany'),
              ...(cell.missed === 0 ? [] : [count(cell.missed, 'missedMany', 'missedMany')]),
            ]}
          />
        )}
      </div>
    </section>
  );
}

/** The name of a day of the week, 0 for Monday. */
function weekday(day: number, style: 'long' | 'short'): string {
  // 1 January 2024 was a Monday.
  return new Intl.DateTimeFormat(locale(), { weekday: style }).format(new Date(2024, 0, 1 + day));
}
