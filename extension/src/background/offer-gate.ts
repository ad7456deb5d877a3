/*
 * How often a page may ask for a call. A page that asks again and again gets one question on the screen and a count in
 * it, and three questions a minute. The same wish seen twice (by the page's content script and by the browser's own
 * report) is one wish.
 */
const sameWishMs = 3_000;
const windowMs = 60_000;
const questionsPerWindow = 3;
const maxRemembered = 100;

/** What to do with a page's wish to call: ask, count it in the question that is there, or forget it. */
export type OfferVerdict = 'ask' | 'count' | 'forget';

export class OfferGate {
  readonly #wishes = new Map<string, number>();
  readonly #asked = new Map<number, readonly number[]>();

  /** This wish was dealt with already: the browser's later report of it is no news. */
  noteHandled(tabId: number, uri: string, nowMs: number): void {
    this.#remember(key(tabId, uri), nowMs);
  }

  /** Whether the same wish was seen a moment ago. */
  wasHandled(tabId: number, uri: string, nowMs: number): boolean {
    const at = this.#wishes.get(key(tabId, uri));
    return at !== undefined && nowMs - at < sameWishMs;
  }

  /** Judges a new wish. */
  judge(tabId: number, hasOpenQuestion: boolean, nowMs: number): OfferVerdict {
    if (hasOpenQuestion) {
      return 'count';
    }
    const recent = (this.#asked.get(tabId) ?? []).filter((at) => nowMs - at < windowMs);
    if (recent.length >= questionsPerWindow) {
      return 'forget';
    }
    this.#asked.set(tabId, [...recent, nowMs]);
    return 'ask';
  }

  /** A tab was closed. */
  forget(tabId: number): void {
    this.#asked.delete(tabId);
  }

  #remember(wish: string, nowMs: number): void {
    this.#wishes.delete(wish);
    this.#wishes.set(wish, nowMs);
    const [oldest] = this.#wishes.keys();
    if (this.#wishes.size > maxRemembered && oldest !== undefined) {
      this.#wishes.delete(oldest);
    }
  }
}

function key(tabId: number, uri: string): string {
  return `${tabId} ${uri}`;
}
