import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Call } from '../../common/contract.ts';
import { useApp } from '../ui/app.ts';

/** The one call that the person looks at. */
export interface SelectedCall {
  readonly call: ReadonlySignal<Call | undefined>;
  set(call: Call | undefined): void;
}

const asked = 50;

/** Keeps it as the journal has it, also when the filter does not show it any more; it goes when it was erased. */
export function useSelectedCall(): SelectedCall {
  const { request, on } = useApp();
  const selected = useSignal<Call | undefined>(undefined);
  useEffect(
    () =>
      on('journal.changed', ({ callId }) => {
        const call = selected.value;
        if (call === undefined || (callId !== undefined && callId !== call.id)) {
          return;
        }
        const to = new Date(Date.parse(call.startedAt) + 1).toISOString();
        request('journal.query', { from: call.startedAt, to, limit: asked }).then(
          ({ calls }) => {
            if (selected.value?.id === call.id) {
              selected.value = calls.find(({ id }) => id === call.id);
            }
          },
          () => {
            // What was seen last stays.
          },
        );
      }),
    [request, on, selected],
  );
  return {
    call: selected,
    set: (call) => {
      selected.value = call;
    },
  };
}
