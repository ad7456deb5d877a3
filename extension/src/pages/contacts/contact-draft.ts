/* A contact of the own address book while somebody writes it. */
import type { Contact, ContactPhone, ContactSaveParams } from '../../common/contract.ts';

/** What stands in the form. */
export interface ContactDraft {
  /** The contact that is changed; absent for a new one. */
  readonly id?: string;
  readonly name: string;
  readonly company: string;
  readonly title: string;
  readonly email: string;
  /** At least one row, so that there is something to write in. */
  readonly phones: readonly ContactPhone[];
}

const noPhone: ContactPhone = { number: '' };
/** As many numbers as the agent keeps of a contact. */
export const maxPhones = 10;

/** What a contact looks like in the form; an empty form for nobody. */
export function draftOf(contact?: Contact): ContactDraft {
  const isCompany = contact?.kind === 'company';
  return {
    ...(contact === undefined ? {} : { id: contact.id }),
    name: isCompany ? '' : (contact?.name ?? ''),
    company: isCompany ? contact.name : (contact?.company ?? ''),
    title: contact?.title ?? '',
    email: contact?.email ?? '',
    phones: contact === undefined || contact.phones.length === 0 ? [noPhone] : contact.phones,
  };
}

/** The draft with one number written anew. */
export const withPhone = (draft: ContactDraft, at: number, phone: ContactPhone): ContactDraft => ({
  ...draft,
  phones: draft.phones.map((other, index) => (index === at ? phone : other)),
});

/** The draft with room for one more number. */
export const withMorePhones = (draft: ContactDraft): ContactDraft => ({ ...draft, phones: [...draft.phones, noPhone] });

/** What the agent is to keep: rows without a number are left out, and so is what is empty. */
export function contactToSave({ id, name, company, title, email, phones }: ContactDraft): ContactSaveParams {
  const filled = (key: string, text: string) => (text.trim() === '' ? {} : { [key]: text.trim() });
  return {
    ...(id === undefined ? {} : { id }),
    kind: 'person',
    name: name.trim(),
    ...filled('company', company),
    ...filled('title', title),
    ...filled('email', email),
    phones: phones
      .filter(({ number }) => number.trim() !== '')
      .map(({ number, label }) => ({ number: number.trim(), ...filled('label', label ?? '') })),
  };
}

/** A contact as it is saved again after it was deleted. */
export const contactAsBefore = (contact: Contact): ContactSaveParams => ({ ...contactToSave(draftOf(contact)), id: contact.id });
