import { useSignal } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Call } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';

/** Puts a number that nobody knows into the own address book. */
export function AddContact({ call }: { call: Call }) {
  const isOpen = useSignal(false);
  const number = call.remoteNumber;
  if (number === undefined) {
    return null;
  }
  return isOpen.value ? (
    <ContactForm
      call={call}
      number={number}
      onClose={() => {
        isOpen.value = false;
      }}
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

function ContactForm({ call, number, onClose }: { call: Call; number: string; onClose: () => void }) {
  const { request } = useApp();
  const id = useId();
  const name = useSignal(call.remoteName ?? '');
  const company = useSignal(call.contact?.company ?? '');
  const problem = useSignal<string | undefined>(undefined);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const save = async (event: TargetedEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    try {
      await request('contact.save', { kind: 'person', name: name.value, company: company.value, phones: [{ number }] });
      onClose();
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
    }
  };
  return (
    <form class="stack" aria-label={t('contactAdd')} onSubmit={(event) => void save(event)}>
      <div class="field">
        <label for={`${id}-name`}>{t('contactName')}</label>
        <input
          id={`${id}-name`}
          ref={first}
          class="input"
          autocomplete="off"
          value={name.value}
          onInput={(event) => {
            name.value = event.currentTarget.value;
          }}
        />
      </div>
      <div class="field">
        <label for={`${id}-company`}>{t('fieldCompany')}</label>
        <input
          id={`${id}-company`}
          class="input"
          autocomplete="off"
          value={company.value}
          onInput={(event) => {
            company.value = event.currentTarget.value;
          }}
        />
      </div>
      <p class="hint">{call.remoteDisplay ?? number}</p>
      {problem.value !== undefined && <Notice kind="problem">{problem.value}</Notice>}
      <div class="row wrap">
        <button type="submit" class="button main">
          {t('save')}
        </button>
        <button type="button" class="button quiet" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
