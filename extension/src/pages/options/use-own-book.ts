import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ContactListResult } from '../../common/contract.ts';
import { useApp } from '../ui/app.ts';

/** As many contacts as are shown at once; a search finds the others. */
export const mostShown = 100;

/** The contacts of the own address book that fit a search, kept up to date. */
export function useOwnBook() {
  const { state, request, on } = useApp();
  const search = useSignal('');
  const changes = useSignal(0);
  const found = useSignal<ContactListResult | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  const ready = useComputed(() => state.value.host === 'ready');
  useEffect(
    () =>
      on('source.changed', () => {
        changes.value += 1;
      }),
    [on, changes],
  );
  useSignalEffect(() => {
    const asked = search.value;
    // An answer to an older question may come after that to a newer one.
    const since = changes.value;
    if (!ready.value) {
      return;
    }
    request('contact.list', { limit: mostShown, ...(asked.trim() === '' ? {} : { search: asked }) }).then(
      (answer) => {
        if (asked === search.peek() && since === changes.peek()) {
          found.value = answer;
          problem.value = undefined;
        }
      },
      (error: unknown) => {
        problem.value = error instanceof Error ? error.message : String(error);
      },
    );
  });
  return { search, found, problem };
}
