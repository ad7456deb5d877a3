import { expect, test } from 'vitest';
import type { PageContext } from './feature.ts';
import { Running } from './running.ts';

function feature() {
  const signals: AbortSignal[] = [];
  return { signals, features: [(signal: AbortSignal) => void signals.push(signal)] };
}
const page = {} as PageContext;

test('features start once, stop, and start again with a life of their own', () => {
  const { features, signals } = feature();
  const running = new Running(features, page, new AbortController().signal);

  running.turn(true);
  running.turn(true);
  running.turn(false);
  running.turn(true);

  expect(signals.map((signal) => signal.aborted)).toEqual([true, false]);
});

test('features that run start anew, and those that do not stay as they are', () => {
  const { features, signals } = feature();
  const running = new Running(features, page, new AbortController().signal);

  running.again();
  running.turn(true);
  running.again();
  running.turn(false);
  running.again();

  expect(signals.map((signal) => signal.aborted)).toEqual([true, true]);
});

test('features end with the life of the script, and do not start after it', () => {
  const { features, signals } = feature();
  const life = new AbortController();
  const running = new Running(features, page, life.signal);

  running.turn(true);
  life.abort();
  running.turn(false);
  running.turn(true);

  expect(signals.map((signal) => signal.aborted)).toEqual([true]);
});
