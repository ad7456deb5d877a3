/* Stretches of time as people choose them. Days are those of this computer's time zone; a stretch ends before its `to`. */

/** The stretches with a name, in the order in which they are offered. `custom` is the one between two chosen days. */
export const ranges = ['all', 'today', 'yesterday', 'last7', 'last30', 'thisMonth', 'lastMonth', 'thisYear', 'custom'] as const;

/** One of them. */
export type RangeName = (typeof ranges)[number];

/** From the one moment to before the other; what is absent is not bounded. */
export interface TimeRange {
  readonly from?: Date;
  readonly to?: Date;
}

/** A chosen stretch: its name, and for `custom` the first and the last day as `2026-01-31`. */
export interface ChosenRange {
  readonly name: RangeName;
  readonly firstDay?: string;
  readonly lastDay?: string;
}

/** What a chosen stretch means now. */
export function timeRange({ name, firstDay, lastDay }: ChosenRange, now: Date): TimeRange {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  switch (name) {
    case 'all':
      return {};
    case 'today':
      return { from: new Date(year, month, day) };
    case 'yesterday':
      return { from: new Date(year, month, day - 1), to: new Date(year, month, day) };
    case 'last7':
      return { from: new Date(year, month, day - 6) };
    case 'last30':
      return { from: new Date(year, month, day - 29) };
    case 'thisMonth':
      return { from: new Date(year, month, 1) };
    case 'lastMonth':
      return { from: new Date(year, month - 1, 1), to: new Date(year, month, 1) };
    case 'thisYear':
      return { from: new Date(year, 0, 1) };
    case 'custom': {
      const [from, last] = [localDay(firstDay), localDay(lastDay)];
      return {
        ...(from === undefined ? {} : { from }),
        ...(last === undefined ? {} : { to: new Date(last.getFullYear(), last.getMonth(), last.getDate() + 1) }),
      };
    }
  }
}

/** A day as `2026-01-31`, at its midnight here; nothing for what is no day. */
export function localDay(text: string | undefined): Date | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text ?? '');
  return match === null ? undefined : new Date(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
}
