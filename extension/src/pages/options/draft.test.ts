import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { Draft, isSame } from './draft.ts';

const start = () => {
  const saved = signal({ country: 'DE', areaCode: '89', list: ['a'] });
  return { saved, draft: new Draft(saved) };
};

test('a change makes it dirty, changing back makes it clean', () => {
  const { draft } = start();
  draft.set({ areaCode: '30' });
  expect(draft.dirty.value).toBe(true);
  draft.set({ areaCode: '89' });
  expect(draft.dirty.value).toBe(false);
});

test('only what differs is to be saved', () => {
  const { draft } = start();
  draft.set({ country: 'DE' });
  draft.set({ areaCode: '30' });
  draft.set({ list: ['a'] });
  expect(draft.changes()).toEqual({ areaCode: '30' });
});

test('what was saved elsewhere shows in the keys that were left alone', () => {
  const { saved, draft } = start();
  draft.set({ areaCode: '30' });
  saved.value = { ...saved.value, country: 'AT' };
  expect(draft.value.value).toMatchObject({ country: 'AT', areaCode: '30' });
});

test('discarding goes back to what is saved', () => {
  const { draft } = start();
  draft.set({ areaCode: '30' });
  draft.discard();
  expect(draft.value.value.areaCode).toBe('89');
});

test.each([
  [{ a: 1, b: [2, { c: 3 }] }, { b: [2, { c: 3 }], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, false],
  [['a', 'b'], ['b', 'a'], false],
  [null, {}, false],
])('%j and %j are the same: %s', (one, other, expected) => {
  expect(isSame(one, other)).toBe(expected);
});
