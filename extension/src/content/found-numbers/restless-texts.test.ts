import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RestlessTexts } from './restless-texts.ts';

const text = {} as Text;
let end: AbortController;
let left: Text[];
let read: Text[];
let texts: RestlessTexts;

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  read = [];
  left = [];
  texts = new RestlessTexts({ leave: (restless) => left.push(restless), read: (rested) => read.push(rested) }, end.signal);
});
afterEach(() => void vi.useRealTimers());

/** Changes the text so many times; tells of each change whether the text was left alone. */
function change(times: number, everyMs: number): boolean[] {
  return Array.from({ length: times }, () => {
    const isLeftAlone = texts.changed(text);
    vi.advanceTimersByTime(everyMs);
    return isLeftAlone;
  });
}

test('a text that changes once a second is never left alone', () => {
  expect(change(20, 1_000)).not.toContain(true);
  expect([...left, ...read]).toEqual([]);
});

test('the first changes are read at once, those that follow are not', () => {
  expect(change(5, 100)).toEqual([false, false, true, true, true]);
  expect(left).toEqual([text]);
});

test('a text that was left alone is read once when it rests', () => {
  change(10, 100);
  vi.advanceTimersByTime(1_000);
  expect(read).toEqual([text]);
  vi.advanceTimersByTime(10_000);
  expect(read).toEqual([text]);
});

test('a text that rested is read at once again', () => {
  change(10, 100);
  vi.advanceTimersByTime(1_000);
  expect(texts.changed(text)).toBe(false);
});

test('a text that never rests is read every five seconds', () => {
  const reads = [49, 2, 48, 2].map((times) => {
    change(times, 100);
    return read.length;
  });
  expect(reads).toEqual([0, 1, 1, 2]);
});

test('nothing is read when the search ended', () => {
  change(10, 100);
  end.abort();
  vi.advanceTimersByTime(10_000);
  expect(read).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
