/*
 * Which numbers a document shows: counted a while after it changed, bit by bit, and the less often the longer it takes.
 */
import { maxCounted, numberKey } from '../../common/page-numbers.ts';
import type { FoundNumber } from '../features/numbers/found-number.ts';
import { restAfter } from '../features/numbers/slices.ts';

const settleMs = 500;
// A page may go on changing: so often what changes puts the counting off.
const maxPutOff = 6;
const sliceMs = 4;
// Of a page that never stands still at most this share of the time is spent on counting.
const shareOfTime = 1 / 50;

/** Counts again and again. */
export class Tally {
  readonly #shown: () => Iterable<FoundNumber>;
  readonly #counted: (keys: readonly string[], spentMs: number) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How often the counting was put off; as often as it can be while it is on. */
  #putOff = 0;
  #changedMeanwhile = false;

  /** @param counted - takes the keys of the numbers, each once and no more than are listed, and how long it took */
  constructor(shown: () => Iterable<FoundNumber>, counted: (keys: readonly string[], spentMs: number) => void) {
    this.#shown = shown;
    this.#counted = counted;
  }

  /** Something changed. */
  soon(waitMs = 0): void {
    if (this.#timer === undefined) {
      this.#putOff = waitMs > settleMs ? maxPutOff : 0;
      this.#timer = setTimeout(() => this.#begin(), Math.max(settleMs, waitMs));
    } else if (this.#putOff < maxPutOff) {
      this.#putOff += 1;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#begin(), settleMs);
    } else {
      this.#changedMeanwhile = true;
    }
  }

  /** Counts no more. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #begin(): void {
    this.#putOff = maxPutOff;
    this.#changedMeanwhile = false;
    this.#count(this.#shown()[Symbol.iterator](), new Set(), 0);
  }

  #count(numbers: Iterator<FoundNumber>, keys: Set<string>, spentMs: number): void {
    const begin = performance.now();
    let { value, done } = numbers.next();
    while (!done && keys.add(numberKey(value)).size < maxCounted && performance.now() - begin < sliceMs) {
      ({ value, done } = numbers.next());
    }
    const spent = spentMs + performance.now() - begin;
    if (!done && keys.size < maxCounted) {
      this.#timer = setTimeout(() => this.#count(numbers, keys, spent));
      return;
    }
    this.#timer = undefined;
    this.#counted([...keys], spent);
    if (this.#changedMeanwhile) {
      this.soon(restAfter(spent, shareOfTime, settleMs));
    }
  }
}
