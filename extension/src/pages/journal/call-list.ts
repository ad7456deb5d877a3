/*
 * The past calls of one filter, as far as they were loaded: newest first, page after page as the person scrolls. What changes
 * meanwhile comes in without a jump: a call that ended is put in front, one that was annotated or erased is asked for again
 * by its moment. Only when several calls may have changed is the list read anew.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Call } from '../../common/contract.ts';
import type { PageConnection } from '../../common/page-connection.ts';
import { isOver } from '../calls/recent-calls.ts';
import type { AgentFilter } from './filter.ts';

/** How the list stands. */
export type ListStatus = 'loading' | 'more' | 'whole';

const pageSize = 200;
const newestAsked = 50;

export class CallList {
  readonly #request: PageConnection['request'];
  readonly #calls = signal<readonly Call[]>([]);
  readonly #status = signal<ListStatus>('loading');
  readonly #problem = signal<string | undefined>(undefined);
  #filter: AgentFilter = {};
  #next: string | undefined;
  #turn = 0;

  constructor(request: PageConnection['request']) {
    this.#request = request;
  }

  /** What was loaded. */
  get calls(): ReadonlySignal<readonly Call[]> {
    return this.#calls;
  }
  get status(): ReadonlySignal<ListStatus> {
    return this.#status;
  }
  /** Why the last question had no answer. */
  get problem(): ReadonlySignal<string | undefined> {
    return this.#problem;
  }

  /** Shows the calls of a filter. Those of the one before stay until the first page is there. */
  async show(filter: AgentFilter): Promise<void> {
    this.#filter = filter;
    await this.#load(undefined);
  }

  /** Loads the next page. */
  async more(): Promise<void> {
    if (this.#status.value === 'more' && this.#next !== undefined) {
      await this.#load(this.#next);
    }
  }

  /** Calls ended: puts what is new in front. */
  async refresh(): Promise<void> {
    const turn = this.#turn;
    const newest = await this.#ask({ ...this.#filter, limit: newestAsked });
    if (newest === undefined || turn !== this.#turn) {
      return;
    }
    const known = this.#calls.value;
    const ids = new Set(newest.calls.map(({ id }) => id));
    if (known.length > 0 && newest.next !== undefined && !known.some(({ id }) => ids.has(id))) {
      // More came than were asked for: there may be a gap.
      await this.#load(undefined);
      return;
    }
    this.#calls.value = [...newest.calls, ...known.filter(({ id }) => !ids.has(id))].sort(newestFirst);
    this.#problem.value = undefined;
  }

  /** The journal changed: one call, or several. */
  async heard(callId: string | undefined): Promise<void> {
    const known = this.#calls.value.find(({ id }) => id === callId);
    if (callId === undefined) {
      await this.#load(undefined);
    } else if (known === undefined) {
      // Its note or tags may match the filter now.
      await this.refresh();
    } else {
      await this.#askAgain(known);
    }
  }

  /** Takes over what an answer said of a call. */
  put(call: Call): void {
    this.#calls.value = this.#calls.value.map((known) => (known.id === call.id ? call : known));
  }

  async #askAgain({ id, startedAt }: Call): Promise<void> {
    const to = new Date(Date.parse(startedAt) + 1).toISOString();
    const found = await this.#ask({ ...this.#filter, from: startedAt, to, limit: newestAsked });
    if (found !== undefined) {
      const now = found.calls.find((call) => call.id === id);
      this.#calls.value = this.#calls.value.flatMap((known) => (known.id === id ? (now ?? []) : known));
    }
  }

  async #load(cursor: string | undefined): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.#status.value = 'loading';
    const page = await this.#ask({ ...this.#filter, limit: pageSize, ...(cursor === undefined ? {} : { cursor }) });
    if (turn !== this.#turn) {
      return;
    }
    if (page === undefined) {
      this.#status.value = this.#next === undefined ? 'whole' : 'more';
      return;
    }
    this.#next = page.next;
    this.#calls.value = cursor === undefined ? page.calls : [...this.#calls.value, ...page.calls];
    this.#status.value = page.next === undefined ? 'whole' : 'more';
    this.#problem.value = undefined;
  }

  async #ask(params: AgentFilter & { limit: number; cursor?: string }) {
    try {
      const { calls, next } = await this.#request('journal.query', params);
      return { calls: calls.filter(isOver), next };
    } catch (error) {
      this.#problem.value = error instanceof Error ? error.message : String(error);
      return undefined;
    }
  }
}

const newestFirst = (a: Call, b: Call): number => Date.parse(b.startedAt) - Date.parse(a.startedAt);
