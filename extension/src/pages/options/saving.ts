/*
 * Saving settings, and what came of it. A card owns one Saving: its save bar shows the status, its fields ask for the
 * sentence that belongs to their place, and what belongs to no field stands above the save bar.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { RingbridgeSettings } from '../../common/contract.ts';
import type { PageConnection } from '../../common/page-connection.ts';
import { RingbridgeError } from '../../common/ringbridge-error.ts';

/** How the last saving went. */
export type SavingStatus = 'idle' | 'saving' | 'saved' | 'failed';

/** Saves to the agent and remembers how it went. */
export class Saving {
  readonly #connection: PageConnection;
  readonly #status = signal<SavingStatus>('idle');
  readonly #problem = signal<{ readonly place: string; readonly message: string } | undefined>(undefined);

  constructor(connection: PageConnection) {
    this.#connection = connection;
  }

  /** How the last saving went. */
  get status(): ReadonlySignal<SavingStatus> {
    return this.#status;
  }

  /** Replaces top-level keys of the settings. Returns whether that worked. */
  async save(changes: Partial<RingbridgeSettings>): Promise<boolean> {
    if (this.#status.value === 'saving') {
      return false;
    }
    this.#status.value = 'saving';
    this.#problem.value = undefined;
    try {
      const settings = await this.#connection.request('settings.update', { changes });
      // The notification may come later than this answer: without this the old values would flash up in between.
      this.#connection.state.value = { ...this.#connection.state.value, settings };
      this.#status.value = 'saved';
      return true;
    } catch (error) {
      if (!(error instanceof RingbridgeError)) {
        throw error;
      }
      this.#problem.value = { place: placeOf(error, changes), message: error.message };
      this.#status.value = 'failed';
      return false;
    }
  }

  /** The person goes on editing: old news goes away. */
  forget(): void {
    if (this.#status.value !== 'saving') {
      this.#status.value = 'idle';
      this.#problem.value = undefined;
    }
  }

  /** The sentence for a field, when the fault is there. */
  problemAt(place: string): string | undefined {
    const problem = this.#problem.value;
    return problem?.place === place ? problem.message : undefined;
  }

  /** The sentence for the card, when the fault is at none of its fields. */
  problemElsewhere(places: readonly string[]): string | undefined {
    const problem = this.#problem.value;
    return problem === undefined || places.includes(problem.place) ? undefined : problem.message;
  }
}

/** Where the fault is. A line or source is named by its id: `lines[1].address` becomes `lines.desk.address`. */
function placeOf(error: RingbridgeError, changes: Partial<RingbridgeSettings>): string {
  const place = error.data?.place ?? '';
  return place.replace(/^(lines|sources)\[(\d+)\]/, (index, list: 'lines' | 'sources', number: string) => {
    const item = changes[list]?.[Number(number)];
    return item === undefined ? index : `${list}.${item.id}`;
  });
}
