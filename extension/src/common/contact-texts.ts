/** Contacts in words. */
import type { OpenKind } from './cards.ts';
import type { CallContacts, Contact, ContactField, MatchKind } from './contract.ts';
import { formatPastDay } from './format.ts';
import { language, type TextKey, t } from './i18n.ts';

const fields: Readonly<Record<ContactField, TextKey>> = {
  company: 'fieldCompany',
  title: 'fieldTitle',
  email: 'fieldEmail',
  tickets: 'fieldTickets',
  deals: 'fieldDeals',
  owner: 'fieldOwner',
  lastContact: 'fieldLastContact',
};

const openItems: Readonly<Record<OpenKind, Readonly<Record<'one' | 'many', TextKey>>>> = {
  tickets: { one: 'openTicket', many: 'openTickets' },
  deals: { one: 'openDeal', many: 'openDeals' },
};

const matches: Readonly<Record<MatchKind, TextKey>> = {
  exact: 'matchExact',
  national: 'matchNational',
  suffix: 'matchSuffix',
  mainLine: 'matchMainLine',
};

/** What a field is called. */
export function contactFieldText(field: ContactField): string {
  return t(fields[field]);
}

/** Why a contact is thought to belong to the number. */
export function matchText(contact: Contact): string {
  return contact.match === undefined ? '' : t(matches[contact.match], contact.extension ?? '');
}

/** Beside a name: what somebody does, and where. */
export function contactLine(contact: Contact): string {
  return [contact.title, contact.company].filter(Boolean).join(', ');
}

/** The one whom a call is surely from or to, or whom a person picked, as the surest source has it that counts something open with them. */
export function busyContact(known: CallContacts | undefined, picked?: Contact): Contact | undefined {
  return surely(known, picked).find((contact) => openItemsOf(contact).length > 0);
}

/** What others think of a caller whom nobody knows; empty where nobody was asked, or none has an opinion. */
export function verdictOf(known: CallContacts | undefined): string {
  const verdict = known?.contacts.find(({ kind }) => kind === 'verdict');
  return verdict === undefined ? '' : [`${verdict.name} (${t('verdictScale')})`, contactLine(verdict)].filter(Boolean).join(': ');
}

/** Who looks after that one, and on which day they were last in touch; empty where there is none, or no source tells. */
export function careOf(known: CallContacts | undefined, picked: Contact | undefined, now: Date): string {
  const sure = surely(known, picked);
  const owner = sure.map((contact) => contact.owner).find(Boolean);
  const lastMs = Math.max(...sure.map(({ lastContactAt }) => Date.parse(lastContactAt ?? '')).filter(Number.isFinite));
  return [
    owner === undefined ? '' : t('contactOwner', owner),
    Number.isFinite(lastMs) ? t('contactLast', formatPastDay(new Date(lastMs), now, language())) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Whether the number fits so well that it is surely theirs. */
export const isSureMatch = ({ match }: Contact): boolean => match === 'exact' || match === 'national';

/** The one whom a call is surely from or to, as each source has it that knows them, the surest first; or only whom a person picked. */
function surely(known: CallContacts | undefined, picked: Contact | undefined): readonly Contact[] {
  if (picked !== undefined) {
    return [picked];
  }
  const sure = known?.contacts.filter(isSureMatch) ?? [];
  return new Set(sure.map(({ name }) => name.toLowerCase())).size === 1 ? sure : [];
}

/** Tickets or deals that are open with somebody. */
export interface OpenItemsTold {
  readonly of: OpenKind;
  /** How many, in words. */
  readonly text: string;
  /** Where they are listed. */
  readonly url?: string;
}

/** How many tickets and deals are open; empty where none are counted, or none are. */
export function openItemsOf(contact: Contact): readonly OpenItemsTold[] {
  return (['tickets', 'deals'] as const).flatMap((of) => {
    const { count = 0, url } = contact[of] ?? {};
    return count === 0
      ? []
      : [{ of, text: t(openItems[of][count === 1 ? 'one' : 'many'], String(count)), ...(url === undefined ? {} : { url }) }];
  });
}
