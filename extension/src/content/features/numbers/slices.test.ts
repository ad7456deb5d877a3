import { describe, expect, test } from 'vitest';
import { restAfter } from './slices.ts';

describe('the rest after work', () => {
  test.each([
    ['little work', 0.5, 100],
    ['work that takes its share', 10, 500],
    ['work in which the machine slept for an hour', 3_600_000, 2_000],
  ])('after %s', (_, spentMs, restMs) => {
    expect(restAfter(spentMs, 1 / 50, 100)).toBe(restMs);
  });
});
