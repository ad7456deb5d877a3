/* Days in figures, put together to weeks or months where there are too many to be told apart in a plot. */
import type { DayFigures } from '../../../common/contract.ts';

/** How long one bar is. */
export type BucketSize = 'day' | 'week' | 'month';

/** One bar. */
export interface Bucket {
  /** Its first day, at its midnight here; of a month or week that is not whole, the first day that counts. */
  readonly from: Date;
  readonly answered: number;
  readonly missed: number;
  /** Neither: busy, rejected, nobody there. */
  readonly other: number;
  readonly talkSeconds: number;
}

const mostDays = 62;
const mostWeeksAsDays = 420;

/** Which bars suit so many days. */
export function bucketSize(days: number): BucketSize {
  return days <= mostDays ? 'day' : days <= mostWeeksAsDays ? 'week' : 'month';
}

/** Puts days into bars. */
export function bucketsOf(days: readonly DayFigures[], size: BucketSize): readonly Bucket[] {
  const buckets: Bucket[] = [];
  let current = '';
  for (const figures of days) {
    const from = new Date(`${figures.day}T00:00:00`);
    const key = keyOf(from, size);
    const last = key === current ? buckets.pop() : undefined;
    current = key;
    const other = Math.max(0, figures.inbound + figures.outbound - figures.answered - figures.missed);
    buckets.push({
      from: last?.from ?? from,
      answered: (last?.answered ?? 0) + figures.answered,
      missed: (last?.missed ?? 0) + figures.missed,
      other: (last?.other ?? 0) + other,
      talkSeconds: (last?.talkSeconds ?? 0) + figures.talkSeconds,
    });
  }
  return buckets;
}

function keyOf(day: Date, size: BucketSize): string {
  switch (size) {
    case 'day':
      return day.toDateString();
    case 'week': {
      const monday = new Date(day.getFullYear(), day.getMonth(), day.getDate() - ((day.getDay() + 6) % 7));
      return monday.toDateString();
    }
    case 'month':
      return `${day.getFullYear()}-${day.getMonth()}`;
  }
}
