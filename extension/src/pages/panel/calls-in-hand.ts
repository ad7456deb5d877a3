/*
 * The calls that a person is busy with: those that run, and the one that ended last, because its note is often written
 * after it. That one stays until it is put away or another ends. Without the agent everything stays as it was seen last:
 * somebody may be writing.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { AppState } from '../../common/app-state.ts';
import type { Call } from '../../common/contract.ts';
import type { PageConnection } from '../../common/page-connection.ts';
import { isOver } from '../calls/recent-calls.ts';

/** A call that ended so recently is still being thought of when the panel is opened. */
const freshMs = 2 * 60_000;
const asked = 20;

export class CallsInHand {
  readonly #connection: PageConnection;
  readonly #now: () => number;
  readonly #calls = signal<readonly Call[]>([]);
  #putAway: string | undefined;

  constructor(connection: PageConnection, now: () => number = Date.now) {
    this.#connection = connection;
    this.#now = now;
  }

  /** Running ones, newest first; then the one that ended last. */
  get calls(): ReadonlySignal<readonly Call[]> {
    return this.#calls;
  }

  /** Follows the agent until the returned function is called. */
  start(): () => void {
    let host: AppState['host'] | undefined;
    const stopState = this.#connection.state.subscribe((state) => {
      this.#calls.value = inHand(this.#calls.value, state, this.#putAway);
      if (state.host !== host) {
        host = state.host;
        this.#look();
      }
    });
    const stopJournal = this.#connection.on('journal.changed', () => this.#look());
    return () => {
      stopState();
      stopJournal();
    };
  }

  /** The person is done with a call that is over. */
  putAway(call: Call): void {
    this.#putAway = call.id;
    this.#calls.value = this.#calls.value.filter(({ id }) => id !== call.id);
  }

  /** What the journal says of the call that ended last; it may have been annotated, or erased. */
  #look(): void {
    if (this.#connection.state.value.host !== 'ready') {
      return;
    }
    this.#connection.request('journal.query', { limit: asked }).then(
      ({ calls: past }) => {
        const running = this.#calls.value.filter((call) => !isOver(call));
        const before = this.#calls.value.find(isOver);
        const now = before === undefined ? this.#fresh(past[0]) : past.find(({ id }) => id === before.id);
        this.#calls.value = now === undefined ? running : [...running, now];
      },
      () => {
        // What was seen last stays.
      },
    );
  }

  #fresh(last: Call | undefined): Call | undefined {
    const talked = last?.connectedAt !== undefined && last.endedAt !== undefined && last.id !== this.#putAway;
    return talked && this.#now() - Date.parse(last.endedAt ?? '') < freshMs ? last : undefined;
  }
}

/**
 * The calls in hand after the agent told something.
 * @param putAway - the call that the person is done with
 */
export function inHand(before: readonly Call[], state: AppState, putAway: string | undefined): readonly Call[] {
  if (state.host !== 'ready') {
    return before;
  }
  const told = new Map(state.calls.map((call) => [call.id, call]));
  const running = state.calls.filter((call) => !isOver(call));
  const over = [
    ...state.calls.filter(isOver),
    ...before.filter((call) => !told.has(call.id)).map((call) => (isOver(call) ? call : endedUnseen(call))),
  ].filter((call) => call.id !== putAway);
  const last = over.sort((a, b) => endOf(b) - endOf(a))[0];
  return last === undefined ? running : [...running, last];
}

/** A call that ran when the agent was seen last and does no more: how it ended the journal will say. */
function endedUnseen(call: Call): Call {
  return { ...call, state: 'ended', endReason: 'unknown', actions: [] };
}

const endOf = (call: Call): number => Date.parse(call.endedAt ?? call.startedAt);
