import { beforeEach, expect, test } from 'vitest';
import { stubChrome } from '../testing/fake-chrome.ts';
import { contactLine, openItemsText, openWith } from './contact-texts.ts';
import type { Contact } from './contract.ts';

beforeEach(() => stubChrome());

const anna: Contact = { sourceId: 's', sourceName: 'S', id: '1', kind: 'person', name: 'Anna', phones: [], match: 'exact' };
const known = (...contacts: Contact[]) => ({ callId: 'c', contacts, more: 0, sources: [] });

test('open tickets and deals are told by their number, none is not told', () => {
  expect(openItemsText({ ...anna, tickets: { count: 1 }, deals: { count: 2 } })).toBe('openTicket 1 · openDeals 2');
  expect(openItemsText({ ...anna, tickets: { count: 0 } })).toBe('');
});

test('what is open is told of the one who surely has the number only', () => {
  expect(openWith(known({ ...anna, tickets: { count: 3 } }))).toBe('openTickets 3');
  expect(openWith(known({ ...anna, match: 'suffix', tickets: { count: 3 } }))).toBe('');
  expect(openWith(undefined)).toBe('');
});

test('of several who have the number it is told of nobody, unless one was picked', () => {
  const [busy, bert] = [
    { ...anna, tickets: { count: 3 } },
    { ...anna, id: '2', name: 'Bert', tickets: { count: 1 } },
  ];
  expect(openWith(known(busy, bert))).toBe('');
  expect(openWith(known(busy, bert), bert)).toBe('openTicket 1');
  expect(openWith(known(busy, { ...busy, sourceId: 'other' }))).toBe('openTickets 3');
});

test('beside a name stand position and company', () => {
  expect(contactLine({ ...anna, title: 'Purchasing', company: 'ACME' })).toBe('Purchasing, ACME');
  expect(contactLine(anna)).toBe('');
});
