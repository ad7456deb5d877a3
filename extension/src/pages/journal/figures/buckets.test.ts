import { expect, test } from 'vitest';
import type { DayFigures } from '../../../common/contract.ts';
import { bucketSize, bucketsOf } from './buckets.ts';

const day = (text: string, change: Partial<DayFigures> = {}): DayFigures => ({
  day: text,
  inbound: 3,
  outbound: 2,
  answered: 3,
  missed: 1,
  talkSeconds: 60,
  ...change,
});
const shape = (days: readonly DayFigures[], size: Parameters<typeof bucketsOf>[1]) =>
  bucketsOf(days, size).map(({ from, answered, missed, other }) => [from.toDateString(), answered, missed, other]);

test('few days stay days, more become weeks, many become months', () => {
  expect([30, 90, 1000].map(bucketSize)).toEqual(['day', 'week', 'month']);
});

test('what was neither answered nor missed is the rest', () => {
  expect(shape([day('2026-03-01')], 'day')).toEqual([['Sun Mar 01 2026', 3, 1, 1]]);
});

test('weeks begin on Monday, also where clocks are changed', () => {
  expect(shape([day('2026-03-28'), day('2026-03-29'), day('2026-03-30')], 'week')).toEqual([
    ['Sat Mar 28 2026', 6, 2, 2],
    ['Mon Mar 30 2026', 3, 1, 1],
  ]);
});

test('months begin on their first', () => {
  expect(shape([day('2026-03-31'), day('2026-04-01'), day('2026-04-02')], 'month')).toEqual([
    ['Tue Mar 31 2026', 3, 1, 1],
    ['Wed Apr 01 2026', 6, 2, 2],
  ]);
});
