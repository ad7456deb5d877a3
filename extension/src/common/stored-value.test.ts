import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { stubStorage } from '../testing/fake-storage.ts';
import { storedNumberLook } from './number-look.ts';
import { storedSiteModes } from './site-modes.ts';
import { StoredValue } from './stored-value.ts';
import { storedTaughtNumbers } from './taught-numbers.ts';

const count = () => new StoredValue<number>('count', (stored) => (typeof stored === 'number' ? stored : 0));

test('changes that come at once are all kept', async () => {
  stubStorage();
  await Promise.all([1, 2, 3].map((step) => count().change((value) => value + step)));
  expect(await count().read()).toBe(6);
});

test('a change that fails does not stop the next one', async () => {
  stubStorage();
  const failing = count().change(() => {
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await count().change((value) => value + 1);
  expect(await count().read()).toBe(1);
});

test('a watcher hears of changes until it ends', async () => {
  stubStorage();
  const life = new AbortController();
  const heard = vi.fn();
  count().watch(heard, life.signal);
  await count().change(() => 5);
  life.abort();
  await count().change(() => 6);
  expect(heard.mock.calls).toEqual([[5]]);
});

test('a watcher hears nothing of other values', async () => {
  stubStorage();
  const heard = vi.fn();
  count().watch(heard, new AbortController().signal);
  await chrome.storage.local.set({ other: 1 });
  await chrome.storage.session.set({ count: 1 });
  expect(heard).not.toHaveBeenCalled();
});

test('an old place is read until the first change, and then goes', async () => {
  const stored = stubStorage({ amount: '7' });
  const value = new StoredValue<number>('count', Number, { key: 'amount', parse: Number });
  expect(await value.read()).toBe(7);
  await value.change((now) => now + 1);
  expect(stored.local).toEqual({ count: 8 });
});

test.each([
  ['siteModes', storedSiteModes],
  ['sitesOff', storedSiteModes],
  ['numberLook', storedNumberLook],
  ['notNumbers', storedTaughtNumbers],
] as const)('whatever is stored as %s, it is read', async (key, value) => {
  await fc.assert(
    fc.asyncProperty(fc.anything({ withNullPrototype: false }), async (stored) => {
      vi.stubGlobal('chrome', { storage: { local: { get: async () => ({ [key]: stored }) } } });
      expect(await value.read()).toBeTypeOf('object');
    }),
  );
});
