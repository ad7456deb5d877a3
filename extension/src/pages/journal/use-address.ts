import { type Signal, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Filter, readFilter, writeFilter } from './filter.ts';

/** The two views. */
export type View = 'calls' | 'figures';

/** What is shown, kept in the address of the page. */
export interface Address {
  readonly view: Signal<View>;
  readonly filter: Signal<Filter>;
}

/** Reads the address, writes what changes back, and follows the browser's Back and Forward. */
export function useAddress(): Address {
  const view = useSignal<View>(readView());
  const filter = useSignal<Filter>(readFilter(words()));
  useEffect(() => {
    const read = () => {
      if (location.hash.slice(1) !== written(view.value, filter.value)) {
        view.value = readView();
        filter.value = readFilter(words());
      }
    };
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, [view, filter]);
  useSignalEffect(() => {
    const now = written(view.value, filter.value);
    if (location.hash.slice(1) !== now) {
      history.replaceState(undefined, '', `#${now}`);
    }
  });
  return { view, filter };
}

const words = (): URLSearchParams => new URLSearchParams(location.hash.slice(1));

const readView = (): View => (words().get('view') === 'figures' ? 'figures' : 'calls');

function written(view: View, filter: Filter): string {
  const params = writeFilter(filter);
  if (view === 'figures') {
    params.set('view', view);
  }
  return params.toString();
}
