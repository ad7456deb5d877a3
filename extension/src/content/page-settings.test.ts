import { expect, test, vi } from 'vitest';
import { stubStorage } from '../testing/fake-storage.ts';
import { PageSettings } from './page-settings.ts';

const number = { e164: '+4989123', text: '089 123' };
const choices = {
  siteModes: { others: 'onDemand', rules: [{ pattern: 'crm.example', mode: 'on' }] },
  numberLook: { markStyle: 'none', badge: false },
  notNumbers: [{ host: 'crm.example', ...number }],
};

test('until the choices are read, everything is as it usually is', () => {
  stubStorage(choices);
  const settings = new PageSettings(['crm.example']);
  expect([settings.mode, settings.markStyle, settings.isTaught(number)]).toEqual(['on', 'underline', false]);
});

test('the choices are those for this site', async () => {
  stubStorage(choices);
  const [crm, other] = [new PageSettings(['crm.example']), new PageSettings(['other.example'])];
  const { signal } = new AbortController();
  await Promise.all([crm.follow(signal), other.follow(signal)]);
  expect([crm.mode, crm.markStyle, crm.isTaught(number)]).toEqual(['on', 'none', true]);
  expect([other.mode, other.markStyle, other.isTaught(number)]).toEqual(['onDemand', 'none', false]);
});

test('every change is told, until the end', async () => {
  stubStorage();
  const settings = new PageSettings(['crm.example']);
  const life = new AbortController();
  await settings.follow(life.signal);
  const changed = vi.fn();
  settings.watch(changed, life.signal);

  await chrome.storage.local.set({ siteModes: { others: 'off' } });
  await chrome.storage.local.set({ numberLook: { markStyle: 'background' } });
  await chrome.storage.local.set({ notNumbers: [{ host: 'crm.example', ...number }] });
  expect([settings.mode, settings.markStyle, settings.isTaught(number)]).toEqual(['off', 'background', true]);
  life.abort();
  await chrome.storage.local.set({ siteModes: { others: 'on' } });

  expect(changed).toHaveBeenCalledTimes(3);
  expect(settings.mode).toBe('off');
});

test('a document without a host of its own has nothing taught', async () => {
  stubStorage({ notNumbers: choices.notNumbers });
  const settings = new PageSettings([]);
  await settings.follow(new AbortController().signal);
  expect(settings.isTaught(number)).toBe(false);
});
