/*
 * How often in a minute something may be done because one tab says that a person wants it. People at work stay below the
 * limit; a page that has taken over its own renderer, and so can pretend clicks, comes to it at once.
 */
const windowMs = 60_000;

export class TabRate {
  readonly #perMinute: number;
  readonly #done = new Map<number, readonly number[]>();

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /** Counts one; false when it is one too many. */
  allow(tabId: number, nowMs: number): boolean {
    const recent = (this.#done.get(tabId) ?? []).filter((at) => nowMs - at < windowMs);
    if (recent.length >= this.#perMinute) {
      return false;
    }
    this.#done.set(tabId, [...recent, nowMs]);
    return true;
  }

  /** A tab was closed. */
  forget(tabId: number): void {
    this.#done.delete(tabId);
  }
}
