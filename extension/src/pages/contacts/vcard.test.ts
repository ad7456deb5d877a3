import { expect, test } from 'vitest';
import type { Contact, ContactListParams } from '../../common/contract.ts';
import { exportContacts, vCard } from './vcard.ts';

const contact = (values: Partial<Contact>): Contact => ({
  sourceId: 'own',
  sourceName: 'Own address book',
  id: 'a1',
  kind: 'person',
  name: 'Erika Mustermann',
  phones: [{ number: '+49 30 609854-180' }],
  match: 'exact',
  ...values,
});

test('a person with everything', () => {
  const phones = [{ number: '030 609854-180', label: 'Büro, 2. OG' }, { number: '0171 1234567' }];
  expect(vCard(contact({ company: 'Muster; Söhne GmbH', title: 'Einkauf', email: 'e@muster.example', phones }))).toBe(
    [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'UID:a1',
      'FN:Erika Mustermann',
      'N:Mustermann;Erika;;;',
      'ORG:Muster\\; Söhne GmbH',
      'TITLE:Einkauf',
      'EMAIL:e@muster.example',
      'item1.TEL:030 609854-180',
      'item1.X-ABLabel:Büro\\, 2. OG',
      'TEL:0171 1234567',
      'END:VCARD',
      '',
    ].join('\r\n'),
  );
});

test('a company is one for other programs, too', () => {
  const lines = vCard(contact({ kind: 'company', name: 'Muster GmbH' })).split('\r\n');
  expect(lines).toContain('N:;;;;');
  expect(lines).toContain('ORG:Muster GmbH');
  expect(lines).toContain('X-ABShowAs:COMPANY');
});

test('what a person wrote ends no line and begins no property', () => {
  expect(vCard(contact({ title: 'a\\b\r\nEND:VCARD' }))).toContain('\r\nTITLE:a\\\\b\\nEND:VCARD\r\n');
});

test('long lines are folded between characters', () => {
  const name = 'Österreichische Gesellschaft für Überlange Namen '.repeat(4).trim();
  const text = vCard(contact({ kind: 'company', name }));
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(text.replaceAll('\r\n ', '')).toContain(`FN:${name}`);
});

test('a book of any length is written whole', async () => {
  const all = Array.from({ length: 1_201 }, (_, index) => contact({ id: String(index) }));
  const asked: ContactListParams[] = [];
  const { file, count } = await exportContacts((params) => {
    asked.push(params);
    const { skip = 0, limit = 100 } = params;
    return Promise.resolve({ contacts: all.slice(skip, skip + limit), total: all.length });
  });
  expect(count).toBe(1_201);
  expect((await file.text()).match(/BEGIN:VCARD/g)).toHaveLength(1_201);
  expect(asked.map(({ skip }) => skip)).toEqual([0, 500, 1_000]);
});
