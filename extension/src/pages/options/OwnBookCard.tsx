import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import type { Contact } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { ContactForm } from '../contacts/ContactForm.tsx';
import { contactAsBefore, draftOf } from '../contacts/contact-draft.ts';
import { useApp } from '../ui/app.ts';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { BookExport } from './BookExport.tsx';
import { Card } from './Card.tsx';
import { OwnBookRow } from './OwnBookRow.tsx';
import { UndoNotice } from './UndoNotice.tsx';
import { useOwnBook } from './use-own-book.ts';

/** The own address book: finding, adding, changing and deleting its contacts. */
export function OwnBookCard() {
  const { request } = useApp();
  const id = useId();
  const { search, found, problem } = useOwnBook();
  /** The id of the contact whose form is open; empty for a new one. */
  const editing = useSignal<string | undefined>(undefined);
  const deleted = useSignal<Contact | undefined>(undefined);
  const adder = useRef<HTMLButtonElement>(null);
  const contacts = found.value?.contacts ?? [];
  const hidden = (found.value?.total ?? 0) - contacts.length;

  const close = (): void => {
    editing.value = undefined;
    requestAnimationFrame(() => adder.current?.focus());
  };
  const attempt = async (act: () => Promise<void>): Promise<void> => {
    try {
      problem.value = undefined;
      await act();
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
    }
  };
  const remove = (contact: Contact): Promise<void> =>
    attempt(async () => {
      deleted.value = (await request('contact.delete', { id: contact.id })).deleted;
    });
  const undo = (contact: Contact): Promise<void> =>
    attempt(async () => {
      await request('contact.save', contactAsBefore(contact));
      deleted.value = undefined;
      adder.current?.focus();
    });
  const form = (contact?: Contact) => (
    <ContactForm title={contact?.name ?? t('contactAdd')} draft={draftOf(contact)} onSaved={close} onCancel={close} />
  );

  return (
    <Card id="book" title={t('bookTitle')} intro={t('bookIntro')}>
      {(contacts.length > 0 || search.value !== '') && (
        <div class="field">
          <label for={`${id}-search`}>{t('bookSearch')}</label>
          <input
            id={`${id}-search`}
            class="input"
            type="search"
            value={search.value}
            onInput={(event) => {
              search.value = event.currentTarget.value;
            }}
          />
        </div>
      )}
      <ul class="list">
        {contacts.map((contact) => (
          <li key={contact.id} class="list-row">
            {editing.value === contact.id ? (
              form(contact)
            ) : (
              <OwnBookRow
                contact={contact}
                onEdit={
                  editing.value === undefined
                    ? () => {
                        editing.value = contact.id;
                      }
                    : undefined
                }
                onDelete={() => void remove(contact)}
              />
            )}
          </li>
        ))}
      </ul>
      <p class="hint" role="status">
        {found.value !== undefined && contacts.length === 0 && t(search.value === '' ? 'bookEmpty' : 'bookNobody')}
        {hidden > 0 && t('bookMore', String(hidden))}
      </p>
      {problem.value !== undefined && <Notice kind="problem">{problem.value}</Notice>}
      {deleted.value !== undefined && (
        <UndoNotice text={t('bookDeleted', deleted.value.name)} onUndo={() => void (deleted.value && undo(deleted.value))} />
      )}
      {editing.value === '' && <div class="new-line">{form()}</div>}
      <div class="row wrap">
        {editing.value === undefined && (
          <button
            type="button"
            class="button"
            ref={adder}
            onClick={() => {
              editing.value = '';
            }}
          >
            <Icon name="add" />
            {t('contactAdd')}
          </button>
        )}
        {contacts.length > 0 && <BookExport />}
      </div>
    </Card>
  );
}
