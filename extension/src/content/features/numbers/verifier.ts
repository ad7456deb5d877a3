/*
 * Asks the background which candidates are numbers, one message at a time: each message costs a page up to a millisecond
 * whatever is in it, so they begin small, to be answered soon, and grow. Blocks that were asked before are answered at once:
 * pages draw the same text again and again.
 */
import { type NumbersAnswer, numberLimits, packed } from '../../../common/number-messages.ts';
import type { Candidate } from '../../../numbers/candidates.ts';
import type { NumberMatch } from '../../../numbers/index.ts';
import type { PageContext } from '../../feature.ts';

/** Candidates of a block, no more than one message takes, and what to do with the answer. */
export interface Question {
  readonly key: string;
  readonly candidates: readonly Candidate[];
  /** Whether somebody still wants to know. */
  readonly isOpen: () => boolean;
  readonly answered: (matches: readonly NumberMatch[]) => void;
}

const firstBlocks = 48;
const maxRemembered = 2_000;
// Of a text as long as a book that changes again and again, each state would stay.
const maxRememberedLength = 2_000;
// What is not in sight waits for others that go with it.
const gatherMs = 50;
// So many answers are taken without a rest.
const answersAtOnce = 300;
const maxWaiting = 100_000;
const maxTries = 4;
const retryMs = 1_000;

const rest = (ms = 0): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms));

/** Knows which candidates are numbers. */
export class Verifier {
  readonly #page: PageContext;
  readonly #signal: AbortSignal;
  readonly #remembered = new Map<string, readonly NumberMatch[]>();
  /** Those that are asked first: what they are about is in sight. */
  readonly #first = new Set<Question>();
  readonly #later = new Set<Question>();
  #asking = false;

  constructor(page: PageContext, signal: AbortSignal) {
    this.#page = page;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.forget(), { once: true });
  }

  /** Whether questions wait. */
  get isBusy(): boolean {
    return this.#first.size + this.#later.size > 0;
  }

  /**
   * Asks about one block; the answer comes later, or at once when it is known. No answer comes when the extension is gone
   * or when too many questions wait (a page that makes numbers faster than they can be read).
   */
  ask(question: Question): void {
    const known = this.#remembered.get(question.key);
    if (known !== undefined) {
      question.answered(known);
    } else if (this.#later.size < maxWaiting) {
      this.#later.add(question);
      this.#start();
    }
  }

  /** Asks this before others, if it still waits. */
  prefer(question: Question): void {
    if (this.#later.delete(question)) {
      this.#first.add(question);
    }
  }

  /** Forgets all answers and questions: the rules changed. */
  forget(): void {
    this.#remembered.clear();
    this.#first.clear();
    this.#later.clear();
  }

  #start(): void {
    if (!this.#asking && !this.#signal.aborted) {
      this.#asking = true;
      // After the slice that found them, so that its blocks go together.
      queueMicrotask(() => void this.#askAll());
    }
  }

  async #askAll(): Promise<void> {
    let tries = 0;
    let size = firstBlocks;
    while (this.isBusy && !this.#signal.aborted && tries < maxTries) {
      const batch = this.#takeBatch(size);
      size = Math.min(4 * size, numberLimits.blocks);
      if (batch.length === 0) {
        break;
      }
      const answer = await this.#page.ask<NumbersAnswer>({
        type: 'numbers.verify',
        blocks: batch.map(({ candidates }) => packed(candidates)),
      });
      if (this.#signal.aborted) {
        return;
      }
      if (answer === undefined || answer.length !== batch.length) {
        // The background is being started or replaced.
        tries += 1;
        for (const question of batch) {
          this.#first.add(question);
        }
        await rest(retryMs * tries);
        continue;
      }
      tries = 0;
      for (const [index, { key, answered }] of batch.entries()) {
        const matches = answer[index] ?? [];
        this.#remember(key, matches);
        answered(matches);
        if (index % answersAtOnce === answersAtOnce - 1) {
          await rest();
        }
      }
      if (this.#first.size === 0) {
        await rest(gatherMs);
      }
    }
    this.#asking = false;
  }

  #takeBatch(blocks: number): Question[] {
    const batch: Question[] = [];
    let candidates = 0;
    for (const waiting of [this.#first, this.#later]) {
      for (const question of waiting) {
        if (question.isOpen()) {
          candidates += question.candidates.length;
          if (candidates > numberLimits.candidates || batch.length === blocks) {
            return batch;
          }
          batch.push(question);
        }
        waiting.delete(question);
      }
    }
    return batch;
  }

  #remember(key: string, matches: readonly NumberMatch[]): void {
    if (this.#remembered.size >= maxRemembered) {
      this.#remembered.clear();
    }
    if (key.length <= maxRememberedLength) {
      this.#remembered.set(key, matches);
    }
  }
}
