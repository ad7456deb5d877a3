/*
 * Texts that change again and again: a ticker, a clock that runs fast, an answer that is being written. To read each of their
 * changes would be work for marks that are gone before anybody has seen them, and every mark that comes and goes makes the
 * browser paint. So they are left alone until they have rested, or have waited long.
 *
 * Time is counted in ticks, so that a change costs next to nothing.
 */

/** A text that does not change for a whole one rests. */
const tickMs = 500;
/** So often a text may change without a rest and is still read at once: "Loading …", then what was loaded. */
const patience = 2;
/** What never rests is read this often all the same. */
const longestTicks = 10;

/** What is done with texts that change again and again. */
export interface RestlessHandler {
  /** A text changes too often: it is left alone from now on. */
  leave(text: Text): void;
  /** A text that was left alone is to be read now. */
  read(text: Text): void;
}

/** What a text did lately. */
interface Unrest {
  changes: number;
  lastTick: number;
  /** When it is read at the latest. */
  dueTick: number;
}

/** The texts that changed lately. */
export class RestlessTexts {
  readonly #lately = new Map<Text, Unrest>();
  readonly #handler: RestlessHandler;
  #tick = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(handler: RestlessHandler, signal: AbortSignal) {
    this.#handler = handler;
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  /** Notes that a text changed; true when it is to be left alone for now. */
  changed(text: Text): boolean {
    const unrest = this.#lately.get(text);
    if (unrest === undefined) {
      this.#lately.set(text, { changes: 1, lastTick: this.#tick, dueTick: this.#tick + longestTicks });
      this.#timer ??= setTimeout(() => this.#look(), tickMs);
      return false;
    }
    unrest.lastTick = this.#tick;
    unrest.changes += 1;
    if (unrest.changes === patience + 1) {
      this.#handler.leave(text);
    }
    return unrest.changes > patience;
  }

  #look(): void {
    this.#tick += 1;
    for (const [text, unrest] of this.#lately) {
      const rests = this.#tick - unrest.lastTick > 1;
      if (unrest.changes > patience && (rests || this.#tick >= unrest.dueTick)) {
        unrest.dueTick = this.#tick + longestTicks;
        this.#handler.read(text);
      }
      if (rests) {
        this.#lately.delete(text);
      }
    }
    this.#timer = this.#lately.size > 0 ? setTimeout(() => this.#look(), tickMs) : undefined;
  }
}
