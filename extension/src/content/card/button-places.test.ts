import { expect, test } from 'vitest';
import { type Box, type Places, remember, thereSince } from './button-places.ts';

const answer = 'answer ';
const decline = 'hangUp ';
const row = (top: number): Record<string, Box> => ({
  [answer]: { left: 0, top, right: 80, bottom: top + 36 },
  [decline]: { left: 200, top, right: 280, bottom: top + 36 },
});
const places = (at: number, boxes: Record<string, Box>): Places => ({ at, boxes: new Map(Object.entries(boxes)) });
const all = (...given: readonly Places[]): readonly Places[] => given.reduce<readonly Places[]>(remember, []);

test('a button that stays is there since it came, however often its card is drawn', () => {
  const drawn = all(places(100, row(50)), places(700, row(50)), places(900, row(50)));
  expect(thereSince(drawn, answer, { x: 10, y: 60 })).toBe(100);
});

test('a button that came under the pointer is there since then', () => {
  const drawn = all(places(100, row(50)), places(900, row(100)));
  expect(thereSince(drawn, answer, { x: 10, y: 110 })).toBe(900);
});

test('a button that was under the pointer before and after it moved was meant', () => {
  const drawn = all(places(100, row(50)), places(900, row(70)));
  expect(thereSince(drawn, answer, { x: 10, y: 80 })).toBe(100);
});

test('a button that is under the pointer again is there since it came back', () => {
  const drawn = all(places(100, row(50)), places(300, row(150)), places(500, row(50)));
  expect(thereSince(drawn, answer, { x: 10, y: 60 })).toBe(500);
});

test('a button with the focus is there since it came, wherever it goes', () => {
  const drawn = all(places(100, row(50)), places(900, row(150)));
  expect(thereSince(drawn, answer, undefined)).toBe(100);
});

test('a button that is new on a card is there since then', () => {
  const drawn = all(places(100, { [decline]: row(50)[decline] as Box }), places(900, row(50)));
  expect(thereSince(drawn, answer, undefined)).toBe(900);
});

test('nobody knows a button that was never drawn', () => {
  expect(thereSince([], answer, undefined)).toBe(Number.POSITIVE_INFINITY);
});

test('what is long ago is forgotten, but for what was true until lately', () => {
  const drawn = all(places(100, row(0)), places(200, row(1)), places(5_000, row(2)), places(5_100, row(3)));
  expect(drawn.map(({ at }) => at)).toEqual([200, 5_000, 5_100]);
});
