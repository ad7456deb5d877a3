import { expect, test } from 'vitest';
import { numberFormatExample } from './number-format.ts';

test.each([
  ['e164', '+431234567'],
  ['digits', '431234567'],
  ['international', '00431234567'],
  ['national', '01234567'],
  ['outsideLine', '901234567'],
] as const)('in Austria, with 9 for an outside line, %s looks like %s', (format, example) => {
  expect(numberFormatExample(format, 'AT', '9')).toBe(example);
});

test('other countries get the German example', () => {
  expect(numberFormatExample('e164', 'FR', '')).toBe('+493023125000');
});
