/*
 * One value of the browser profile (`storage.local`): read, watched, changed. What is stored may be anything (an older or
 * newer version wrote it, a person edited it): the value's own `parse` makes the best of it and never throws. Changes from
 * several pages of the extension come one after the other, so none of them is lost. Content scripts read and watch;
 * they change nothing themselves, the background does it for them.
 */

/** Where a value was kept before. It is read until the value is changed for the first time, then it goes. */
export interface OldPlace<T> {
  readonly key: string;
  parse(stored: unknown): T;
}

/** A stored value. */
export class StoredValue<T> {
  readonly #key: string;
  readonly #parse: (stored: unknown) => T;
  readonly #old: OldPlace<T> | undefined;

  /**
   * @param key - in `storage.local`
   * @param parse - what is stored as a value; `undefined` when nothing is. Must not throw
   */
  constructor(key: string, parse: (stored: unknown) => T, old?: OldPlace<T>) {
    this.#key = key;
    this.#parse = parse;
    this.#old = old;
  }

  /** What has to be asked of `storage.local` to read it; for whoever reads several values at once. */
  get keys(): readonly string[] {
    return this.#old === undefined ? [this.#key] : [this.#key, this.#old.key];
  }

  /** The value in what `storage.local` answered. */
  from(stored: Readonly<Record<string, unknown>>): T {
    const old = this.#old;
    return old !== undefined && stored[this.#key] === undefined ? old.parse(stored[old.key]) : this.#parse(stored[this.#key]);
  }

  /** The value now. */
  async read(): Promise<T> {
    return this.from(await chrome.storage.local.get([...this.keys]));
  }

  /**
   * Replaces the value by what `update` makes of it.
   * @returns the new value
   * @throws what the browser's storage throws, when it is full
   */
  change(update: (value: T) => T): Promise<T> {
    return navigator.locks.request(`ringbridge.stored.${this.#key}`, async () => {
      const value = update(await this.read());
      await chrome.storage.local.set({ [this.#key]: value });
      if (this.#old !== undefined) {
        await chrome.storage.local.remove(this.#old.key);
      }
      return value;
    });
  }

  /** Tells of every change until the signal aborts. */
  watch(changed: (value: T) => void, signal: AbortSignal): void {
    const listener = (changes: Record<string, chrome.storage.StorageChange>, area: string): void => {
      const change = changes[this.#key];
      if (area === 'local' && change !== undefined) {
        changed(this.#parse(change.newValue));
      }
    };
    chrome.storage.onChanged.addListener(listener);
    signal.addEventListener('abort', () => chrome.storage.onChanged.removeListener(listener), { once: true });
  }
}
