/*
 * What phones are to be told, and what came of it: the addresses for each line, a light for each that shows the last event
 * or why it was refused, and writing the addresses into a phone.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { LineUrls, ReceiverHeard, ReceiverUrlsResult } from '../../../common/contract.ts';
import type { PageConnection } from '../../../common/page-connection.ts';

/** What a line's light shows. */
export type Light =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'heard'; readonly at: string; readonly event?: string; readonly from?: string }
  | { readonly kind: 'refused'; readonly at: string; readonly message: string };

/** How writing the addresses into a phone is going. */
export type Writing = { readonly state: 'asking' | 'writing' } | { readonly state: 'done'; readonly ok: boolean; readonly message: string };

/** The addresses for phones, and their lights. */
export class PhoneEvents {
  readonly #connection: PageConnection;
  readonly #answer = signal<ReceiverUrlsResult | undefined>(undefined);
  readonly #problem = signal<string | undefined>(undefined);
  readonly #lights = signal<ReadonlyMap<string, Light>>(new Map());
  readonly #stray = signal<Extract<Light, { kind: 'refused' }> | undefined>(undefined);
  readonly #writing = signal<ReadonlyMap<string, Writing>>(new Map());

  constructor(connection: PageConnection) {
    this.#connection = connection;
  }

  /** What the agent said last. */
  get answer(): ReadonlySignal<ReceiverUrlsResult | undefined> {
    return this.#answer;
  }

  /** Why it said nothing. */
  get problem(): ReadonlySignal<string | undefined> {
    return this.#problem;
  }

  /** What came that belongs to no line, and was refused. */
  get stray(): ReadonlySignal<Extract<Light, { kind: 'refused' }> | undefined> {
    return this.#stray;
  }

  /** Asks for the addresses. */
  async load(): Promise<void> {
    try {
      this.#answer.value = await this.#connection.request('receiver.urls', {});
      this.#problem.value = undefined;
    } catch (error) {
      this.#problem.value = sentenceOf(error);
    }
  }

  /** Something came to the receiver. */
  hear({ lineId, event, from, at, problem }: ReceiverHeard): void {
    const light: Light =
      problem === undefined
        ? { kind: 'heard', at, ...(event === undefined ? {} : { event }), ...(from === undefined ? {} : { from }) }
        : { kind: 'refused', at, message: problem.message };
    if (lineId !== undefined) {
      this.#lights.value = new Map(this.#lights.value).set(lineId, light);
      this.#stray.value = undefined;
    } else if (light.kind === 'refused') {
      this.#stray.value = light;
    }
  }

  /** What a line's light shows now. */
  lightOf({ lineId, heardAt }: LineUrls): Light {
    return this.#lights.value.get(lineId) ?? (heardAt === undefined ? { kind: 'waiting' } : { kind: 'heard', at: heardAt });
  }

  /** How writing into a line's phone is going. */
  writingOf(lineId: string): Writing | undefined {
    return this.#writing.value.get(lineId);
  }

  /** Asks whether the addresses shall really be written. */
  askToWrite(lineId: string): void {
    this.#write(lineId, { state: 'asking' });
  }

  /** They shall not. */
  leave(lineId: string): void {
    this.#write(lineId, undefined);
  }

  /** Writes the addresses into a line's phone. Whether it uses them, only a call shows: its light waits anew. */
  async write(lineId: string): Promise<void> {
    this.#write(lineId, { state: 'writing' });
    try {
      const { ok, message } = await this.#connection.request('line.writeActionUrls', { lineId });
      if (ok) {
        this.#lights.value = new Map(this.#lights.value).set(lineId, { kind: 'waiting' });
      }
      this.#write(lineId, { state: 'done', ok, message });
    } catch (error) {
      this.#write(lineId, { state: 'done', ok: false, message: sentenceOf(error) });
    }
  }

  #write(lineId: string, writing: Writing | undefined): void {
    const next = new Map(this.#writing.value);
    if (writing === undefined) {
      next.delete(lineId);
    } else {
      next.set(lineId, writing);
    }
    this.#writing.value = next;
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
