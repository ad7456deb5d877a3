/*
 * A note that saves itself. What is typed is kept in the browser profile at once and sent to the agent after a pause; it is
 * `saved` only when the agent said so. Without the agent it waits, and goes when the agent is back. What somebody else writes
 * meanwhile is never overwritten: the two are put together (common/merge-notes.ts).
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { mergeNotes } from '../../common/merge-notes.ts';
import type { NoteDrafts } from '../../common/note-drafts.ts';
import { type Annotate, saveNote } from '../../common/note-saving.ts';
import { RingbridgeError } from '../../common/ringbridge-error.ts';

/**
 * How a note stands: nothing to save; typed and not sent yet; on its way; with the agent; kept here because the agent is
 * away; refused, for the reason that `problem` says.
 */
export type NoteStatus = 'idle' | 'typed' | 'saving' | 'saved' | 'away' | 'refused';

const pauseMs = 500;
const longestPauseMs = 3_000;
const retryMs = 5_000;

export class Note {
  readonly #callId: string;
  readonly #annotate: Annotate;
  readonly #drafts: NoteDrafts;
  readonly #text = signal('');
  readonly #status = signal<NoteStatus>('idle');
  readonly #problem = signal<string | undefined>(undefined);
  readonly #merged = signal(false);
  /** What the agent has, as far as is known here. */
  #known: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #typingSinceMs: number | undefined;
  #isSaving = false;

  constructor(callId: string, note: string | undefined, annotate: Annotate, drafts: NoteDrafts) {
    this.#callId = callId;
    this.#annotate = annotate;
    this.#drafts = drafts;
    this.#known = note ?? '';
    this.#text.value = this.#known;
  }

  /** What stands in the field. */
  get text(): ReadonlySignal<string> {
    return this.#text;
  }
  get status(): ReadonlySignal<NoteStatus> {
    return this.#status;
  }
  /** Why the agent refuses it. */
  get problem(): ReadonlySignal<string | undefined> {
    return this.#problem;
  }
  /** Somebody else wrote at the same time, and the text holds both. */
  get merged(): ReadonlySignal<boolean> {
    return this.#merged;
  }

  /** Takes what the person typed. */
  type(text: string): void {
    this.#text.value = text;
    this.#status.value = 'typed';
    this.#merged.value = false;
    this.#keep();
    this.#typingSinceMs ??= Date.now();
    this.#saveIn(Math.max(0, Math.min(pauseMs, this.#typingSinceMs + longestPauseMs - Date.now())));
  }

  /** The agent told the note; without one of our own on its way it is taken over. */
  hear(note: string | undefined): void {
    if (!this.#isUnsaved) {
      this.#known = note ?? '';
      if (this.#text.value.trim() !== this.#known) {
        this.#text.value = this.#known;
      }
    }
  }

  /** Sends what waits, now: the page goes, or the agent is back. */
  flush(): void {
    if (this.#isUnsaved && !this.#isSaving) {
      clearTimeout(this.#timer);
      void this.#save();
    }
  }

  get #isUnsaved(): boolean {
    return this.#status.value !== 'idle' && this.#status.value !== 'saved';
  }

  /** Where the browser profile cannot be written, such as on a full disk, this page still keeps the text until the agent has it. */
  #keep(): void {
    this.#drafts.put({ callId: this.#callId, text: this.#text.value, before: this.#known }).catch(() => undefined);
  }

  #drop(): void {
    this.#drafts.remove(this.#callId).catch(() => undefined);
  }

  #saveIn(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), delayMs);
  }

  async #save(): Promise<void> {
    const sent = this.#text.value;
    this.#isSaving = true;
    this.#typingSinceMs = undefined;
    this.#status.value = 'saving';
    try {
      const { note, merged } = await saveNote(this.#annotate, { callId: this.#callId, text: sent, before: this.#known });
      this.#isSaving = false;
      this.#known = note;
      this.#taken(sent, merged);
    } catch (error) {
      this.#isSaving = false;
      this.#failed(error);
    }
  }

  #taken(sent: string, merged: boolean): void {
    const typed = this.#text.value;
    this.#problem.value = undefined;
    this.#merged.value = merged;
    if (merged) {
      this.#text.value = typed === sent ? this.#known : mergeNotes(sent, typed, this.#known);
    }
    if (this.#text.value.trim() === this.#known) {
      this.#status.value = 'saved';
      this.#drop();
    } else {
      this.#status.value = 'typed';
      this.#keep();
      this.#saveIn(pauseMs);
    }
  }

  #failed(error: unknown): void {
    const away = error instanceof RingbridgeError && error.reason === 'agentUnavailable';
    this.#status.value = away ? 'away' : 'refused';
    this.#problem.value = away ? undefined : error instanceof Error ? error.message : String(error);
    if (error instanceof RingbridgeError && error.reason === 'unknownCall') {
      // The call was erased: there is nothing left to write about.
      this.#drop();
    } else {
      this.#saveIn(retryMs);
    }
  }
}
