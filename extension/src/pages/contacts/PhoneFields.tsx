import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { t } from '../../common/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { type ContactDraft, maxPhones, withMorePhones, withPhone } from './contact-draft.ts';

/** The numbers of a contact, each with what it is for. */
export function PhoneFields({ draft }: { draft: Signal<ContactDraft> }) {
  const id = useId();
  const { phones } = draft.value;
  return (
    <fieldset class="group stack">
      <legend>{t('contactNumbers')}</legend>
      {phones.map((phone, at) => (
        <div key={at} class="phone-fields">
          <input
            class="input"
            type="tel"
            autocomplete="off"
            aria-label={t('contactNumber', String(at + 1))}
            aria-describedby={`${id}-help`}
            placeholder="+49 30 609854-180"
            value={phone.number}
            onInput={(event) => {
              draft.value = withPhone(draft.value, at, { ...phone, number: event.currentTarget.value });
            }}
          />
          <input
            class="input"
            autocomplete="off"
            aria-label={t('contactNumberLabel', String(at + 1))}
            placeholder={t('contactNumberFor')}
            value={phone.label ?? ''}
            onInput={(event) => {
              draft.value = withPhone(draft.value, at, { ...phone, label: event.currentTarget.value });
            }}
          />
        </div>
      ))}
      <p id={`${id}-help`} class="hint">
        {t('contactNumbersHelp')}
      </p>
      {phones.length < maxPhones && (
        <p>
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              draft.value = withMorePhones(draft.value);
            }}
          >
            <Icon name="add" />
            {t('contactNumberAdd')}
          </button>
        </p>
      )}
    </fieldset>
  );
}
