import { allDrafts, type LeftNote, pageLock, removeLeft } from '../common/note-drafts.ts';
import { type Annotate, saveNote } from '../common/note-saving.ts';
import { RingbridgeError } from '../common/ringbridge-error.ts';
import type { AgentLink } from './agent-link.ts';
import type { StateStore } from './state-store.ts';

const goingMs = 2_000;

/**
 * Saves notes that closed pages left unsaved: when a page goes, and whenever the agent comes.
 * @returns to be called when a page went
 */
export function saveLeftNotes(link: AgentLink, store: StateStore): () => void {
  const annotate = (params: unknown) => link.request('journal.annotate', params) as ReturnType<Annotate>;
  const saveAll = async (): Promise<void> => {
    for (const draft of await allDrafts()) {
      await ifPageIsGone(draft, () => save(annotate, draft));
    }
  };
  let work: Promise<void> = Promise.resolve();
  const look = (): void => {
    if (store.state.host === 'ready') {
      // What fails is tried again when the agent comes the next time.
      work = work.then(saveAll).catch((error: unknown) => console.error('Ringbridge: a note was not saved yet', error));
    }
  };

  let host = store.state.host;
  store.subscribe((state) => {
    if (state.host !== host) {
      host = state.host;
      look();
    }
  });
  return look;
}

async function save(annotate: Annotate, draft: LeftNote): Promise<void> {
  try {
    await saveNote(annotate, draft);
  } catch (error) {
    if (!(error instanceof RingbridgeError) || error.reason !== 'unknownCall') {
      throw error;
    }
    // The call was erased meanwhile, and what was written about it with it.
  }
  await removeLeft(draft);
}

/** A page that has just closed its port may hold its lock a moment longer. */
async function ifPageIsGone({ pageId }: LeftNote, act: () => Promise<void>): Promise<void> {
  const signal = AbortSignal.timeout(goingMs);
  await navigator.locks
    .request(pageLock(pageId), { signal }, act)
    .catch((error: unknown) => (signal.aborted && error === signal.reason ? undefined : Promise.reject(error)));
}
