import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxSelectionLength, maxUriLength, parseRuntimeMessage } from './runtime-messages.ts';

test.each([
  { type: 'link.activated', uri: 'tel:1' },
  { type: 'call.offered', uri: 'tel:1', gesture: true },
  { type: 'context.changed' },
  { type: 'context.changed', selection: '089 1', link: 'tel:1' },
  { type: 'card.acted', cardId: 'c', action: 'hangUp' },
  { type: 'card.acted', cardId: 'c', action: 'pick', choice: 'crm 5' },
  { type: 'card.sync' },
  { type: 'card.asked', cardId: 'c' },
  { type: 'number.taught', e164: '+4989123', text: '089 123' },
  { type: 'number.untaught', e164: '+4989123' },
  { type: 'site.turnedOff' },
  { type: 'site.turnedBack', mode: 'onDemand' },
  { type: 'numbers.here' },
  { type: 'number.touched' },
  { type: 'number.asked', number: '+4989123', text: '089 / 123' },
  { type: 'number.activated', number: '+4989123', sure: true },
  { type: 'number.activated', number: '12', sure: false, lineId: 'desk' },
  { type: 'walk.left' },
  { type: 'numbers.found', numbers: [], asked: true },
  { type: 'numbers.found', numbers: ['+4989123', '110'], asked: false },
  { type: 'numbers.verify', blocks: [[5, '089', 'Tel. ', '', ''], []] },
])('%j is read as it is', (message) => {
  expect(parseRuntimeMessage(message)).toEqual(message);
});

test.each([
  undefined,
  null,
  'link.activated',
  {},
  { type: 'call.dial', number: '1' },
  { type: 'link.activated' },
  { type: 'link.activated', uri: 1 },
  { type: 'link.activated', uri: '' },
  { type: 'link.activated', uri: 'x'.repeat(maxUriLength + 1) },
  { type: 'call.offered', uri: 'tel:1' },
  { type: 'card.acted', cardId: 'c', action: 'dial' },
  { type: 'card.acted', cardId: 'c', action: 'toString' },
  { type: 'card.acted', action: 'hangUp' },
  { type: 'number.taught', e164: '+4989123' },
  { type: 'number.taught', e164: '+4989123', text: '1'.repeat(1_000) },
  { type: 'number.untaught', e164: '' },
  { type: 'site.turnedBack', mode: 'always' },
  { type: 'number.asked', number: '+49 89', text: '089' },
  { type: 'number.asked', number: '+4989123', text: '1'.repeat(1_000) },
  { type: 'number.activated', number: '+4989123' },
  { type: 'number.activated', number: 'tel:+4989123', sure: true },
  { type: 'number.activated', number: '*21*089123#', sure: true },
  { type: 'number.activated', number: '089123', sure: true, lineId: '' },
  { type: 'numbers.found', numbers: ['+4989123'] },
  { type: 'numbers.found', numbers: 'all', asked: false },
  { type: 'numbers.found', numbers: [7], asked: false },
  { type: 'numbers.found', numbers: Array.from({ length: 1_000 }, String), asked: false },
])('%j is dropped', (message) => {
  expect(parseRuntimeMessage(message)).toBeUndefined();
});

test('what was not asked for is left out', () => {
  const message = { type: 'link.activated', uri: 'tel:1', origin: 'https://bank.example', confirmed: true };
  expect(parseRuntimeMessage(message)).toEqual({ type: 'link.activated', uri: 'tel:1' });
});

test('a selection that is too long to be a number is not taken over', () => {
  expect(parseRuntimeMessage({ type: 'context.changed', selection: '1'.repeat(maxSelectionLength + 1) })).toEqual({
    type: 'context.changed',
  });
});

test('no value makes it throw', () => {
  fc.assert(fc.property(fc.anything(), (value) => parseRuntimeMessage(value) === undefined || typeof value === 'object'));
});
