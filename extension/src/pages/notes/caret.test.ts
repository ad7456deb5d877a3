import { expect, test } from 'vitest';
import { caretAfter } from './caret.ts';

test.each([
  ['text added before moves it', 'Monday', 'Eva, Monday', 3, 8],
  ['text added behind does not', 'Monday', 'Monday, Eva', 3, 3],
  ['text removed around it leaves it at the place', 'abcdef', 'af', 3, 1],
  ['the same text leaves it', 'abc', 'abc', 2, 2],
])('%s', (_, before, after, caret, expected) => {
  expect(caretAfter(before, after, caret)).toBe(expected);
});
