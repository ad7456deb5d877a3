import { vi } from 'vitest';
import { stubChrome } from './fake-chrome.ts';

/** `storage.local` and `storage.session` of the browser, in memory. */
export interface FakeStorage {
  readonly local: Record<string, unknown>;
  readonly session: Record<string, unknown>;
}

type ChangeListener = (changes: Record<string, chrome.storage.StorageChange>, area: string) => void;

/** Stands in for the browser's storage and its locks; `chrome` gets everything else that is given. */
export function stubStorage(local: Record<string, unknown> = {}, more: Readonly<Record<string, unknown>> = {}): FakeStorage {
  const listeners = new Set<ChangeListener>();
  const areaOf = (name: string, stored: Record<string, unknown>) => ({
    get: async (keys: string | string[] | null) =>
      structuredClone(Object.fromEntries(Object.entries(stored).filter(([key]) => keys === null || [keys].flat().includes(key)))),
    set: async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) {
        const change = { oldValue: stored[key], newValue: structuredClone(value) };
        stored[key] = change.newValue;
        for (const listener of [...listeners]) {
          listener({ [key]: change }, name);
        }
      }
    },
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) {
        delete stored[key];
      }
    },
  });
  const fake: FakeStorage = { local, session: {} };
  const onChanged = {
    addListener: (listener: ChangeListener) => listeners.add(listener),
    removeListener: (listener: ChangeListener) => listeners.delete(listener),
  };
  stubChrome({ storage: { local: areaOf('local', fake.local), session: areaOf('session', fake.session), onChanged }, ...more });
  vi.stubGlobal('navigator', { locks: { request: oneAfterTheOther() } });
  return fake;
}

function oneAfterTheOther() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(_name: string, run: () => Promise<T>): Promise<T> => {
    const result = last.then(run);
    last = result.catch(() => undefined);
    return result;
  };
}
