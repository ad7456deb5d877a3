/*
 * What happens to the outgoing action URLs: one form at a time; everything is worked into the newest settings at the moment
 * of saving; the last removal can be taken back.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ActionUrlSettings } from '../../../common/contract.ts';
import type { PageConnection } from '../../../common/page-connection.ts';
import { isSame } from '../draft.ts';
import { Saving } from '../saving.ts';

/** The open form. */
export interface EditingUrl {
  /** As it is in the settings; absent for a new one. */
  readonly saved?: ActionUrlSettings;
  readonly draft: ActionUrlSettings;
}

/** A new one: tells a CRM who calls. */
export const newActionUrl: ActionUrlSettings = { on: ['inbound'], url: '', open: 'background', numberFormat: 'e164' };

/** Changes the action URLs in the settings. */
export class ActionUrlsEditor {
  readonly #connection: PageConnection;
  readonly #editing = signal<EditingUrl | undefined>(undefined);
  readonly #removed = signal<{ readonly url: ActionUrlSettings; readonly index: number } | undefined>(undefined);
  /** How the last saving went. */
  readonly saving: Saving;

  constructor(connection: PageConnection) {
    this.#connection = connection;
    this.saving = new Saving(connection);
  }

  /** The open form, if one is. */
  get editing(): ReadonlySignal<EditingUrl | undefined> {
    return this.#editing;
  }

  /** The last removal, as long as it can be taken back. */
  get removed(): ReadonlySignal<{ readonly url: ActionUrlSettings; readonly index: number } | undefined> {
    return this.#removed;
  }

  /** Whether the open form would change anything. */
  get isDirty(): boolean {
    const editing = this.#editing.value;
    return editing !== undefined && !isSame(editing.draft, editing.saved ?? newActionUrl);
  }

  /** Opens the form of one in the settings, or of a new one. */
  open(saved?: ActionUrlSettings): void {
    this.saving.forget();
    this.#removed.value = undefined;
    this.#editing.value = saved === undefined ? { draft: newActionUrl } : { saved, draft: saved };
  }

  /** A person changed something in the form. */
  change(changes: Partial<ActionUrlSettings>): void {
    const editing = this.#editing.value;
    if (editing !== undefined) {
      this.saving.forget();
      this.#editing.value = { ...editing, draft: { ...editing.draft, ...changes } };
    }
  }

  /** Closes the form; what was typed is gone. */
  close(): void {
    this.#editing.value = undefined;
  }

  /** Where the form's URL stands in the settings that are saved. */
  get place(): string {
    return `actionUrls[${this.#indexToSave}]`;
  }

  /** Saves the form. It closes when that worked; returns whether it did. */
  async save(): Promise<boolean> {
    const editing = this.#editing.value;
    if (editing === undefined) {
      return false;
    }
    const urls = [...this.#urls];
    urls[this.#indexToSave] = editing.draft;
    const saved = await this.saving.save({ actionUrls: urls });
    if (saved) {
      this.#editing.value = undefined;
    }
    return saved;
  }

  /** Removes one. */
  async remove(url: ActionUrlSettings): Promise<void> {
    const index = this.#indexOf(url);
    if (index >= 0 && (await this.saving.save({ actionUrls: this.#urls.toSpliced(index, 1) }))) {
      this.#editing.value = undefined;
      this.#removed.value = { url, index };
    }
  }

  /** Takes the last removal back. */
  async undo(): Promise<void> {
    const removed = this.#removed.value;
    if (removed !== undefined && (await this.saving.save({ actionUrls: this.#urls.toSpliced(removed.index, 0, removed.url) }))) {
      this.#removed.value = undefined;
    }
  }

  get #urls(): readonly ActionUrlSettings[] {
    return this.#connection.state.value.settings?.actionUrls ?? [];
  }

  get #indexToSave(): number {
    const { saved } = this.#editing.value ?? {};
    const index = saved === undefined ? -1 : this.#indexOf(saved);
    return index < 0 ? this.#urls.length : index;
  }

  #indexOf(url: ActionUrlSettings): number {
    return this.#urls.findIndex((known) => isSame(known, url));
  }
}
