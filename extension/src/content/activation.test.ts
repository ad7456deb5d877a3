import { expect, test } from 'vitest';
import { followsLink, judge } from './activation.ts';

const plain = { type: 'click', button: 0, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };

test.each([
  ['a primary click', true, plain],
  ['a middle click', true, { ...plain, type: 'auxclick', button: 1 }],
  ['a right click', false, { ...plain, type: 'auxclick', button: 2 }],
  ['a click with Ctrl', false, { ...plain, ctrlKey: true }],
  ['a click with Shift', false, { ...plain, shiftKey: true }],
  ['a click with Alt', false, { ...plain, altKey: true }],
  ['a click with Meta', false, { ...plain, metaKey: true }],
])('%s follows a link: %s', (_, follows, event) => {
  expect(followsLink(event)).toBe(follows);
});

test('a person who activates a link dials', () => {
  expect(judge({ isTrusted: true, shown: 'tel:1', now: 'tel:1', isRepeat: false })).toBe('dial');
});

test('a script that activates a link only offers', () => {
  expect(judge({ isTrusted: false, shown: 'tel:1', now: 'tel:1', isRepeat: false })).toBe('offer');
});

test('a link that changes its number under the finger only offers', () => {
  expect(judge({ isTrusted: true, shown: 'tel:1', now: 'tel:0900', isRepeat: false })).toBe('offer');
  expect(judge({ isTrusted: true, shown: 'tel:1', now: undefined, isRepeat: false })).toBe('offer');
});

test('the second click of a double click does nothing', () => {
  expect(judge({ isTrusted: true, shown: 'tel:1', now: 'tel:1', isRepeat: true })).toBe('swallow');
});
