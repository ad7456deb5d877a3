import { expect, test } from 'vitest';
import { someCall } from '../../testing/calls.ts';
import { heightOf, layOut, rowsBetween } from './list-layout.ts';

const at = (day: number, hour: number) => someCall({ startedAt: new Date(2026, 9, day, hour).toISOString() });

test('a day begins with a heading, which belongs to its first row', () => {
  const rows = layOut([at(6, 9), at(5, 17), at(5, 9)]);
  expect(rows.map(({ topPx, heightPx, beginsDay }) => [topPx, heightPx, beginsDay])).toEqual([
    [0, 104, true],
    [104, 104, true],
    [208, 64, false],
  ]);
  expect(heightOf(rows)).toBe(272);
});

test('only rows that touch the stretch are drawn', () => {
  const rows = layOut(Array.from({ length: 1000 }, () => at(5, 9)));
  expect(rowsBetween(rows, 0, 100)).toEqual([0, 1]);
  expect(rowsBetween(rows, 104, 168)).toEqual([1, 2]);
  expect(rowsBetween(rows, heightOf(rows) - 10, heightOf(rows) + 500)).toEqual([999, 1000]);
});

test('rows whose calls are still in place are kept, all from the first change on are laid out anew', () => {
  const [a, b, c, d] = [at(6, 9), at(5, 17), at(5, 9), at(4, 9)];
  const before = layOut([a, b, c]);
  const longer = layOut([a, b, c, d], before);
  expect(longer).toEqual(layOut([a, b, c, d]));
  expect(longer[2]).toBe(before[2]);

  const other = { ...b, note: 'Offer' };
  expect(layOut([a, other, c], before)).toEqual(layOut([a, other, c]));
  expect(layOut([a], before)).toEqual(layOut([a]));
  expect(layOut([b, c], before)).toEqual(layOut([b, c]));
});

test('an empty list has no rows and no height', () => {
  expect(rowsBetween(layOut([]), 0, 500)).toEqual([0, 0]);
  expect(heightOf(layOut([]))).toBe(0);
});
