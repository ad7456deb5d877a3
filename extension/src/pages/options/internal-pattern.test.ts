import { expect, test } from 'vitest';
import { internalPresets, tryInternal } from './internal-pattern.ts';

const twoToFour = '^[1-9]\\d{1,3}$';

test.each([
  [twoToFour, '102', 'internal'],
  [twoToFour, '1 02', 'internal'],
  [twoToFour, '0891234', 'outside'],
  [twoToFour, '1', 'outside'],
  ['', '102', 'outside'],
  ['^[1-', '102', 'badPattern'],
])('the pattern %j makes %s %s', (pattern, number, verdict) => {
  expect(tryInternal(pattern, number)).toBe(verdict);
});

test('what a new installation starts with is one of the usual ways', () => {
  expect(internalPresets.map(({ pattern }) => pattern)).toContain(twoToFour);
});
