import { canBePicked, isPicked } from '../../common/contact-choices.ts';
import { isSureMatch } from '../../common/contact-texts.ts';
import type { Call, CallContacts, Contact, SourceAnswer } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { isOver } from '../calls/recent-calls.ts';
import { useApp } from '../ui/app.ts';
import { AddContact } from './AddContact.tsx';
import { ContactView } from './ContactView.tsx';
import { LookAgain } from './LookAgain.tsx';
import { PastContact } from './PastContact.tsx';
import { PickContact } from './PickContact.tsx';

/** What the sources know of the other side of a call: everybody who fits, who is still asked, and what went wrong. */
export function CallContactsPart({ call }: { call: Call }) {
  const known = useApp().state.value.contacts?.find(({ callId }) => callId === call.id);
  if (known === undefined) {
    // What was known of a call goes a moment after its end; who it was may still be asked and said then.
    const number = isOver(call) && call.private !== true ? call.remoteNumber : undefined;
    return number === undefined ? null : <PastContact call={call} number={number} />;
  }
  const asking = known.sources.filter(({ state }) => state === 'asking');
  const failed = known.sources.filter(({ state }) => state === 'failed');
  const people = known.contacts.filter(canBePicked);
  return (
    <section class="contacts stack" aria-labelledby={`contacts-${call.id}`}>
      <h3 id={`contacts-${call.id}`} class="part-title">
        {t('contactsTitle')}
      </h3>
      {people.length > 1 && call.contact?.name === undefined && <p class="hint">{t('pickHint')}</p>}
      <div role="status" aria-atomic={false} class="stack">
        {known.contacts.map((contact) => (
          <ContactView key={`${contact.sourceId} ${contact.id}`} contact={contact} isSure={isSure(contact, known)}>
            {canBePicked(contact) && (!isSure(contact, known) || isPicked(call, contact)) && <PickContact call={call} contact={contact} />}
          </ContactView>
        ))}
        {known.more > 0 && <p class="hint">{t('contactsMore', String(known.more))}</p>}
        {asking.length > 0 && <p class="hint">{t('contactsAsking', asking.map(({ sourceName }) => sourceName).join(', '))}</p>}
        {asking.length === 0 && known.contacts.length === 0 && <p class="hint">{t('contactsNobody')}</p>}
      </div>
      {failed.map((answer) => (
        <Failure key={answer.sourceId} answer={answer} />
      ))}
      {asking.length === 0 && !known.contacts.some(isSureMatch) && <AddContact call={call} />}
      {call.remoteNumber !== undefined && call.private !== true && <LookAgain number={call.remoteNumber} isAsking={asking.length > 0} />}
    </section>
  );
}

/** Whether nothing need be said of why a contact fits: it is the only one, and its number is the same. */
function isSure(contact: Contact, known: CallContacts): boolean {
  return known.contacts.length === 1 && isSureMatch(contact);
}

function Failure({ answer }: { answer: SourceAnswer }) {
  return <p class="hint">{answer.problem?.message ?? t('contactsFailed', answer.sourceName)}</p>;
}
