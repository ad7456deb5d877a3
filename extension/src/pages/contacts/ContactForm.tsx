import { useSignal } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Contact } from '../../common/contract.ts';
import { type TextKey, t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { Notice } from '../ui/Notice.tsx';
import { type ContactDraft, contactToSave } from './contact-draft.ts';
import { PhoneFields } from './PhoneFields.tsx';

const texts = { name: 'contactName', company: 'fieldCompany', title: 'fieldTitle', email: 'fieldEmail' } as const satisfies Record<
  string,
  TextKey
>;

/** A contact of the own address book: during a call who it is and where they work, else everything. */
export function ContactForm(props: {
  draft: ContactDraft;
  title: string;
  isShort?: boolean;
  onSaved: (contact: Contact) => void;
  onCancel: () => void;
}) {
  const { request } = useApp();
  const id = useId();
  const draft = useSignal(props.draft);
  const problem = useSignal<string | undefined>(undefined);
  const busy = useSignal(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const save = async (event: TargetedEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (busy.value) {
      return;
    }
    busy.value = true;
    problem.value = undefined;
    try {
      props.onSaved((await request('contact.save', contactToSave(draft.value))).contact);
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
    } finally {
      busy.value = false;
    }
  };
  const input = (key: keyof typeof texts) => (
    <div class="field">
      <label for={`${id}-${key}`}>{t(texts[key])}</label>
      <input
        id={`${id}-${key}`}
        {...(key === 'name' ? { ref: first } : {})}
        class="input"
        type={key === 'email' ? 'email' : 'text'}
        autocomplete="off"
        value={draft.value[key]}
        onInput={(event) => {
          draft.value = { ...draft.value, [key]: event.currentTarget.value };
        }}
      />
    </div>
  );
  return (
    <form
      class="contact-form stack"
      aria-label={props.title}
      noValidate
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          props.onCancel();
        }
      }}
    >
      <div class="contact-fields">
        {input('name')}
        {input('company')}
        {props.isShort !== true && input('title')}
        {props.isShort !== true && input('email')}
      </div>
      {props.isShort === true ? <p class="hint">{draft.value.phones[0]?.number}</p> : <PhoneFields draft={draft} />}
      {problem.value !== undefined && <Notice kind="problem">{problem.value}</Notice>}
      <div class="row wrap">
        <button type="submit" class="button main" aria-disabled={busy.value}>
          {t('save')}
        </button>
        <button type="button" class="button quiet" onClick={props.onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
