import { expect, test } from 'vitest';
import { stubStorage } from '../testing/fake-storage.ts';
import type { Received } from './message-router.ts';
import { choose } from './site-choices.ts';

const tabs = { get: async (tabId: number) => ({ id: tabId, url: tabId === 7 ? 'https://page.example/a' : undefined }) };
const from = (message: Received['message'], tabId = 7): Received => ({ message, kind: 'subFrame', tabId, site: 'frame.example' });

test('a number is taught for the site of the frame it stands in, and taken back', async () => {
  const { local } = stubStorage({}, { tabs });
  await choose(from({ type: 'number.taught', e164: '+4989123', text: '089 123' }));
  expect(local).toEqual({ notNumbers: [{ host: 'frame.example', e164: '+4989123', text: '089 123' }] });

  await choose(from({ type: 'number.untaught', e164: '+4989123' }));
  expect(local).toEqual({ notNumbers: [] });
});

test('a frame switches off the site of its tab', async () => {
  const { local } = stubStorage({}, { tabs });
  await choose(from({ type: 'site.turnedOff' }));
  expect(local).toEqual({ siteModes: { others: 'on', rules: [{ pattern: 'page.example', mode: 'off' }] } });
});

test('and back to what it was', async () => {
  const { local } = stubStorage({ siteModes: { others: 'on', rules: [{ pattern: 'page.example', mode: 'off' }] } }, { tabs });
  await choose(from({ type: 'site.turnedBack', mode: 'onDemand' }));
  expect(local).toEqual({ siteModes: { others: 'on', rules: [{ pattern: 'page.example', mode: 'onDemand' }] } });
});

test('a page without a host switches nothing off', async () => {
  const { local } = stubStorage({}, { tabs });
  await choose(from({ type: 'site.turnedOff' }, 8));
  expect(local).toEqual({});
});
