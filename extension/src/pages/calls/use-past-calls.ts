import { type Signal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Call, JournalQueryParams } from '../../common/contract.ts';
import { useApp } from '../ui/app.ts';
import { isOver } from './recent-calls.ts';

/** The newest past calls of a kind, as far as they are known. */
export interface PastCalls {
  /** Nothing before the first answer. */
  readonly calls: Signal<readonly Call[] | undefined>;
  readonly problem: Signal<string | undefined>;
}

/** Asks for past calls, and again whenever the journal has something new. */
export function usePastCalls(which: JournalQueryParams): PastCalls {
  const { state, request, on } = useApp();
  const calls = useSignal<readonly Call[] | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  const changes = useSignal(0);
  // A call went into the journal whenever one left the running ones or ended.
  const running = useComputed(() =>
    state.value.calls
      .filter((call) => !isOver(call))
      .map((call) => call.id)
      .join(),
  );
  const asked = JSON.stringify(which);

  useEffect(
    () =>
      on('journal.changed', () => {
        changes.value += 1;
      }),
    [on, changes],
  );
  const ready = useComputed(() => state.value.host === 'ready');

  useSignalEffect(() => {
    void running.value;
    if (!ready.value) {
      return;
    }
    const turn = changes.value;
    request('journal.query', JSON.parse(asked) as JournalQueryParams).then(
      (answer) => {
        if (turn === changes.value) {
          calls.value = answer.calls.filter(isOver);
          problem.value = undefined;
        }
      },
      (error: unknown) => {
        problem.value = error instanceof Error ? error.message : String(error);
      },
    );
  });
  return { calls, problem };
}
