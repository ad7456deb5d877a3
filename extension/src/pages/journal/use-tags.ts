import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useApp } from '../ui/app.ts';

/** The tags in use, the most used ones first; asked again when the journal changes. */
export function useTags(changes: ReadonlySignal<number>): ReadonlySignal<readonly string[]> {
  const { request, state } = useApp();
  const ready = useComputed(() => state.value.host === 'ready');
  const tags = useSignal<readonly string[]>([]);
  useSignalEffect(() => {
    void changes.value;
    if (!ready.value) {
      return;
    }
    request('journal.tags').then(
      (answer) => {
        tags.value = answer.tags;
      },
      () => {
        // Then those that were known stay.
      },
    );
  });
  return tags;
}
