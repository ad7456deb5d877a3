import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { StoredValue } from '../../common/stored-value.ts';

/** A value of the browser profile as it is now; what it is without anything stored, until it was read. */
export function useStored<T>(stored: StoredValue<T>): ReadonlySignal<T> {
  const value = useSignal(stored.from({}));
  useEffect(() => {
    const life = new AbortController();
    const show = (now: T) => {
      value.value = now;
    };
    stored.watch(show, life.signal);
    void stored.read().then(show);
    return () => life.abort();
  }, [stored, value]);
  return value;
}
