import { expect, test } from 'vitest';
import { hasOwnOrigin, hostNames } from './origin.ts';

const frame = (origin: string, isTop: boolean): Pick<Window, 'origin' | 'top' | 'self'> => {
  const self = {} as Window & typeof globalThis;
  return { origin, self, top: isTop ? self : ({} as Window) };
};

test.each([
  ['a page', true, 'https://crm.example', true, 'https:'],
  ['a frame', true, 'https://crm.example', false, 'https:'],
  ['a sandboxed frame', false, 'null', false, 'https:'],
  ['a page under a sandbox policy', false, 'null', true, 'https:'],
  ['a data: frame', false, 'null', false, 'data:'],
  ['a file in a tab', true, 'null', true, 'file:'],
  ['a file in a frame', false, 'null', false, 'file:'],
] as const)('%s has an origin to act for: %s', (_, has, origin, isTop, protocol) => {
  expect(hasOwnOrigin(frame(origin, isTop), protocol)).toBe(has);
});

test('a frame belongs to its own site and to those around it', () => {
  expect(hostNames('https://widget.example', ['https://crm.example:8443', 'null'])).toEqual(['widget.example', 'crm.example']);
});
