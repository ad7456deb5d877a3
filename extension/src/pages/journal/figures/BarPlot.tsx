/*
 * Bars over time, one part on the other, drawn by uPlot on a canvas. The colours are those of the page (tokens.css), read anew
 * when the scheme changes. A canvas says nothing to a screen reader: it is hidden from it, and every plot has its table.
 */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import { Tip } from './Tip.tsx';

/** One part of the bars. */
export interface BarPart {
  readonly label: string;
  /** A custom property of the page, such as `--rb-accent`. */
  readonly colour: string;
  readonly values: readonly number[];
}

const heightPx = 200;
const barShare = 0.72;
const widestBarPx = 40;
const cornerShare = 0.12;
const axisWidthPx = 56;
const labelSpacePx = 56;

export function BarPlot(props: {
  /** From the bottom up. */
  parts: readonly BarPart[];
  /** The short name of each bar. */
  names: readonly string[];
  /** A value on the axis. */
  format: (value: number) => string;
  /** The steps that the axis may have. */
  steps: readonly number[];
  /** What the tooltip says of a bar. */
  tip: (index: number) => readonly string[];
}) {
  const { parts, names, format, steps } = props;
  const box = useRef<HTMLDivElement>(null);
  const at = useSignal<{ readonly index: number; readonly leftPx: number } | undefined>(undefined);

  useEffect(() => {
    const element = box.current;
    if (element === null) {
      return undefined;
    }
    const life = new AbortController();
    let plot = draw();
    const observer = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: heightPx }));
    observer.observe(element);
    matchMedia('(prefers-color-scheme: dark)').addEventListener(
      'change',
      () => {
        plot.destroy();
        plot = draw();
      },
      { signal: life.signal },
    );
    return () => {
      life.abort();
      observer.disconnect();
      plot.destroy();
    };

    function draw(): uPlot {
      const target = element as HTMLElement;
      const style = getComputedStyle(target);
      const colour = (name: string): string => style.getPropertyValue(name).trim();
      const font = `12px ${style.fontFamily}`;
      // uPlot draws each series over the one before: the highest sum first.
      const stacked = stack(parts.map(({ values }) => values)).toReversed();
      const paths = uPlot.paths.bars?.({ size: [barShare, widestBarPx], radius: cornerShare });
      return new uPlot(
        {
          width: target.clientWidth,
          height: heightPx,
          padding: [8, 16, 0, 0],
          legend: { show: false },
          cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
          scales: {
            x: { time: false, range: () => [-0.5, names.length - 0.5] },
            y: { range: (_, _lowest, highest) => [0, Math.max(highest * 1.05, steps[0] ?? 1)] },
          },
          axes: [
            {
              stroke: colour('--rb-soft'),
              font,
              grid: { show: false },
              ticks: { show: false },
              size: 28,
              space: labelSpacePx,
              incrs: [1, 2, 3, 4, 7, 14, 28],
              values: (_, splits) => splits.map((split) => names[split] ?? ''),
            },
            {
              stroke: colour('--rb-soft'),
              font,
              grid: { stroke: colour('--rb-line'), width: 1 },
              ticks: { show: false },
              size: axisWidthPx,
              incrs: [...steps],
              values: (_, splits) => splits.map(format),
            },
          ],
          series: [
            {},
            ...[...parts].reverse().map(({ label, colour: name }) => ({
              label,
              width: 0,
              fill: colour(name),
              points: { show: false },
              ...(paths === undefined ? {} : { paths }),
            })),
          ],
          hooks: {
            setCursor: [
              ({ cursor, data }) => {
                const index = cursor.idx;
                const known = index !== null && index !== undefined && (cursor.left ?? -1) >= 0 && data[0]?.[index] !== undefined;
                at.value = known ? { index, leftPx: (cursor.left ?? 0) + axisWidthPx } : undefined;
              },
            ],
          },
        },
        [names.map((_, index) => index), ...stacked.map((values) => [...values])],
        target,
      );
    }
  }, [parts, names, format, steps, at]);

  return (
    <div class="plot">
      <div class="plot-canvas" ref={box} aria-hidden="true" />
      {at.value !== undefined && <Tip leftPx={at.value.leftPx} lines={props.tip(at.value.index)} />}
    </div>
  );
}

/** Each part with those below it. */
function stack(parts: readonly (readonly number[])[]): readonly (readonly number[])[] {
  let below: readonly number[] = [];
  return parts.map((values) => {
    below = values.map((value, index) => value + (below[index] ?? 0));
    return below;
  });
}
