/*
 * The tags of one call. The agent has the say: what it answers is shown. Tags are compared without case, as the agent does.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { PageConnection } from '../../common/page-connection.ts';

/** The most and the longest tags that the agent takes. */
export const maxTags = 20;
export const maxTagLength = 40;

export class TagEdit {
  readonly #callId: string;
  readonly #request: PageConnection['request'];
  readonly #tags = signal<readonly string[]>([]);
  readonly #problem = signal<string | undefined>(undefined);
  #work: Promise<void> = Promise.resolve();

  constructor(callId: string, request: PageConnection['request']) {
    this.#callId = callId;
    this.#request = request;
  }

  get tags(): ReadonlySignal<readonly string[]> {
    return this.#tags;
  }
  /** Why the last change did not work. */
  get problem(): ReadonlySignal<string | undefined> {
    return this.#problem;
  }

  /** The agent told the tags. */
  hear(tags: readonly string[] | undefined): void {
    this.#tags.value = tags ?? [];
  }

  /** Adds what was typed: one tag, or several between commas. */
  add(typed: string): Promise<void> {
    const wanted = typed
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '');
    return this.#change((tags) => [...tags, ...wanted.filter((tag) => !tags.some((other) => isSameTag(other, tag)))]);
  }

  /** Takes one away. */
  remove(tag: string): Promise<void> {
    return this.#change((tags) => tags.filter((other) => !isSameTag(other, tag)));
  }

  /** One after the other, each over what the one before brought. */
  #change(update: (tags: readonly string[]) => readonly string[]): Promise<void> {
    this.#work = this.#work.then(async () => {
      const before = this.tags.value;
      const tags = update(before);
      if (tags.length === before.length) {
        return;
      }
      this.#tags.value = tags;
      try {
        const { call } = await this.#request('journal.annotate', { callId: this.#callId, tags: [...tags] });
        this.#tags.value = call.tags ?? [];
        this.#problem.value = undefined;
      } catch (error) {
        this.#tags.value = before;
        this.#problem.value = error instanceof Error ? error.message : String(error);
      }
    });
    return this.#work;
  }
}

const isSameTag = (one: string, other: string): boolean => one.toLocaleLowerCase() === other.toLocaleLowerCase();
