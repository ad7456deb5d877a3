import { expect, test } from 'vitest';
import { possibleNumber } from './selection-text.ts';

test.each([
  [' 089 / 12 34 ', '089 / 12 34'],
  ['112', '112'],
  ['０８９', '０８９'],
])('%j could be a number', (selected, text) => {
  expect(possibleNumber(selected)).toBe(text);
});

test.each(['', '12', 'Erika Mustermann', '089 1\n089 2', '1'.repeat(65)])('%j stays in the page', (selected) => {
  expect(possibleNumber(selected)).toBeUndefined();
});
