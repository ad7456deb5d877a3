/*
 * Which contact it is, where several have a caller's number: a person picks. The agent keeps the pick with the call; here is
 * only what can be picked, and what is picked already.
 */
import type { ContactChoice } from './contact-choice.ts';
import { contactLine } from './contact-texts.ts';
import type { Call, CallContacts, Contact } from './contract.ts';

/** Whether a contact is the one that a person picked as the other side of a call. */
export const isPicked = (call: Call, { sourceId, id }: Contact): boolean =>
  call.contact?.picked?.sourceId === sourceId && call.contact.picked.id === id;

/** The contact that a person picked, if what is known of the call has it. */
export const pickedOf = (call: Call, known: CallContacts | undefined): Contact | undefined =>
  known?.contacts.find((contact) => isPicked(call, contact));

/** What others think of a number is nobody who could be on the phone. */
export const canBePicked = ({ kind }: Contact): boolean => kind !== 'verdict';

/** Those among whom a person is asked to pick: nobody where there is no doubt who it is. */
export function choicesOf(call: Call, known: CallContacts | undefined): readonly ContactChoice[] {
  const contacts = known?.contacts.filter(canBePicked) ?? [];
  const isDoubtful = call.contact?.name === undefined || call.contact.picked !== undefined;
  return contacts.length > 1 && isDoubtful ? contacts.map((contact) => choiceOf(call, contact)) : [];
}

/** A contact as a choice. */
export const choiceOf = (call: Call, contact: Contact): ContactChoice => ({
  sourceId: contact.sourceId,
  contactId: contact.id,
  name: contact.name,
  line: contactLine(contact),
  isPicked: isPicked(call, contact),
});
