import { expect, test } from 'vitest';
import { OfferGate } from './offer-gate.ts';

test('the first wish is asked about', () => {
  expect(new OfferGate().judge(1, false, 0)).toBe('ask');
});

test('while a question is open, further wishes are counted in it', () => {
  const gate = new OfferGate();
  gate.judge(1, false, 0);
  expect(gate.judge(1, true, 10)).toBe('count');
});

test('a page gets three questions a minute, then none', () => {
  const gate = new OfferGate();
  expect([0, 1, 2, 3].map((at) => gate.judge(1, false, at))).toEqual(['ask', 'ask', 'ask', 'forget']);
  expect(gate.judge(1, false, 60_001)).toBe('ask');
});

test('another tab has its own three', () => {
  const gate = new OfferGate();
  for (const at of [0, 1, 2]) {
    gate.judge(1, false, at);
  }
  expect(gate.judge(2, false, 3)).toBe('ask');
});

test('the same wish is one wish for three seconds, in its tab', () => {
  const gate = new OfferGate();
  gate.noteHandled(1, 'tel:1', 0);
  expect(gate.wasHandled(1, 'tel:1', 2_999)).toBe(true);
  expect(gate.wasHandled(1, 'tel:1', 3_000)).toBe(false);
  expect(gate.wasHandled(2, 'tel:1', 1)).toBe(false);
  expect(gate.wasHandled(1, 'tel:2', 1)).toBe(false);
});

test('a closed tab starts anew', () => {
  const gate = new OfferGate();
  for (const at of [0, 1, 2]) {
    gate.judge(1, false, at);
  }
  gate.forget(1);
  expect(gate.judge(1, false, 3)).toBe('ask');
});
