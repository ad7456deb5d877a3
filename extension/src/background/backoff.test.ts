import { expect, test } from 'vitest';
import { backoffDelayMs } from './backoff.ts';

test('the pauses double from one second to one minute', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 1_000].map((failures) => backoffDelayMs(failures, () => 0))).toEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000,
  ]);
});

test('chance shortens a pause by up to a half', () => {
  expect(backoffDelayMs(3, () => 0.5)).toBe(3_000);
  expect(backoffDelayMs(3, () => 0.999_999)).toBe(2_000);
});
