import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { LineTypeInfo } from '../../common/contract.ts';
import { useApp } from '../ui/app.ts';

/** The kinds of lines that this agent knows; asked anew whenever the agent comes (back). */
export function useLineTypes(): { types: readonly LineTypeInfo[]; problem: string | undefined } {
  const { state, request } = useApp();
  const types = useSignal<readonly LineTypeInfo[]>([]);
  const problem = useSignal<string | undefined>(undefined);
  const ready = useComputed(() => state.value.host === 'ready');
  useSignalEffect(() => {
    if (!ready.value) {
      return;
    }
    request('line.list').then(
      (answer) => {
        types.value = answer.types;
        problem.value = undefined;
      },
      (error: unknown) => {
        problem.value = error instanceof Error ? error.message : String(error);
      },
    );
  });
  return { types: types.value, problem: problem.value };
}
