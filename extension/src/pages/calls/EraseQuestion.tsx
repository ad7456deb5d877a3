import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../common/i18n.ts';
import { Ask } from '../ui/Ask.tsx';
import { useApp } from '../ui/app.ts';
import { count } from '../ui/count.ts';
import { Notice } from '../ui/Notice.tsx';

/** What is to be erased. */
export type Erasure = { readonly callId: string } | { readonly number: string; readonly display: string } | { readonly all: true };

/** Asks before past calls are erased for good: says what goes, and how many calls that are. */
export function EraseQuestion(props: { what: Erasure; onErased: (erased: number) => void; onCancel: () => void }) {
  const { what } = props;
  const { request } = useApp();
  const calls = useHowMany(what);
  const problem = useSignal<string | undefined>(undefined);
  const busy = useSignal(false);

  const erase = async () => {
    if (busy.value) {
      return;
    }
    busy.value = true;
    try {
      const { erased } = await request('journal.erase', 'display' in what ? { number: what.number } : what);
      props.onErased(erased);
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
    } finally {
      busy.value = false;
    }
  };
  return (
    <Ask title={title(what)} yes={t('eraseYes')} onYes={() => void erase()} onNo={props.onCancel}>
      {calls.value !== undefined && <p>{count(calls.value, 'eraseOne', 'eraseMany')}</p>}
      <p>{t('eraseFinal')}</p>
      {problem.value !== undefined && <Notice kind="problem">{problem.value}</Notice>}
    </Ask>
  );
}

function title(what: Erasure): string {
  return 'callId' in what ? t('eraseCallTitle') : 'number' in what ? t('eraseNumberTitle', what.display) : t('eraseAllTitle');
}

/** How many calls would go; nothing until it is known. */
function useHowMany(what: Erasure) {
  const { request } = useApp();
  const calls = useSignal<number | undefined>(undefined);
  const number = 'number' in what ? what.number : undefined;
  const one = 'callId' in what;
  useEffect(() => {
    if (one) {
      return;
    }
    request('journal.stats', { callers: 1, ...(number === undefined ? {} : { number }) }).then(
      ({ total }) => {
        calls.value = total.inbound + total.outbound;
      },
      () => {
        // Then it is not said.
      },
    );
  }, [request, number, one, calls]);
  return calls;
}
