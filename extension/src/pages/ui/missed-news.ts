import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Call } from '../../common/contract.ts';
import { useApp } from './app.ts';

/** Calls that were missed since somebody last looked, before this page was opened. */
export interface MissedNews {
  readonly count: number;
  readonly since: string;
}

/**
 * What is new to the person who looks at past calls now. That they look is told to the agent: the count on the toolbar
 * button goes, in all browsers; what was new stays new on this page.
 */
export function useMissedNews(): ReadonlySignal<MissedNews | undefined> {
  const { state, request } = useApp();
  const news = useSignal<MissedNews | undefined>(undefined);
  const count = useComputed(() => state.value.missed?.count ?? 0);
  const isSeen = useVisible();
  useSignalEffect(() => {
    if (count.value === 0 || !isSeen.value) {
      return;
    }
    request('missed.seen').then(
      (before) => {
        const { count: sofar = 0, since = before.seenAt } = news.peek() ?? {};
        news.value = before.count === 0 ? news.peek() : { count: sofar + before.count, since };
      },
      (error: unknown) => console.debug('Ringbridge: the agent does not know that somebody looks', error),
    );
  });
  return news;
}

/** Whether the page can be seen: a tab in the background looks at nothing. */
function useVisible(): ReadonlySignal<boolean> {
  const visible = useSignal(document.visibilityState === 'visible');
  useEffect(() => {
    const look = (): void => {
      visible.value = document.visibilityState === 'visible';
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [visible]);
  return visible;
}

/** Whether a past call is one of the new ones. */
export const isNews = (call: Call, news: MissedNews | undefined): boolean =>
  news !== undefined && call.endReason === 'missed' && Date.parse(call.endedAt ?? call.startedAt) > Date.parse(news.since);
