import { expect, test } from 'vitest';
import { judgePress } from './press.ts';

const seen = { isTrusted: true, steadyForMs: 250, isReallyVisible: true };

test.each([
  ['a person who was on the number for a moment', 'call', seen],
  ['a person, where the browser cannot tell what is visible', 'call', { ...seen, isReallyVisible: undefined }],
  ['a press on a number that only just came there', 'ask', { ...seen, steadyForMs: 249 }],
  ['a press on a button that is covered', 'ask', { ...seen, isReallyVisible: false }],
  ['an event that a script made', 'ignore', { ...seen, isTrusted: false }],
] as const)('%s: %s', (_, verdict, press) => {
  expect(judgePress(press)).toBe(verdict);
});
