import { beforeEach, expect, test } from 'vitest';
import { stubChrome } from '../testing/fake-chrome.ts';
import { busyContact, careOf, contactLine, openItemsOf, verdictOf } from './contact-texts.ts';
import type { Contact } from './contract.ts';

beforeEach(() => stubChrome());

const anna: Contact = { sourceId: 's', sourceName: 'S', id: '1', kind: 'person', name: 'Anna', phones: [], match: 'exact' };
const known = (...contacts: Contact[]) => ({ callId: 'c', contacts, more: 0, sources: [] });

test('open tickets and deals are told by their number, with where they are listed; none is not told', () => {
  const url = 'https://crm.example/5/deals';
  expect(openItemsOf({ ...anna, tickets: { count: 1 }, deals: { count: 2, url } })).toEqual([
    { of: 'tickets', text: 'openTicket 1' },
    { of: 'deals', text: 'openDeals 2', url },
  ]);
  expect(openItemsOf({ ...anna, tickets: { count: 0, url } })).toEqual([]);
});

test('what is open is told of the one who surely has the number only', () => {
  const busy = { ...anna, tickets: { count: 3 } };
  expect(busyContact(known(busy))).toBe(busy);
  expect(busyContact(known({ ...busy, match: 'suffix' }))).toBeUndefined();
  expect(busyContact(undefined)).toBeUndefined();
});

test('of several who have the number it is told of nobody, unless one was picked', () => {
  const [busy, bert] = [
    { ...anna, tickets: { count: 3 } },
    { ...anna, id: '2', name: 'Bert', tickets: { count: 1 } },
  ];
  expect(busyContact(known(busy, bert))).toBeUndefined();
  expect(busyContact(known(busy, bert), bert)).toBe(bert);
  expect(busyContact(known(busy, { ...busy, sourceId: 'other' }))).toBe(busy);
});

test('what one source counts is told, though another one knows them too and counts nothing', () => {
  const busy = { ...anna, sourceId: 'other', tickets: { count: 3 } };
  expect(busyContact(known(anna, busy))).toBe(busy);
});

test('what others think of a caller is told in their words', () => {
  const verdict: Contact = { ...anna, kind: 'verdict', name: 'tellows 8/9', title: 'Cost trap' };
  expect(verdictOf(known(verdict))).toBe('tellows 8/9 (verdictScale): Cost trap');
  expect(verdictOf(known(anna))).toBe('');
  expect(busyContact(known(verdict))).toBeUndefined();
});

test('who looks after somebody and when they were last in touch is told of the one who surely has the number only', () => {
  const now = new Date(2026, 9, 5, 12);
  const kept = { ...anna, owner: 'Otto', lastContactAt: new Date(2026, 9, 4, 14, 10).toISOString() };
  const bert = { ...anna, id: '2', name: 'Bert', owner: 'Olga' };
  expect(careOf(known(kept), undefined, now)).toBe('contactOwner Otto · contactLast yesterday');
  expect(careOf(known({ ...kept, match: 'mainLine' }), undefined, now)).toBe('');
  expect(careOf(known(kept, bert), undefined, now)).toBe('');
  expect(careOf(known(kept, bert), bert, now)).toBe('contactOwner Olga');
  expect(careOf(known(anna), undefined, now)).toBe('');
  expect(careOf(undefined, undefined, now)).toBe('');
});

test('of several sources the latest contact is told, and who looks after them where one says so', () => {
  const now = new Date(2026, 9, 7, 12);
  const crm = { ...anna, lastContactAt: new Date(2026, 9, 1, 9).toISOString() };
  const desk = { ...anna, sourceId: 'other', owner: 'Otto', lastContactAt: new Date(2026, 9, 5, 9).toISOString() };
  expect(careOf(known(crm, desk), undefined, now)).toBe('contactOwner Otto · contactLast Monday');
  expect(careOf(known({ ...crm, lastContactAt: 'soon' }), undefined, now)).toBe('');
});

test('beside a name stand position and company', () => {
  expect(contactLine({ ...anna, title: 'Purchasing', company: 'ACME' })).toBe('Purchasing, ACME');
  expect(contactLine(anna)).toBe('');
});
