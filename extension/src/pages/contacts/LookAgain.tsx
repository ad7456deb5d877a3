import { useSignal } from '@preact/signals';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { Notice } from '../ui/Notice.tsx';

/** Asks the sources anew who is on a running call, past what they said a moment ago; the call's contacts change by it. */
export function LookAgain({ number, isAsking }: { number: string; isAsking: boolean }) {
  const { request } = useApp();
  const isBusy = useSignal(false);
  const problem = useSignal<string | undefined>(undefined);
  const look = async (): Promise<void> => {
    problem.value = undefined;
    isBusy.value = true;
    try {
      await request('contact.find', { number, refresh: true });
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
    } finally {
      isBusy.value = false;
    }
  };
  const waits = isAsking || isBusy.value;
  return (
    <>
      <p>
        <button type="button" class="button quiet look-again" aria-disabled={waits} onClick={() => !waits && void look()}>
          {t(isBusy.value ? 'pickLooking' : 'pickLookAgain')}
        </button>
      </p>
      {problem.value !== undefined && <Notice kind="problem">{problem.value}</Notice>}
    </>
  );
}
