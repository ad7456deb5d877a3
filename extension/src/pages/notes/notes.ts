import type { Call } from '../../common/contract.ts';
import type { NoteDrafts } from '../../common/note-drafts.ts';
import type { PageConnection } from '../../common/page-connection.ts';
import { Note } from './note.ts';

/** The notes that a page shows or showed: one that is out of sight goes on saving itself. */
export class Notes {
  readonly #connection: PageConnection;
  readonly #drafts: NoteDrafts;
  readonly #notes = new Map<string, Note>();

  constructor(connection: PageConnection, drafts: NoteDrafts) {
    this.#connection = connection;
    this.#drafts = drafts;
    let host = connection.state.value.host;
    connection.state.subscribe((state) => {
      if (state.host !== host) {
        host = state.host;
        if (host === 'ready') {
          this.flush();
        }
      }
    });
  }

  /** The note of a call. */
  of(call: Call): Note {
    const known = this.#notes.get(call.id);
    if (known !== undefined) {
      return known;
    }
    const note = new Note(call.id, call.note, (params) => this.#connection.request('journal.annotate', params), this.#drafts);
    this.#notes.set(call.id, note);
    return note;
  }

  /** Sends what waits, now. */
  flush(): void {
    for (const note of this.#notes.values()) {
      note.flush();
    }
  }
}
