import type { HourFigures } from '../../../common/contract.ts';

/** How strong the strongest colour is; 0 is none. */
export const strongest = 5;

/** One hour of the week. */
export interface HeatCell {
  readonly calls: number;
  readonly missed: number;
  /** 0, or 1 to {@link strongest}, by its share of the busiest hour. */
  readonly strength: number;
}

/** The week as seven rows, Monday first, of 24 hours. */
export function heatOf(hours: readonly HourFigures[]): readonly (readonly HeatCell[])[] {
  const most = Math.max(1, ...hours.map(({ calls }) => calls));
  const byHour = new Map(hours.map((figures) => [`${figures.weekday} ${figures.hour}`, figures]));
  return Array.from({ length: 7 }, (_row, day) =>
    Array.from({ length: 24 }, (_cell, hour) => {
      const { calls = 0, missed = 0 } = byHour.get(`${day + 1} ${hour}`) ?? {};
      return { calls, missed, strength: Math.ceil((strongest * calls) / most) };
    }),
  );
}
