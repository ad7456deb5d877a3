/*
 * What the dial field knows: the text, what it would dial, and how dialling went.
 *
 * Every change of the text asks the agent, after a short pause, what it would dial (`preview`). An answer counts only
 * while the text it belongs to still stands there. Dialling never waits for a preview: the agent judges the text anew.
 * When it wants a confirmation, `question` holds what to ask; only `confirm()` dials then, and only what was asked about.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Call, ConfirmKind, LineInfo, NumberInfo } from '../../common/contract.ts';
import type { PageConnection } from '../../common/page-connection.ts';
import { RingbridgeError } from '../../common/ringbridge-error.ts';

/** What the text means, as far as that is known. */
export type Preview =
  | { readonly kind: 'none' }
  | { readonly kind: 'number'; readonly number: NumberInfo }
  | { readonly kind: 'problem'; readonly message: string };

/** What the person must say yes to. */
export interface Question {
  readonly text: string;
  readonly lineId: string | undefined;
  /** A colleague was meant, and no number outside that has the same digits. */
  readonly internal: boolean;
  readonly confirm: readonly ConfirmKind[];
  readonly number: NumberInfo | undefined;
  readonly message: string;
}

const pauseMs = 150;
const none: Preview = { kind: 'none' };

/** The dial field's state. */
export class DialModel {
  readonly #request: PageConnection['request'];
  readonly #text = signal('');
  readonly #lineId = signal<string | undefined>(undefined);
  readonly #preview = signal<Preview>(none);
  readonly #question = signal<Question | undefined>(undefined);
  readonly #problem = signal<string | undefined>(undefined);
  readonly #dialing = signal(false);
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(request: PageConnection['request']) {
    this.#request = request;
  }

  /** What stands in the field. */
  get text(): ReadonlySignal<string> {
    return this.#text;
  }
  /** The chosen line; undefined: the default line. */
  get lineId(): ReadonlySignal<string | undefined> {
    return this.#lineId;
  }
  /** What the text would dial. */
  get preview(): ReadonlySignal<Preview> {
    return this.#preview;
  }
  /** What must be confirmed before it is dialled. */
  get question(): ReadonlySignal<Question | undefined> {
    return this.#question;
  }
  /** Why the last try did not dial. */
  get problem(): ReadonlySignal<string | undefined> {
    return this.#problem;
  }
  /** Whether a dial is on its way. */
  get dialing(): ReadonlySignal<boolean> {
    return this.#dialing;
  }

  /** Takes what the person typed or pasted. */
  type(text: string): void {
    this.#text.value = text;
    this.#problem.value = undefined;
    this.#question.value = undefined;
    this.#lookSoon();
  }

  /** Takes another line. */
  choose(lineId: string | undefined): void {
    this.#lineId.value = lineId;
    this.#lookSoon();
  }

  /** Dials the text. The field is empty again once the agent took it. */
  async dial(): Promise<void> {
    const text = this.#text.value.trim();
    if (text !== '' && this.#question.value === undefined) {
      await this.#dial(text, this.#lineId.value, {});
    }
  }

  /**
   * Calls the other side of a past call. An extension is called as one, on the line it belongs to: a colleague's 112 is not
   * the emergency number. A line that is gone leaves it to the usual one.
   */
  async dialAgain(call: Pick<Call, 'lineId' | 'remoteNumber' | 'remoteKind'>, lines: readonly Pick<LineInfo, 'id'>[]): Promise<void> {
    const { lineId, remoteNumber, remoteKind } = call;
    if (remoteNumber === undefined) {
      return;
    }
    if (remoteKind !== 'internal') {
      await this.dialNumber(remoteNumber);
      return;
    }
    this.type('');
    await this.#dial(remoteNumber, lines.some(({ id }) => id === lineId) ? lineId : undefined, { internal: true });
  }

  /** Dials a number from elsewhere, such as a page; it stands in the field if something comes between. */
  async dialNumber(number: string): Promise<void> {
    this.type(number);
    await this.dial();
  }

  /** The person said yes. */
  async confirm(): Promise<void> {
    const question = this.#question.value;
    if (question !== undefined) {
      this.#question.value = undefined;
      await this.#dial(question.text, question.lineId, { confirmed: true, ...(question.internal ? { internal: true } : {}) });
    }
  }

  /** The person said no. */
  cancel(): void {
    this.#question.value = undefined;
  }

  /** Forgets the pending preview when the page goes. */
  dispose(): void {
    clearTimeout(this.#pause);
  }

  async #dial(text: string, lineId: string | undefined, how: { confirmed?: true; internal?: true }): Promise<void> {
    if (this.#dialing.value) {
      return;
    }
    this.#dialing.value = true;
    this.#problem.value = undefined;
    try {
      await this.#request('call.dial', { number: text, ...on(lineId), ...how });
      if (this.#text.value.trim() === text) {
        this.type('');
      }
    } catch (error) {
      this.#failed(error, text, lineId, how.internal === true);
    } finally {
      this.#dialing.value = false;
    }
  }

  #failed(error: unknown, text: string, lineId: string | undefined, internal: boolean): void {
    if (!(error instanceof RingbridgeError)) {
      throw error;
    }
    if (error.reason === 'confirmNeeded') {
      const { confirm = [], number } = error.data ?? {};
      this.#question.value = { text, lineId, internal, confirm, number, message: error.message };
    } else {
      this.#problem.value = error.message;
    }
  }

  #lookSoon(): void {
    clearTimeout(this.#pause);
    if (this.#text.value.trim() === '') {
      this.#preview.value = none;
      return;
    }
    this.#pause = setTimeout(() => void this.#look(), pauseMs);
  }

  async #look(): Promise<void> {
    const [text, lineId] = [this.#text.value, this.#lineId.value];
    const preview = await this.#request('call.preview', { number: text, ...on(lineId) }).then(
      (number): Preview => ({ kind: 'number', number }),
      (error: unknown): Preview => ({ kind: 'problem', message: error instanceof Error ? error.message : String(error) }),
    );
    if (text === this.#text.value && lineId === this.#lineId.value) {
      this.#preview.value = preview;
    }
  }
}

const on = (lineId: string | undefined) => (lineId === undefined ? {} : { lineId });
