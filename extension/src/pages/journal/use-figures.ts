import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { JournalStats } from '../../common/contract.ts';
import { useApp } from '../ui/app.ts';
import { type Filter, forAgent } from './filter.ts';

const callers = 10;
const pauseMs = 400;

/** What a filter's calls come to. */
export interface Figures {
  /** Nothing before the first answer; then that of the filter before until the next one. */
  readonly stats: ReadonlySignal<JournalStats | undefined>;
  readonly problem: ReadonlySignal<string | undefined>;
}

/**
 * Counts the calls of a filter, and again when they change; many changes at once are counted once.
 * @param changes - counts up whenever the journal has something new
 */
export function useFigures(filter: ReadonlySignal<Filter>, changes: ReadonlySignal<number>): Figures {
  const { request, state } = useApp();
  // The agent came, or came back: everything may be different.
  const ready = useComputed(() => state.value.host === 'ready');
  const stats = useSignal<JournalStats | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  const due = useSignal(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = changes.subscribe((count) => {
      if (count === 0) {
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(() => {
        due.value += 1;
      }, pauseMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [changes, due]);
  useSignalEffect(() => {
    void due.value;
    const asked = filter.value;
    if (!ready.value) {
      return;
    }
    request('journal.stats', { ...forAgent(asked, new Date()), callers }).then(
      (answer) => {
        if (asked === filter.value) {
          stats.value = answer;
          problem.value = undefined;
        }
      },
      (error: unknown) => {
        problem.value = error instanceof Error ? error.message : String(error);
      },
    );
  });
  return { stats, problem };
}
