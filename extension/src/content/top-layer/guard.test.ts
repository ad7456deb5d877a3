import { expect, test } from 'vitest';
import { counts } from './guard.ts';

const seen = { isTrusted: true, visibleForMs: 500, isReallyVisible: true };

test.each([
  ['a person who had time to read', true, seen],
  ['a person, where the browser cannot tell what is visible', true, { ...seen, isReallyVisible: undefined }],
  ['a press that began before the question could be read', false, { ...seen, visibleForMs: 499 }],
  ['a press on a question that is covered', false, { ...seen, isReallyVisible: false }],
  ['an event that a script made', false, { ...seen, isTrusted: false }],
] as const)('%s starts a call: %s', (_, starts, press) => {
  expect(counts(press, true)).toBe(starts);
});

test('ending a call does not wait', () => {
  expect(counts({ isTrusted: true, visibleForMs: 0, isReallyVisible: false }, false)).toBe(true);
});

test('a script ends no call either', () => {
  expect(counts({ ...seen, isTrusted: false }, false)).toBe(false);
});
