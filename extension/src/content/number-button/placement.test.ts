import { expect, test } from 'vitest';
import type { Box } from './boxes.ts';
import { place } from './placement.ts';

const screen: Box = { left: 0, top: 0, right: 1000, bottom: 800 };
const size = { width: 300, height: 50 };
const at = (left: number, top: number, width = 120): Box => ({ left, top, right: left + width, bottom: top + 20 });
const beside = (line: Box, area = screen) => place({ boxes: [line], line }, size, area);

test.each([
  ['below its number', beside(at(200, 100)), { left: 185, top: 126, side: 'below' }],
  ['above it at the lower edge', beside(at(200, 770)), { left: 185, top: 714, side: 'above' }],
  ['inside the screen at the right edge', beside(at(900, 100)), { left: 692, top: 126, side: 'below' }],
  ['inside the screen at the left edge', beside(at(2, 100)), { left: 8, top: 126, side: 'below' }],
  ['beside it in a flat frame', beside(at(20, 20), { ...screen, bottom: 60 }), { left: 146, top: 8, side: 'beside' }],
  ['on its left, where the right is full', beside(at(800, 20), { ...screen, bottom: 60 }), { left: 494, top: 8, side: 'beside' }],
  [
    'over it where nothing else is left',
    beside(at(20, 20), { left: 0, top: 0, right: 320, bottom: 60 }),
    { left: 8, top: 8, side: 'over' },
  ],
  [
    'inside what can be seen of a frame',
    beside(at(200, 300), { ...screen, top: 200, bottom: 340 }),
    { left: 185, top: 244, side: 'above' },
  ],
])('a bubble stands %s', (_, placement, wanted) => {
  expect(placement).toEqual(wanted);
});

test('a bubble of a wrapped number stands below its last line, at the line the person is at', () => {
  const lines = [at(600, 100), at(10, 124)];
  expect(place({ boxes: lines, line: at(600, 100) }, size, screen)).toEqual({ left: 585, top: 150, side: 'below' });
});

test('a bubble wider than the screen begins at its edge', () => {
  expect(beside(at(100, 100), { ...screen, right: 280 }).left).toBe(8);
});
