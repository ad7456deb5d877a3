import { useSignal } from '@preact/signals';
import type { Call } from '../../common/contract.ts';
import { crmLabel } from '../../common/crm-label.ts';
import { crmNameOf } from '../../common/crm-systems.ts';
import { openTab } from '../../common/tab-opener.ts';
import { useApp } from './app.ts';
import { Notice } from './Notice.tsx';

/** Opens the page of a caller in the CRM; not there where no CRM is set up and no contact has a page. */
export function CrmButton({ call }: { call: Call }) {
  const { state, request } = useApp();
  const problem = useSignal<string | undefined>(undefined);
  const { settings, contacts } = state.value;
  const name = crmNameOf(
    call,
    settings?.popup,
    contacts?.find(({ callId }) => callId === call.id),
  );
  if (name === undefined) {
    return null;
  }
  const open = async () => {
    problem.value = undefined;
    try {
      const { url, tab } = await request('popup.open', {
        callId: call.id,
        ...(call.remoteNumber === undefined ? {} : { number: call.remoteNumber }),
      });
      await openTab(url, tab);
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
    }
  };
  return (
    <>
      <button type="button" class="button" onClick={() => void open()}>
        {crmLabel(name)}
      </button>
      {problem.value !== undefined && <Notice kind="problem">{problem.value}</Notice>}
    </>
  );
}
