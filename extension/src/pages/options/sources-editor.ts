/*
 * What happens to the sources: one form at a time, either of a saved source or of a new one (first its type, then its
 * fields). Everything is worked into the newest settings at the moment of saving, so that what was changed elsewhere
 * meanwhile stays. The last removal can be taken back.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { SourceSettings, SourceTypeInfo } from '../../common/contract.ts';
import type { PageConnection } from '../../common/page-connection.ts';
import { newItem, withItem, withItemAt, withoutForgotten } from './line-draft.ts';
import { Saving } from './saving.ts';

/** The open form. */
export interface EditingSource {
  readonly isNew: boolean;
  /** The source as it was when the form was opened; absent while its type is being chosen. */
  readonly source?: SourceSettings;
  /** Fields whose passwords are gone and must be given again. */
  readonly forgotten?: readonly string[];
}

/** Changes the sources in the settings. */
export class SourcesEditor {
  readonly #connection: PageConnection;
  readonly #editing = signal<EditingSource | undefined>(undefined);
  readonly #removed = signal<{ readonly source: SourceSettings; readonly index: number } | undefined>(undefined);
  /** How the last saving went. */
  readonly saving: Saving;

  constructor(connection: PageConnection) {
    this.#connection = connection;
    this.saving = new Saving(connection);
  }

  /** The open form, if one is. */
  get editing(): ReadonlySignal<EditingSource | undefined> {
    return this.#editing;
  }

  /** The last removal, as long as it can be taken back. */
  get removed(): ReadonlySignal<{ readonly source: SourceSettings; readonly index: number } | undefined> {
    return this.#removed;
  }

  /** The sources as they are saved, in order. */
  get sources(): readonly SourceSettings[] {
    return this.#connection.state.value.settings?.sources ?? [];
  }

  /** Begins a new source: its type is to be chosen. */
  add(): void {
    this.#open({ isNew: true });
  }

  /** The type of the new source was chosen. */
  start(type: SourceTypeInfo): void {
    const taken = this.sources.map(({ id }) => id);
    this.#open({ isNew: true, source: newItem(type, taken) });
  }

  /** Opens the form of a saved source. */
  edit(source: SourceSettings): void {
    this.#open({ isNew: false, source });
  }

  /** Closes the form; what was typed is gone. */
  close(): void {
    this.#editing.value = undefined;
  }

  /** Saves the form's source. The form closes when that worked; returns whether it did. */
  async save(source: SourceSettings): Promise<boolean> {
    const saved = await this.saving.save({ sources: withItem(this.sources, source) });
    if (saved) {
      this.#editing.value = undefined;
    }
    return saved;
  }

  /** Moves a source up or down in the order in which contacts are shown. */
  async move(source: SourceSettings, by: -1 | 1): Promise<void> {
    const from = this.sources.findIndex(({ id }) => id === source.id);
    const to = from + by;
    if (from >= 0 && to >= 0 && to < this.sources.length) {
      await this.saving.save({ sources: this.sources.toSpliced(from, 1).toSpliced(to, 0, source) });
    }
  }

  /** Removes a source. */
  async remove(source: SourceSettings): Promise<void> {
    const index = this.sources.findIndex(({ id }) => id === source.id);
    if (await this.saving.save({ sources: this.sources.filter(({ id }) => id !== source.id) })) {
      this.#editing.value = undefined;
      this.#removed.value = { source, index };
    }
  }

  /** Takes the last removal back. Where a password was forgotten with it, the form opens and asks for it. */
  async undo(): Promise<void> {
    const removed = this.#removed.value;
    if (removed === undefined) {
      return;
    }
    const { line: source, forgotten } = withoutForgotten(removed.source);
    const saved = await this.saving.save({ sources: withItemAt(this.sources, source, removed.index) });
    if (saved || forgotten.length > 0) {
      this.#removed.value = undefined;
    }
    if (forgotten.length > 0) {
      this.#editing.value = { isNew: !saved, source, forgotten };
    }
  }

  #open(editing: EditingSource): void {
    this.saving.forget();
    this.#removed.value = undefined;
    this.#editing.value = editing;
  }
}
