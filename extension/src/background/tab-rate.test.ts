import { expect, test } from 'vitest';
import { TabRate } from './tab-rate.ts';

const at = (rate: TabRate, tabId: number, ...times: readonly number[]): boolean[] => times.map((nowMs) => rate.allow(tabId, nowMs));

test('a tab has its number a minute, and not one more', () => {
  expect(at(new TabRate(6), 1, 0, 1, 2, 3, 4, 5, 6)).toEqual([true, true, true, true, true, true, false]);
});

test('a minute later it may again', () => {
  const rate = new TabRate(6);
  at(rate, 1, 0, 1, 2, 3, 4, 5);
  expect(at(rate, 1, 59_999, 60_000)).toEqual([false, true]);
});

test('another tab has its own', () => {
  const rate = new TabRate(6);
  at(rate, 1, 0, 1, 2, 3, 4, 5);
  expect(at(rate, 2, 6)).toEqual([true]);
});
