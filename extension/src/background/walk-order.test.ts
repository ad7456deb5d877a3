import { expect, test } from 'vitest';
import { nextStop, type WalkedFrame } from './walk-order.ts';

const top = { frameId: 0, count: 3, inView: 0 };
const empty = { frameId: 4, count: 0, inView: 0 };
const inner = { frameId: 7, count: 2, inView: 0 };
const places = (frames: readonly WalkedFrame[], step: 1 | -1) => {
  const stop = nextStop(frames, step);
  return stop && [stop.frameId, stop.index, stop.place, stop.total];
};

test.each<[string, readonly WalkedFrame[], 1 | -1, readonly number[] | undefined]>([
  ['begins with the first number', [top, inner], 1, [0, 0, 1, 5]],
  ['begins with what can be seen', [{ ...top, inView: 2 }, inner], 1, [0, 2, 3, 5]],
  ['begins backwards before what can be seen', [{ ...top, inView: 2 }, inner], -1, [0, 1, 2, 5]],
  ['goes on from where it was', [{ ...top, at: 0, walkedAt: 9 }, inner], 1, [0, 1, 2, 5]],
  ['goes on in the next frame that has numbers', [{ ...top, at: 2, walkedAt: 9 }, empty, inner], 1, [7, 0, 4, 5]],
  ['comes back into the frame before', [{ ...top, at: 2, walkedAt: 9 }, empty, { ...inner, at: 0, walkedAt: 10 }], -1, [0, 2, 3, 5]],
  ['begins again after the last number', [top, { ...inner, at: 1, walkedAt: 10 }], 1, [0, 0, 1, 5]],
  ['goes backwards from the first to the last', [{ ...top, at: 0, walkedAt: 1 }, inner], -1, [7, 1, 5, 5]],
  ['goes nowhere where there is nothing', [empty], 1, undefined],
])('a walk %s', (_, frames, step, wanted) => {
  expect(places(frames, step)).toEqual(wanted);
});
