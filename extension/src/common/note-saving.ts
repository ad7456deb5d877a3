import type { CallResult } from './contract.ts';
import { mergeNotes } from './merge-notes.ts';

/** A note that a person wrote and that may not be with the agent yet. */
export interface UnsavedNote {
  readonly callId: string;
  readonly text: string;
  /** What the agent had when the person began: the text was written over that. */
  readonly before: string;
}

/** What the agent has now. */
export interface SavedNote {
  readonly note: string;
  /** Somebody else had written, too: the note holds both. */
  readonly merged: boolean;
}

/** The longest note that the agent takes. */
export const maxNoteLength = 4_000;

const maxRounds = 5;

/** Asks the agent to keep a note. */
export type Annotate = (params: { callId: string; note: string; noteBefore: string }) => Promise<CallResult>;

/**
 * Saves a note. If somebody else wrote meanwhile, what both wrote is put together.
 * @throws what the agent answers
 */
export async function saveNote(annotate: Annotate, { callId, text, before }: UnsavedNote): Promise<SavedNote> {
  let [note, noteBefore, merged] = [text.trim(), before, false];
  for (let round = 0; round < maxRounds; round++) {
    const now = (await annotate({ callId, note, noteBefore })).call.note ?? '';
    if (now === note) {
      return { note, merged };
    }
    note = mergeNotes(noteBefore, note, now).trim();
    noteBefore = now;
    merged = true;
  }
  throw new Error('The note changes faster than it can be saved.');
}
