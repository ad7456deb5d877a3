/*
 * Says which candidates of pages are phone numbers: the metadata of all numbering plans is here and not in the pages.
 * Reading goes by the agent's settings, or by what they were when it was last there.
 */
import type { AppState } from '../common/app-state.ts';
import { type NumbersAnswer, type NumbersVerify, unpacked } from '../common/number-messages.ts';
import { type ReadingRules, storedReadingRules } from '../common/reading-rules.ts';
import type { NumberOptions } from '../numbers/index.ts';
import { verifyInSteps } from '../numbers/verify.ts';
import type { StateStore } from './state-store.ts';

const sliceMs = 8;

/** Answers `numbers.verify`. */
export class NumberDesk {
  #options: Promise<NumberOptions>;
  #rules: ReadingRules | undefined;
  /** What was asked last by each tab. */
  readonly #turns = new Map<number, Promise<unknown>>();

  constructor(store: StateStore) {
    this.#options = storedReadingRules.read().then(optionsOf);
    store.subscribe((state) => this.#learn(state));
  }

  /** The numbers of each block. A tab has one turn at a time: a page that asks in many frames at once takes no more than others. */
  verify(message: NumbersVerify, tabId: number): Promise<NumbersAnswer> {
    const before = this.#turns.get(tabId) ?? Promise.resolve();
    const turn = before.then(() => this.#verify(message));
    this.#turns.set(tabId, turn);
    void turn.then(() => {
      if (this.#turns.get(tabId) === turn) {
        this.#turns.delete(tabId);
      }
    });
    return turn;
  }

  async #verify({ blocks }: NumbersVerify): Promise<NumbersAnswer> {
    const options = await this.#options;
    const answer: NumbersAnswer[number][] = [];
    let begin = performance.now();
    for (const block of blocks) {
      const steps = verifyInSteps(unpacked(block), options);
      let step = steps.next();
      while (!step.done) {
        // One block may hold all candidates of a message.
        if (performance.now() - begin > sliceMs) {
          await new Promise((resolve) => setTimeout(resolve));
          begin = performance.now();
        }
        step = steps.next();
      }
      answer.push(step.value);
    }
    return answer;
  }

  #learn({ settings }: AppState): void {
    if (settings === undefined || (settings.country === this.#rules?.country && settings.internalNumbers === this.#rules.internalNumbers)) {
      return;
    }
    const rules: ReadingRules = { country: settings.country, internalNumbers: settings.internalNumbers };
    this.#rules = rules;
    this.#options = Promise.resolve(optionsOf(rules));
    // Pages read again when this changes, and not when it is only written again.
    void storedReadingRules.read().then((known) => {
      if (known.country !== rules.country || known.internalNumbers !== rules.internalNumbers) {
        return storedReadingRules.change(() => rules);
      }
      return undefined;
    });
  }
}

function optionsOf({ country, internalNumbers }: ReadingRules): NumberOptions {
  const pattern = patternOf(internalNumbers);
  return { region: country, ...(pattern === undefined ? {} : { internalNumbers: pattern }) };
}

/** The settings are checked by .NET's rules; what only .NET understands counts as not given. */
function patternOf(source: string): RegExp | undefined {
  try {
    return source === '' ? undefined : new RegExp(source);
  } catch {
    // The engine's own rule is used.
    return undefined;
  }
}
