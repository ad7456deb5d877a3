import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { Call } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { Notice } from '../ui/Notice.tsx';
import type { DialModel } from './dial-model.ts';
import { RecentRow } from './RecentRow.tsx';
import { groupCalls, isOver } from './recent-calls.ts';

const asked = 30;
const shown = 8;

/** The last calls, each to be called again with one click. */
export function RecentCalls({ dial }: { dial: DialModel }) {
  const { state, request } = useApp();
  const calls = useSignal<readonly Call[] | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  // The journal has something new whenever a call left the running ones or ended.
  const running = useComputed(() =>
    state.value.calls
      .filter((call) => !isOver(call))
      .map((call) => call.id)
      .join(),
  );

  useSignalEffect(() => {
    void running.value;
    request('journal.query', { limit: asked }).then(
      (answer) => {
        calls.value = answer.calls.filter(isOver);
        problem.value = undefined;
      },
      (error: unknown) => {
        problem.value = error instanceof Error ? error.message : String(error);
      },
    );
  });

  if (problem.value !== undefined) {
    return (
      <div class="pad">
        <Notice kind="problem">{problem.value}</Notice>
      </div>
    );
  }
  return (
    <section class="recent" aria-labelledby="recent-title">
      <h2 id="recent-title" class="only-heard">
        {t('recentTitle')}
      </h2>
      {calls.value?.length === 0 && <p class="pad soft empty">{t('recentEmpty')}</p>}
      <ul>
        {groupCalls(calls.value ?? [])
          .slice(0, shown)
          .map((recent) => (
            <RecentRow key={recent.call.id} recent={recent} onCall={(number) => void dial.dialNumber(number)} />
          ))}
      </ul>
    </section>
  );
}
