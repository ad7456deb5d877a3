import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { activeName, markNames } from '../features/numbers/mark-sheet.ts';
import { Marks } from './marks.ts';

beforeEach(() => {
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal('CSS', { highlights: new Map() });
});
afterEach(() => vi.unstubAllGlobals());

test('what another copy of ours marked meanwhile stays when this one ends, or looks otherwise', () => {
  const life = new AbortController();
  const marks = new Marks('underline', life.signal);
  const theirs = new Highlight();
  for (const name of [...Object.values(markNames), activeName]) {
    CSS.highlights.set(name, theirs);
  }
  marks.setStyle('background');
  life.abort();
  expect([...CSS.highlights.values()]).toEqual([...Object.values(markNames), activeName].map(() => theirs));
});
