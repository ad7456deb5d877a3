import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SourceListResult } from '../../common/contract.ts';
import { useApp } from '../ui/app.ts';

const nothing: SourceListResult = { sources: [], types: [] };

/** The sources as the agent has them, and the kinds it knows; asked anew whenever the agent comes (back), and kept up to date. */
export function useSources(): { list: SourceListResult; problem: string | undefined } {
  const { state, request, on } = useApp();
  const list = useSignal(nothing);
  const problem = useSignal<string | undefined>(undefined);
  const ready = useComputed(() => state.value.host === 'ready');
  useEffect(
    () =>
      on('source.changed', (changed) => {
        list.value = changed;
      }),
    [on, list],
  );
  useSignalEffect(() => {
    if (!ready.value) {
      return;
    }
    request('source.list').then(
      (answer) => {
        list.value = answer;
        problem.value = undefined;
      },
      (error: unknown) => {
        problem.value = error instanceof Error ? error.message : String(error);
      },
    );
  });
  return { list: list.value, problem: problem.value };
}
