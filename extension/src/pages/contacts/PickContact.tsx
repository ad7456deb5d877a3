import { useSignal } from '@preact/signals';
import { isPicked } from '../../common/contact-choices.ts';
import type { Call, Contact } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';

/** Says that this contact is who is on the phone, or takes that back. One button, so that the focus stays on it. */
export function PickContact({ call, contact }: { call: Call; contact: Contact }) {
  const { request } = useApp();
  const problem = useSignal<string | undefined>(undefined);
  const isTaken = isPicked(call, contact);
  const pick = async (): Promise<void> => {
    problem.value = undefined;
    try {
      await request('contact.pick', { callId: call.id, ...(isTaken ? {} : { sourceId: contact.sourceId, contactId: contact.id }) });
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
    }
  };
  const text = t(isTaken ? 'pickUndo' : 'pickThis');
  return (
    <>
      <p class="row wrap pick">
        {isTaken && (
          <span class="picked">
            <Icon name="check" />
            {t('picked')}
          </span>
        )}
        <button
          type="button"
          class={isTaken ? 'button quiet' : 'button'}
          aria-label={`${text}: ${contact.name}`}
          onClick={() => void pick()}
        >
          {text}
        </button>
      </p>
      {problem.value !== undefined && <Notice kind="problem">{problem.value}</Notice>}
    </>
  );
}
