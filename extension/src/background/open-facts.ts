/*
 * What is open with who is on a call, for its card: in words, and whether there is a page that lists it. The address stays here;
 * a card names only which page it wants, and whoever draws it can ask for no other.
 */
import type { OpenFact, OpenKind } from '../common/cards.ts';
import { pickedOf } from '../common/contact-choices.ts';
import { busyContact, openItemsOf, verdictOf } from '../common/contact-texts.ts';
import type { Call, CallContacts } from '../common/contract.ts';
import { isOpenable } from '../common/tab-opener.ts';

/** What is open with them, or what others think of a caller whom nobody knows. */
export function openFactsOf(call: Call, known: CallContacts | undefined): readonly OpenFact[] {
  const contact = busyContact(known, pickedOf(call, known));
  if (contact === undefined) {
    const verdict = verdictOf(known);
    return verdict === '' ? [] : [{ text: verdict }];
  }
  const { sourceName } = contact;
  return openItemsOf(contact).map(({ of, text, url }) =>
    url !== undefined && isOpenable(url) ? { text, page: { of, sourceName } } : { text },
  );
}

/** The page that lists it. */
export function openPageOf(call: Call, known: CallContacts | undefined, of: OpenKind): string | undefined {
  const url = busyContact(known, pickedOf(call, known))?.[of]?.url;
  return url !== undefined && isOpenable(url) ? url : undefined;
}
