import { afterEach, expect, test, vi } from 'vitest';
import { watchAlive } from './alive-watch.ts';

afterEach(() => vi.unstubAllGlobals());

test('a script looks whether it is still alive at every move of the pointer, until it is not', () => {
  vi.stubGlobal('window', new EventTarget());
  const life = new AbortController();
  const isAlive = vi.fn(() => true);
  watchAlive({ isAlive }, life.signal);
  window.dispatchEvent(new Event('pointermove'));
  expect(isAlive).toHaveBeenCalledTimes(1);
  life.abort();
  window.dispatchEvent(new Event('pointermove'));
  expect(isAlive).toHaveBeenCalledTimes(1);
});
