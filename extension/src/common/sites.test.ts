import { expect, test, vi } from 'vitest';
import { isSiteOff, readSitesOff, setSiteOff } from './sites.ts';

function stubStorage(stored: Record<string, unknown>): void {
  const local = { get: async () => stored, set: async (change: Record<string, unknown>) => Object.assign(stored, change) };
  vi.stubGlobal('chrome', { storage: { local } });
}

test.each([
  ['crm.example', true],
  ['www.crm.example', true],
  ['notcrm.example', false],
  ['example', false],
  ['', false],
])('with crm.example off, %s is off: %s', (host, off) => {
  expect(isSiteOff(['crm.example'], host)).toBe(off);
});

test('a site is switched off once, and on again', async () => {
  stubStorage({});
  await setSiteOff('b.example', true);
  await setSiteOff('a.example', true);
  await setSiteOff('a.example', true);
  expect(await readSitesOff()).toEqual(['a.example', 'b.example']);

  await setSiteOff('a.example', false);
  expect(await readSitesOff()).toEqual(['b.example']);
});

test('what is stored and makes no sense is ignored', async () => {
  stubStorage({ sitesOff: ['a.example', 1, null, ''] });
  expect(await readSitesOff()).toEqual(['a.example']);
  stubStorage({ sitesOff: 'a.example' });
  expect(await readSitesOff()).toEqual([]);
});
