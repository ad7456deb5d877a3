import { expect, test } from 'vitest';
import { around, type Box, isNear, isSame, lineBoxes, overlap } from './boxes.ts';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });

test.each([
  ['a number on one line is one box', [box(10, 0, 90, 20)], [box(10, 0, 90, 20)]],
  ['a wrapped number is one box a line', [box(300, 0, 390, 20), box(10, 24, 60, 44)], [box(300, 0, 390, 20), box(10, 24, 60, 44)]],
  ['nodes of one line become one box', [box(10, 2, 40, 20), box(40, 0, 70, 22), box(70.5, 2, 90, 20)], [box(10, 0, 90, 22)]],
  ['an element is not counted beside its text', [box(10, 0, 90, 20), box(10, 2, 90, 18)], [box(10, 0, 90, 20)]],
  ['parts with other text between them stay apart', [box(10, 0, 40, 20), box(120, 0, 160, 20)], [box(10, 0, 40, 20), box(120, 0, 160, 20)]],
  ['what is not there takes no room', [box(10, 0, 10, 20), box(0, 0, 0, 0)], []],
])('%s', (_, pieces, wanted) => {
  expect(lineBoxes(pieces)).toEqual(wanted);
});

test('a box around boxes holds them all', () => {
  expect(around([box(300, 0, 390, 20), box(10, 24, 60, 44)])).toEqual(box(10, 0, 390, 44));
});

test('boxes that only touch have nothing in common', () => {
  expect(overlap(box(0, 0, 10, 10), box(10, 0, 20, 10))).toBeUndefined();
  expect(overlap(box(0, 0, 10, 10), box(4, 5, 20, 30))).toEqual(box(4, 5, 10, 10));
});

test('near is inside or a little beside', () => {
  expect([isNear(box(0, 0, 10, 10), 9, 9), isNear(box(0, 0, 10, 10), 12, 5), isNear(box(0, 0, 10, 10), 12, 5, 4)]).toEqual([
    true,
    false,
    true,
  ]);
});

test('a move of a pixel is seen, a hair is not', () => {
  expect([isSame([box(0, 0, 9, 9)], [box(0.2, 0, 9, 9.3)]), isSame([box(0, 0, 9, 9)], [box(0, 1, 9, 10)])]).toEqual([true, false]);
});
