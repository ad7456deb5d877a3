import { contactLine } from '../../common/contact-texts.ts';
import type { Contact } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';

/** One contact of the own address book, and what can be done with it. */
export function OwnBookRow(props: { contact: Contact; onEdit: (() => void) | undefined; onDelete: () => void }) {
  const { contact, onEdit, onDelete } = props;
  const numbers = contact.phones.map(({ number, label }) => (label === undefined ? number : `${number} (${label})`));
  return (
    <div class="row wrap">
      <div class="grow">
        <h3 class="list-name">{contact.name}</h3>
        <p class="hint">{[contactLine(contact), ...numbers].filter(Boolean).join(' · ')}</p>
      </div>
      {onEdit !== undefined && (
        <span class="row">
          <button type="button" class="button" aria-label={t('lineEditOf', contact.name)} onClick={onEdit}>
            {t('edit')}
          </button>
          <button type="button" class="button quiet" aria-label={t('removeOf', contact.name)} onClick={onDelete}>
            {t('remove')}
          </button>
        </span>
      )}
    </div>
  );
}
