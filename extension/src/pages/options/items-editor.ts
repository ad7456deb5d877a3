/*
 * What happens to a list in the settings, the lines or the sources: one form at a time, either of a saved item or of a new one
 * (first its type, then its fields). Everything is worked into the newest settings at the moment of saving, so that what was
 * changed elsewhere meanwhile stays. The last removal can be taken back.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { AppState } from '../../common/app-state.ts';
import type { RingbridgeSettings } from '../../common/contract.ts';
import type { PageConnection } from '../../common/page-connection.ts';
import { type Item, type ItemType, newItem, withItem, withItemAt, withoutForgotten } from './item-draft.ts';
import { Saving } from './saving.ts';

/** One list of the settings. */
export interface ItemList<T extends Item> {
  readonly key: 'lines' | 'sources';
  items(settings: RingbridgeSettings | undefined): readonly T[];
  /** Ids that a new item must not take, beside those of the list. */
  takenElsewhere?(state: AppState): readonly string[];
  /** What in the settings names the item: how it is without it, and with it again. */
  ties?(item: T, settings: RingbridgeSettings | undefined): Ties | undefined;
}

interface Ties {
  readonly without: Partial<RingbridgeSettings>;
  readonly again: Partial<RingbridgeSettings>;
}

/** The open form. */
export interface Editing<T> {
  readonly isNew: boolean;
  /** The item as it was when the form was opened; absent while its type is being chosen. */
  readonly item?: T;
  /** Fields whose passwords are gone and must be given again. */
  readonly forgotten?: readonly string[];
}

/** An item that was just removed. */
export interface Removed<T> {
  readonly item: T;
  readonly index: number;
  readonly ties?: Ties;
}

/** Changes one list of the settings. */
export class ItemsEditor<T extends Item> {
  readonly #connection: PageConnection;
  readonly #list: ItemList<T>;
  readonly #editing = signal<Editing<T> | undefined>(undefined);
  readonly #removed = signal<Removed<T> | undefined>(undefined);
  /** How the last saving went. */
  readonly saving: Saving;

  constructor(connection: PageConnection, list: ItemList<T>) {
    this.#connection = connection;
    this.#list = list;
    this.saving = new Saving(connection);
  }

  /** The open form, if one is. */
  get editing(): ReadonlySignal<Editing<T> | undefined> {
    return this.#editing;
  }

  /** The last removal, as long as it can be taken back. */
  get removed(): ReadonlySignal<Removed<T> | undefined> {
    return this.#removed;
  }

  /** The items as they are saved, in order. */
  get items(): readonly T[] {
    return this.#list.items(this.#connection.state.value.settings);
  }

  /** Where an item's field stands in the settings, as {@link Saving} names it. */
  place(item: T, field: string): string {
    return `${this.#list.key}.${item.id}.${field}`;
  }

  /** Begins a new item: its type is to be chosen. */
  add(): void {
    this.#open({ isNew: true });
  }

  /** The type of the new item was chosen. */
  start(type: Pick<ItemType, 'type' | 'name'>): void {
    const elsewhere = this.#list.takenElsewhere?.(this.#connection.state.value) ?? [];
    this.#open({ isNew: true, item: newItem(type, [...elsewhere, ...this.items.map(({ id }) => id)]) as T });
  }

  /** Opens the form of a saved item. */
  edit(item: T): void {
    this.#open({ isNew: false, item });
  }

  /** Closes the form; what was typed is gone. */
  close(): void {
    this.#editing.value = undefined;
  }

  /** Saves the form's item. The form closes when that worked; returns whether it did. */
  async save(item: T): Promise<boolean> {
    const saved = await this.#save(withItem(this.items, item));
    if (saved) {
      this.#editing.value = undefined;
    }
    return saved;
  }

  /** Moves an item up or down, where the order means something. */
  async move(item: T, by: -1 | 1): Promise<void> {
    const from = this.#indexOf(item);
    const to = from + by;
    if (from >= 0 && to >= 0 && to < this.items.length) {
      await this.#save(this.items.toSpliced(from, 1).toSpliced(to, 0, item));
    }
  }

  /** Removes an item. */
  async remove(item: T): Promise<void> {
    const index = this.#indexOf(item);
    const ties = this.#list.ties?.(item, this.#connection.state.value.settings);
    if (
      await this.#save(
        this.items.filter(({ id }) => id !== item.id),
        ties?.without,
      )
    ) {
      this.#editing.value = undefined;
      this.#removed.value = { item, index, ...(ties === undefined ? {} : { ties }) };
    }
  }

  /** Takes the last removal back. Where a password was forgotten with the item, its form opens and asks for it. */
  async undo(): Promise<void> {
    const removed = this.#removed.value;
    if (removed === undefined) {
      return;
    }
    const { item, forgotten } = withoutForgotten(removed.item);
    const saved = await this.#save(withItemAt(this.items, item, removed.index), removed.ties?.again);
    if (saved || forgotten.length > 0) {
      this.#removed.value = undefined;
    }
    if (forgotten.length > 0) {
      this.#editing.value = { isNew: !saved, item, forgotten };
    }
  }

  #save(items: readonly T[], ties: Partial<RingbridgeSettings> = {}): Promise<boolean> {
    return this.saving.save({ [this.#list.key]: items, ...ties });
  }

  #indexOf({ id }: T): number {
    return this.items.findIndex((item) => item.id === id);
  }

  #open(editing: Editing<T>): void {
    this.saving.forget();
    this.#removed.value = undefined;
    this.#editing.value = editing;
  }
}
