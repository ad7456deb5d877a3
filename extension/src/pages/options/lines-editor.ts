/*
 * What happens to the lines: one form at a time, either of a saved line or of a new one (first its type, then its fields).
 * Everything is worked into the newest settings at the moment of saving, so that what was changed elsewhere meanwhile stays.
 * The last removal can be taken back.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { LineSettings, LineTypeInfo, RingbridgeSettings } from '../../common/contract.ts';
import type { PageConnection } from '../../common/page-connection.ts';
import { newItem, withItem, withItemAt, withoutForgotten } from './line-draft.ts';
import { Saving } from './saving.ts';

/** The open form. */
export interface Editing {
  readonly isNew: boolean;
  /** The line as it was when the form was opened; absent while its type is being chosen. */
  readonly line?: LineSettings;
  /** Fields whose passwords are gone and must be given again. */
  readonly forgotten?: readonly string[];
}

/** A line that was just removed. */
export interface Removed {
  readonly line: LineSettings;
  readonly index: number;
  readonly wasDefault: boolean;
}

/** Changes the lines in the settings. */
export class LinesEditor {
  readonly #connection: PageConnection;
  readonly #editing = signal<Editing | undefined>(undefined);
  readonly #removed = signal<Removed | undefined>(undefined);
  /** How the last saving went. */
  readonly saving: Saving;

  constructor(connection: PageConnection) {
    this.#connection = connection;
    this.saving = new Saving(connection);
  }

  /** The open form, if one is. */
  get editing(): ReadonlySignal<Editing | undefined> {
    return this.#editing;
  }

  /** The last removal, as long as it can be taken back. */
  get removed(): ReadonlySignal<Removed | undefined> {
    return this.#removed;
  }

  /** Begins a new line: its type is to be chosen. */
  add(): void {
    this.#open({ isNew: true });
  }

  /** The type of the new line was chosen. */
  start(type: LineTypeInfo): void {
    const taken = [...this.#connection.state.value.lines, ...this.#lines].map(({ id }) => id);
    this.#open({ isNew: true, line: newItem(type, taken) });
  }

  /** Opens the form of a saved line. */
  edit(line: LineSettings): void {
    this.#open({ isNew: false, line });
  }

  /** Closes the form; what was typed is gone. */
  close(): void {
    this.#editing.value = undefined;
  }

  /** Saves the form's line. The form closes when that worked; returns whether it did. */
  async save(line: LineSettings): Promise<boolean> {
    const saved = await this.saving.save({ lines: withItem(this.#lines, line) });
    if (saved) {
      this.#editing.value = undefined;
    }
    return saved;
  }

  /** Removes a line. */
  async remove(line: LineSettings): Promise<void> {
    const index = this.#lines.findIndex(({ id }) => id === line.id);
    const wasDefault = this.#connection.state.value.settings?.defaultLine === line.id;
    const changes: Partial<RingbridgeSettings> = { lines: this.#lines.filter(({ id }) => id !== line.id) };
    if (await this.saving.save(wasDefault ? { ...changes, defaultLine: '' } : changes)) {
      this.#editing.value = undefined;
      this.#removed.value = { line, index, wasDefault };
    }
  }

  /** Takes the last removal back. Where a password was forgotten with the line, the line's form opens and asks for it. */
  async undo(): Promise<void> {
    const removed = this.#removed.value;
    if (removed === undefined) {
      return;
    }
    const { line, forgotten } = withoutForgotten(removed.line);
    const changes: Partial<RingbridgeSettings> = { lines: withItemAt(this.#lines, line, removed.index) };
    const saved = await this.saving.save(removed.wasDefault ? { ...changes, defaultLine: line.id } : changes);
    if (saved || forgotten.length > 0) {
      this.#removed.value = undefined;
    }
    if (forgotten.length > 0) {
      this.#editing.value = { isNew: !saved, line, forgotten };
    }
  }

  get #lines(): readonly LineSettings[] {
    return this.#connection.state.value.settings?.lines ?? [];
  }

  #open(editing: Editing): void {
    this.saving.forget();
    this.#removed.value = undefined;
    this.#editing.value = editing;
  }
}
