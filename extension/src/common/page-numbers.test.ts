import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxListed, numberKey, parseFrameNumbers } from './page-numbers.ts';

const number = { e164: '+4989123', text: '089 123', kind: 'fixed' };

test('numbers with another extension are others', () => {
  expect([numberKey({ e164: '+491' }), numberKey({ e164: '+491', extension: '5' })]).toEqual(['+491', '+491;ext=5']);
});

test('what a frame lists is read as it is', () => {
  const listed = [number, { ...number, e164: '110', kind: 'service', extension: '5' }];
  expect(parseFrameNumbers(listed)).toEqual(listed);
});

test.each([
  { ...number, e164: 'javascript:alert(1)' },
  { ...number, e164: 7 },
  { ...number, text: '' },
  { ...number, text: '1'.repeat(10_000) },
  { ...number, kind: 'toString' },
  { ...number, extension: 5 },
  null,
])('%j is left out', (wrong) => {
  expect(parseFrameNumbers([wrong, number])).toEqual([number]);
});

test('a list without end is cut', () => {
  expect(parseFrameNumbers(Array.from({ length: 5_000 }, () => number))).toHaveLength(maxListed);
});

test('what is no list is none', () => {
  expect(parseFrameNumbers(undefined)).toBeUndefined();
});

test('no answer makes it throw', () => {
  fc.assert(fc.property(fc.anything(), (answer) => parseFrameNumbers(answer) === undefined || Array.isArray(answer)));
});
