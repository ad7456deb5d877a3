import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FoundNumber } from '../features/numbers/found-number.ts';
import { Tally } from './tally.ts';

const number = (index: number): FoundNumber => ({ id: index, range: {} as Range, e164: `+49${index}`, text: '0', kind: 'fixed' });
const some = (count: number): FoundNumber[] => Array.from({ length: count }, (_, index) => number(index));

let clock: number;

beforeEach(() => {
  vi.useFakeTimers();
  clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Numbers of which each takes so long to come to. */
function* slowly(numbers: readonly FoundNumber[], eachMs: number): Iterable<FoundNumber> {
  for (const one of numbers) {
    clock += eachMs;
    yield one;
  }
}

test('many changes are counted once, after they settled', () => {
  const counted = vi.fn();
  const tally = new Tally(() => [number(1), number(2), number(1)], counted);
  tally.soon();
  tally.soon();
  vi.advanceTimersByTime(499);
  expect(counted).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(counted.mock.calls).toEqual([[['+491', '+492'], 0]]);
});

test('what goes on changing is waited for, not without end', () => {
  const counted = vi.fn();
  const tally = new Tally(() => some(1), counted);
  for (let change = 0; change < 7; change += 1) {
    tally.soon();
    vi.advanceTimersByTime(400);
  }
  expect(counted).not.toHaveBeenCalled();
  tally.soon();
  vi.advanceTimersByTime(100);
  expect(counted).toHaveBeenCalledTimes(1);
  tally.stop();
});

test('a page of many numbers is counted bit by bit', () => {
  const counted = vi.fn();
  const numbers = some(20);
  const tally = new Tally(() => slowly(numbers, 1), counted);
  tally.soon();
  vi.advanceTimersToNextTimer();
  expect(clock).toBe(4);
  vi.runAllTimers();
  expect(counted).toHaveBeenCalledExactlyOnceWith(
    numbers.map(({ e164 }) => e164),
    20,
  );
});

test('no page is counted without end', () => {
  const counted = vi.fn();
  const tally = new Tally(() => some(10_000), counted);
  tally.soon();
  vi.runAllTimers();
  expect(counted.mock.lastCall?.[0]).toHaveLength(500);
});

test('a page that never stands still is counted the less often the longer it takes', () => {
  const counted = vi.fn();
  const tally = new Tally(() => {
    tally.soon();
    return slowly(some(3), 10);
  }, counted);
  tally.soon();
  vi.advanceTimersByTime(510);
  expect(counted).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_400);
  expect(counted).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(110);
  expect(counted).toHaveBeenCalledTimes(2);
  tally.stop();
});

test('what changes while it is counted is counted again', () => {
  const counted = vi.fn();
  let numbers = [number(1)];
  const tally = new Tally(() => {
    if (numbers.length === 1) {
      numbers = [...numbers, number(2)];
      tally.soon();
      return [number(1)];
    }
    return numbers;
  }, counted);
  tally.soon();
  vi.runAllTimers();
  expect(counted.mock.lastCall?.[0]).toEqual(['+491', '+492']);
});

test('nothing is counted after the end', () => {
  const counted = vi.fn();
  const tally = new Tally(() => some(1), counted);
  tally.soon();
  tally.stop();
  vi.runAllTimers();
  expect(counted).not.toHaveBeenCalled();
});
