/* Where the rows of a long list are, so that only those on the screen need be drawn. Each day begins with a heading. */
import type { Call } from '../../common/contract.ts';

export const rowHeightPx = 64;
export const dayHeightPx = 40;

/** One row. */
export interface Row {
  readonly call: Call;
  /** From the top of the list. */
  readonly topPx: number;
  /** With the heading of its day, if it begins one. */
  readonly heightPx: number;
  readonly beginsDay: boolean;
}

/**
 * All rows of a list.
 * @param before - the rows as they were: those of calls that are still in place stay as they are
 */
export function layOut(calls: readonly Call[], before: readonly Row[] = []): readonly Row[] {
  const changed = before.findIndex(({ call }, index) => call !== calls[index]);
  const rows = changed === -1 ? [...before] : before.slice(0, changed);
  let topPx = heightOf(rows);
  let [dayFromMs, dayToMs] = dayOf(rows.at(-1)?.call);
  for (const call of calls.slice(rows.length)) {
    const startedMs = Date.parse(call.startedAt);
    const beginsDay = startedMs < dayFromMs || startedMs >= dayToMs;
    if (beginsDay) {
      [dayFromMs, dayToMs] = dayOf(call);
    }
    const heightPx = beginsDay ? dayHeightPx + rowHeightPx : rowHeightPx;
    rows.push({ call, topPx, heightPx, beginsDay });
    topPx += heightPx;
  }
  return rows;
}

/** The day of a call here, from its midnight to before the next; without a call no time is in it. */
function dayOf(call: Call | undefined): readonly [fromMs: number, toMs: number] {
  if (call === undefined) {
    return [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  }
  const day = new Date(call.startedAt);
  return [day.setHours(0, 0, 0, 0), day.setDate(day.getDate() + 1)];
}

/** How high the list is. */
export function heightOf(rows: readonly Row[]): number {
  const last = rows.at(-1);
  return last === undefined ? 0 : last.topPx + last.heightPx;
}

/** The first and the number behind the last of the rows that touch a stretch of the list. */
export function rowsBetween(rows: readonly Row[], fromPx: number, toPx: number): readonly [first: number, end: number] {
  return [firstWhere(rows, (row) => row.topPx + row.heightPx > fromPx), firstWhere(rows, (row) => row.topPx >= toPx)];
}

/** The first row for which something holds that, once it holds, holds for all behind. */
function firstWhere(rows: readonly Row[], holds: (row: Row) => boolean): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row !== undefined && holds(row)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
