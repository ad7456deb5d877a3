/*
 * Who there is and what they do, as the agent says it. The agent sends changes only to those who asked for the list, so
 * the model asks whenever the agent is there anew; an answer that a change overtook may be older than the change, and is
 * asked for again.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { AppState } from '../../common/app-state.ts';
import type { Colleague } from '../../common/contract.ts';
import type { PageConnection } from '../../common/page-connection.ts';

export class ColleaguesModel {
  readonly #connection: PageConnection;
  readonly #all = signal<readonly Colleague[] | undefined>(undefined);
  #changes = 0;

  constructor(connection: PageConnection) {
    this.#connection = connection;
  }

  /** Everybody but the person themselves; undefined until the agent said it. */
  get all(): ReadonlySignal<readonly Colleague[] | undefined> {
    return this.#all;
  }

  /** Follows the agent until the returned function is called. */
  start(): () => void {
    let host: AppState['host'] | undefined;
    const stopState = this.#connection.state.subscribe((state) => {
      if (state.host !== host) {
        host = state.host;
        this.#ask();
      }
    });
    const stopChanges = this.#connection.on('presence.changed', ({ colleagues, isComplete }) => {
      this.#changes++;
      this.#all.value = isComplete ? others(colleagues) : merged(this.#all.value ?? [], others(colleagues));
    });
    return () => {
      stopState();
      stopChanges();
    };
  }

  #ask(): void {
    if (this.#connection.state.value.host !== 'ready') {
      // Nothing is claimed of people while nobody tells.
      this.#all.value = undefined;
      return;
    }
    const changesBefore = this.#changes;
    this.#connection.request('presence.list').then(
      ({ colleagues }) => {
        if (this.#changes !== changesBefore) {
          this.#ask();
        } else {
          this.#all.value = others(colleagues);
        }
      },
      () => {
        // The agent went; when it is back it is asked again.
      },
    );
  }
}

const others = (colleagues: readonly Colleague[]): readonly Colleague[] => colleagues.filter(({ isSelf }) => !isSelf);

function merged(before: readonly Colleague[], changed: readonly Colleague[]): readonly Colleague[] {
  const left = new Map(changed.map((colleague) => [keyOf(colleague), colleague]));
  const kept = before.map((colleague) => {
    const now = left.get(keyOf(colleague));
    left.delete(keyOf(colleague));
    return now ?? colleague;
  });
  return left.size === 0 ? kept : [...kept, ...left.values()];
}

/** What tells colleagues apart. */
export const keyOf = ({ lineId, number }: Pick<Colleague, 'lineId' | 'number'>): string => `${lineId} ${number}`;
