/*
 * One test of a line at a time. The result belongs to the settings it was made with: when they change, it goes away, and
 * an answer that comes later counts no more. `long` after a second, so that quick answers show no spinner.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { LineSettings, LineTestResult, LineTypeInfo } from '../../common/contract.ts';
import type { PageConnection } from '../../common/page-connection.ts';
import { isSame } from './draft.ts';
import { itemToSave } from './item-draft.ts';

const longMs = 1000;

/** Tries lines that are not saved yet. */
export class LineTester {
  readonly #request: PageConnection['request'];
  readonly #result = signal<LineTestResult | undefined>(undefined);
  readonly #testing = signal<'short' | 'long' | undefined>(undefined);
  #tried: LineSettings | undefined;
  #run = 0;

  constructor(request: PageConnection['request']) {
    this.#request = request;
  }

  /** How the last test went. */
  get result(): ReadonlySignal<LineTestResult | undefined> {
    return this.#result;
  }

  /** Whether a test is on its way. */
  get testing(): ReadonlySignal<'short' | 'long' | undefined> {
    return this.#testing;
  }

  /** Tries a line. */
  async test(line: LineSettings, type: LineTypeInfo): Promise<void> {
    const run = ++this.#run;
    this.#tried = line;
    this.#result.value = undefined;
    this.#testing.value = 'short';
    const patience = setTimeout(() => {
      this.#testing.value = 'long';
    }, longMs);
    const result = await this.#request('line.test', { line: itemToSave(line, type) }).catch(
      (error: unknown): LineTestResult => ({ ok: false, message: error instanceof Error ? error.message : String(error) }),
    );
    clearTimeout(patience);
    if (run === this.#run) {
      this.#testing.value = undefined;
      this.#result.value = result;
    }
  }

  /** The form changed: what was found out about other settings is no longer true. */
  settingsChanged(line: LineSettings): void {
    if (this.#tried !== undefined && !isSame(line, this.#tried)) {
      this.#run++;
      this.#tried = undefined;
      this.#testing.value = undefined;
      this.#result.value = undefined;
    }
  }
}
