import type { ComponentChildren } from 'preact';
import { contactLine, matchText, openItemsOf } from '../../common/contact-texts.ts';
import type { Contact } from '../../common/contract.ts';
import { formatWhen } from '../../common/format.ts';
import { t } from '../../common/i18n.ts';
import { locale } from '../ui/locale.ts';

/** One contact: who, what is open, how to reach it, where it comes from; below it what can be done. */
export function ContactView({ contact, isSure, children }: { contact: Contact; isSure: boolean; children?: ComponentChildren }) {
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
      <p class="hint">{facts.filter(Boolean).join('\u00a0· ')}</p>
      {children}
    </article>
  );
}

function OpenItems({ contact }: { contact: Contact }) {
  const items = openItemsOf(contact);
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
