import { expect, test } from 'vitest';
import type { Contact } from '../../common/contract.ts';
import { contactAsBefore, contactToSave, draftOf, withMorePhones, withPhone } from './contact-draft.ts';

const anna: Contact = {
  sourceId: 'own',
  sourceName: 'Own',
  id: 'a1',
  kind: 'person',
  name: 'Anna Bauer',
  company: 'ACME',
  phones: [{ number: '+49 30 609854', label: 'Zentrale' }],
};

test('a new contact begins with room for one number', () => {
  expect(draftOf()).toEqual({ name: '', company: '', title: '', email: '', phones: [{ number: '' }] });
});

test('what is empty is left out, and what is around a text too', () => {
  const draft = { ...withPhone(withMorePhones(draftOf(anna)), 1, { number: ' 0170 1 ', label: ' ' }), company: ' ', email: ' a@b.c ' };
  expect(contactToSave(withMorePhones(draft))).toEqual({
    id: 'a1',
    kind: 'person',
    name: 'Anna Bauer',
    email: 'a@b.c',
    phones: [{ number: '+49 30 609854', label: 'Zentrale' }, { number: '0170 1' }],
  });
});

test('a company is written as a company', () => {
  const { name, company } = draftOf({ ...anna, kind: 'company', name: 'ACME GmbH' });
  expect([name, company]).toEqual(['', 'ACME GmbH']);
});

test('a deleted contact can be saved as it was', () => {
  expect(contactAsBefore(anna)).toEqual({ id: 'a1', kind: 'person', name: 'Anna Bauer', company: 'ACME', phones: anna.phones });
});
