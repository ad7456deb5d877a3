import { expect, test } from 'vitest';
import { someCall } from '../testing/calls.ts';
import { choiceKey } from './contact-choice.ts';
import { choiceOf, choicesOf } from './contact-choices.ts';
import type { CallContacts, Contact } from './contract.ts';

const anna: Contact = {
  sourceId: 'crm',
  sourceName: 'CRM',
  id: '1',
  kind: 'person',
  name: 'Anna',
  company: 'ACME',
  phones: [],
  match: 'exact',
};
const bert: Contact = { ...anna, id: '2', name: 'Bert' };
const known = (...contacts: Contact[]): CallContacts => ({ callId: 'call-1', contacts, more: 0, sources: [] });
const bertPicked = someCall({ contact: { name: 'Bert', picked: { sourceId: 'crm', id: '2' } } });

test('among several a person picks, and sees whom they picked', () => {
  expect(choicesOf(someCall(), known(anna, bert)).map(({ name, line }) => [name, line])).toEqual([
    ['Anna', 'ACME'],
    ['Bert', 'ACME'],
  ]);
  expect(choicesOf(bertPicked, known(anna, bert)).map(({ isPicked }) => isPicked)).toEqual([false, true]);
});

test('nobody is asked where there is no doubt, and what others think of a number is no choice', () => {
  expect(choicesOf(someCall(), undefined)).toEqual([]);
  expect(choicesOf(someCall(), known(anna))).toEqual([]);
  expect(choicesOf(someCall({ contact: { name: 'Anna' } }), known(anna, { ...anna, sourceId: 'other' }))).toEqual([]);
  expect(choicesOf(someCall(), known(anna, { ...bert, kind: 'verdict' }))).toEqual([]);
});

test('a choice is named by its source too', () => {
  expect(choiceKey(choiceOf(bertPicked, anna))).toBe('crm 1');
});
