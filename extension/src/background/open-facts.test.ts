import { beforeEach, expect, test } from 'vitest';
import type { CallContacts, Contact } from '../common/contract.ts';
import { someCall } from '../testing/calls.ts';
import { stubChrome } from '../testing/fake-chrome.ts';
import { openFactsOf, openPageOf } from './open-facts.ts';

beforeEach(() => stubChrome());

const call = someCall();
const url = 'https://desk.example/search?q=5';
const anna: Contact = { sourceId: 's', sourceName: 'Zendesk', id: '5', kind: 'person', name: 'Anna', phones: [], match: 'exact' };
const known = (...contacts: Contact[]): CallContacts => ({ callId: call.id, contacts, more: 0, sources: [] });

test('a card is told what is open, and of which source there is a page, but never its address', () => {
  const facts = openFactsOf(call, known({ ...anna, tickets: { count: 3, url }, deals: { count: 1 } }));
  expect(facts).toEqual([{ text: 'openTickets 3', page: { of: 'tickets', sourceName: 'Zendesk' } }, { text: 'openDeal 1' }]);
  expect(JSON.stringify(facts)).not.toContain('desk.example');
});

test('the page is the one that the source gave', () => {
  const busy = known({ ...anna, tickets: { count: 3, url }, deals: { count: 1 } });
  expect(openPageOf(call, busy, 'tickets')).toBe(url);
  expect(openPageOf(call, busy, 'deals')).toBeUndefined();
  expect(openPageOf(call, undefined, 'tickets')).toBeUndefined();
});

test.each(['javascript:alert(1)', 'file:///etc/passwd', 'http://desk.example/', 'https://me:secret@desk.example/'])(
  '%s is no page',
  (bad) => {
    const busy = known({ ...anna, tickets: { count: 3, url: bad } });
    expect(openFactsOf(call, busy)).toEqual([{ text: 'openTickets 3' }]);
    expect(openPageOf(call, busy, 'tickets')).toBeUndefined();
  },
);

test('where two have the number nobody’s page opens, until a person picks one', () => {
  const two = known({ ...anna, tickets: { count: 3, url } }, { ...anna, id: '6', name: 'Bert', tickets: { count: 1, url: `${url}6` } });
  expect(openFactsOf(call, two)).toEqual([]);
  expect(openPageOf(call, two, 'tickets')).toBeUndefined();
  const picked = { ...call, contact: { picked: { sourceId: 's', id: '6' } } };
  expect(openPageOf(picked, two, 'tickets')).toBe(`${url}6`);
});

test('what others think of a stranger opens nothing', () => {
  const verdict: Contact = { ...anna, kind: 'verdict', name: 'tellows 8/9', url };
  expect(openFactsOf(call, known(verdict))).toEqual([{ text: 'tellows 8/9 (verdictScale)' }]);
});
