import { expect, test } from 'vitest';
import { stubStorage } from '../testing/fake-storage.ts';
import {
  isTaught,
  maxTaught,
  maxTaughtPerSite,
  storedTaughtNumbers,
  type TaughtNumber,
  withoutTaught,
  withTaught,
} from './taught-numbers.ts';

const order: TaughtNumber = { host: 'shop.example', e164: '+4920240012345', text: '2024 0012345' };
const entry = (index: number, host: string): TaughtNumber => ({ host, e164: `+49${index}`, text: `0${index}` });

test('what was taught is known on its site only', () => {
  expect(isTaught([order], 'shop.example', order)).toBe(true);
  expect(isTaught([order], 'www.shop.example', order)).toBe(false);
});

test.each([
  ['the same number, written otherwise', { e164: order.e164, text: '20240012345' }, true],
  ['the same text, read as another number', { e164: '+4320240012345', text: '2024 \n 0012345' }, true],
  ['another number', { e164: '+4920240012346', text: '2024 0012346' }, false],
])('%s', (_, number, known) => {
  expect(isTaught([order], 'shop.example', number)).toBe(known);
});

test('what is taken back is a number again', () => {
  const others = [entry(1, 'shop.example'), { ...order, host: 'other.example' }];
  expect(withoutTaught([order, ...others], 'shop.example', order.e164)).toEqual(others);
});

test('what is taught twice is kept once, as the newest', () => {
  expect(withTaught([order, entry(1, 'a.example')], order)).toEqual([entry(1, 'a.example'), order]);
});

test('the oldest of a site go when it gets too many', () => {
  const all = Array.from({ length: maxTaughtPerSite }, (_, index) => entry(index, 'shop.example'));
  const kept = withTaught([entry(0, 'a.example'), ...all], order);
  expect(kept.slice(0, 2)).toEqual([entry(0, 'a.example'), entry(1, 'shop.example')]);
  expect(kept.at(-1)).toEqual(order);
});

test('the oldest of all go when it gets too many', () => {
  const all = Array.from({ length: maxTaught }, (_, index) => entry(index, `site-${index % 10}.example`));
  const kept = withTaught(all, order);
  expect(kept).toHaveLength(maxTaught);
  expect(kept[0]).toEqual(entry(1, 'site-1.example'));
});

test('what is stored and makes no sense is ignored', async () => {
  stubStorage({ notNumbers: [order, null, 'x', { host: 'shop.example' }, { ...order, text: '1'.repeat(1_000) }] });
  expect(await storedTaughtNumbers.read()).toEqual([order]);
});
