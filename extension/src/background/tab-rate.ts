/*
 * How many calls one tab may start by itself in a minute. A person at work stays far below; a page that has taken over
 * its own renderer, and so can pretend clicks, comes to the limit at once, and from there on the person is asked.
 * The agent's own limit, over all clients, stands behind this one.
 */
const windowMs = 60_000;
const callsPerWindow = 6;

export class TabRate {
  readonly #started = new Map<number, readonly number[]>();

  /** Counts a call; false when it is one too many. */
  allow(tabId: number, nowMs: number): boolean {
    const recent = (this.#started.get(tabId) ?? []).filter((at) => nowMs - at < windowMs);
    if (recent.length >= callsPerWindow) {
      return false;
    }
    this.#started.set(tabId, [...recent, nowMs]);
    return true;
  }

  /** A tab was closed. */
  forget(tabId: number): void {
    this.#started.delete(tabId);
  }
}
