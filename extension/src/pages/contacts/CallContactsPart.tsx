import { contactLine, countText, matchText } from '../../common/contact-texts.ts';
import type { Call, CallContacts, Contact, SourceAnswer } from '../../common/contract.ts';
import { formatWhen } from '../../common/format.ts';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { locale } from '../ui/locale.ts';
import { AddContact } from './AddContact.tsx';

/** What the sources know of the other side of a call: everybody who fits, who is still asked, and what went wrong. */
export function CallContactsPart({ call }: { call: Call }) {
  const known = useApp().state.value.contacts?.find(({ callId }) => callId === call.id);
  if (known === undefined) {
    return null;
  }
  const asking = known.sources.filter(({ state }) => state === 'asking');
  const failed = known.sources.filter(({ state }) => state === 'failed');
  return (
    <section class="contacts stack" aria-labelledby={`contacts-${call.id}`}>
      <h3 id={`contacts-${call.id}`} class="part-title">
        {t('contactsTitle')}
      </h3>
      <div role="status" class="stack">
        {known.contacts.map((contact) => (
          <ContactView key={`${contact.sourceId} ${contact.id}`} contact={contact} isSure={isSure(contact, known)} />
        ))}
        {known.more > 0 && <p class="hint">{t('contactsMore', String(known.more))}</p>}
        {asking.length > 0 && <p class="hint">{t('contactsAsking', asking.map(({ sourceName }) => sourceName).join(', '))}</p>}
        {asking.length === 0 && known.contacts.length === 0 && <p class="hint">{t('contactsNobody')}</p>}
      </div>
      {failed.map((answer) => (
        <Failure key={answer.sourceId} answer={answer} />
      ))}
      {asking.length === 0 && !known.contacts.some(({ match }) => match === 'exact' || match === 'national') && <AddContact call={call} />}
    </section>
  );
}

/** Whether nothing need be said of why a contact fits: it is the only one, and its number is the same. */
function isSure(contact: Contact, known: CallContacts): boolean {
  return known.contacts.length === 1 && (contact.match === 'exact' || contact.match === 'national');
}

function ContactView({ contact, isSure }: { contact: Contact; isSure: boolean }) {
  const { url, owner, lastContactAt } = contact;
  const facts = [
    owner === undefined ? undefined : t('contactOwner', owner),
    lastContactAt === undefined ? undefined : t('contactLast', formatWhen(new Date(lastContactAt), new Date(), locale())),
    isSure ? undefined : matchText(contact),
    contact.sourceName,
  ];
  return (
    <article class="contact">
      <p>
        <strong>{url === undefined ? contact.name : <Out href={url}>{contact.name}</Out>}</strong>
        {contactLine(contact) !== '' && <span class="block">{contactLine(contact)}</span>}
      </p>
      <OpenItems contact={contact} />
      {contact.email !== undefined && (
        <p>
          <a class="link" href={`mailto:${encodeURIComponent(contact.email)}`}>
            {contact.email}
          </a>
        </p>
      )}
      <p class="hint">{facts.filter(Boolean).join(' · ')}</p>
    </article>
  );
}

function OpenItems({ contact }: { contact: Contact }) {
  const items = [
    { text: countText(contact.tickets?.count, 'openTicket', 'openTickets'), url: contact.tickets?.url },
    { text: countText(contact.deals?.count, 'openDeal', 'openDeals'), url: contact.deals?.url },
  ].filter(({ text }) => text !== '');
  if (items.length === 0) {
    return null;
  }
  return (
    <p class="row wrap open-items">
      {items.map(({ text, url }) => (
        <span key={text} class="tag">
          {url === undefined ? text : <Out href={url}>{text}</Out>}
        </span>
      ))}
    </p>
  );
}

function Out({ href, children }: { href: string; children: string }) {
  return (
    <a class="link" href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

function Failure({ answer }: { answer: SourceAnswer }) {
  return <p class="hint">{answer.problem?.message ?? t('contactsFailed', answer.sourceName)}</p>;
}
