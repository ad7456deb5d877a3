import { useSignal } from '@preact/signals';
import type { Call } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { ContactForm } from './ContactForm.tsx';
import { draftOf } from './contact-draft.ts';

/** Puts a number that nobody knows into the own address book. */
export function AddContact({ call, onSaved }: { call: Call; onSaved?: () => void }) {
  const isOpen = useSignal(false);
  const number = call.remoteNumber;
  if (number === undefined) {
    return null;
  }
  const close = (): void => {
    isOpen.value = false;
  };
  return isOpen.value ? (
    <ContactForm
      title={t('contactAdd')}
      isShort
      draft={{
        ...draftOf(),
        name: call.remoteName ?? '',
        company: call.contact?.company ?? '',
        phones: [{ number: call.remoteDisplay ?? number }],
      }}
      onSaved={() => {
        close();
        onSaved?.();
      }}
      onCancel={close}
    />
  ) : (
    <p>
      <button
        type="button"
        class="button"
        onClick={() => {
          isOpen.value = true;
        }}
      >
        <Icon name="add" />
        {t('contactAdd')}
      </button>
    </p>
  );
}
