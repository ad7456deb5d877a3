import { afterEach, expect, test } from 'vitest';
import { type Found, handFound, takeFound } from './found-seam.ts';

let end = new AbortController();
afterEach(() => {
  end.abort();
  end = new AbortController();
});

const search = (): Found => ({ finder: {} }) as Found;

test('a search that is handed again is taken once', () => {
  const [first, second] = [search(), search()];
  const taken: Found[] = [];
  expect(handFound(first)).toBe(false);
  takeFound((found) => taken.push(found), end.signal);
  expect(handFound(first)).toBe(true);
  expect(handFound(second)).toBe(true);
  expect(taken).toEqual([first, second]);
});

test('a script that takes over takes what is handed from then on', () => {
  const found = search();
  const taken: string[] = [];
  takeFound(() => taken.push('old'), end.signal);
  handFound(found);
  takeFound(() => taken.push('new'), end.signal);
  handFound(found);
  expect(taken).toEqual(['old', 'new']);
});
