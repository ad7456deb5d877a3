/*
 * Writes contacts as vCards, version 3.0 (RFC 2426): of all versions the one that most programs read, Ringbridge's own file source
 * among them. A label in a person's own words goes the way Apple writes it.
 */
import type { Contact, ContactListParams, ContactListResult } from '../../common/contract.ts';

const partOfBook = 500;
const longestLine = 75;

/** All contacts of the own address book as one file. */
export async function exportContacts(
  ask: (params: ContactListParams) => Promise<ContactListResult>,
): Promise<{ file: Blob; count: number }> {
  const contacts: Contact[] = [];
  for (let isMore = true; isMore; ) {
    const part = await ask({ limit: partOfBook, skip: contacts.length });
    contacts.push(...part.contacts);
    isMore = part.contacts.length > 0 && contacts.length < part.total;
  }
  return { file: new Blob(contacts.map(vCard), { type: 'text/vcard;charset=utf-8' }), count: contacts.length };
}

/** One contact. */
export function vCard({ id, kind, name, company, title, email, phones }: Contact): string {
  const isCompany = kind === 'company';
  const lines = ['BEGIN:VCARD', 'VERSION:3.0', `UID:${escaped(id)}`, `FN:${escaped(name)}`, `N:${isCompany ? ';;;;' : nameParts(name)}`];
  const organisation = isCompany ? name : company;
  if (organisation !== undefined) {
    lines.push(`ORG:${escaped(organisation)}`);
  }
  if (isCompany) {
    lines.push('X-ABShowAs:COMPANY');
  }
  if (title !== undefined) {
    lines.push(`TITLE:${escaped(title)}`);
  }
  if (email !== undefined) {
    lines.push(`EMAIL:${escaped(email)}`);
  }
  phones.forEach(({ number, label }, index) => {
    const group = `item${index + 1}`;
    lines.push(
      ...(label === undefined ? [`TEL:${escaped(number)}`] : [`${group}.TEL:${escaped(number)}`, `${group}.X-ABLabel:${escaped(label)}`]),
    );
  });
  lines.push('END:VCARD');
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Family name; given names: nobody was asked which is which, and most are written in this order. */
function nameParts(name: string): string {
  const words = name.trim().split(/\s+/);
  return `${escaped(words.at(-1) ?? '')};${escaped(words.slice(0, -1).join(' '))};;;`;
}

const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n|[\r\n]/g, '\\n');

/** A line of more than 75 bytes goes on in the next one, behind a blank; no character is cut. */
function folded(line: string): string {
  const bytes = new TextEncoder();
  let length = 0;
  let out = '';
  for (const character of line) {
    const size = bytes.encode(character).length;
    if (length + size > longestLine) {
      out += '\r\n ';
      length = 1;
    }
    out += character;
    length += size;
  }
  return out;
}
