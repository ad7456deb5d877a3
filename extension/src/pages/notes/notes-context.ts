import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { draftsOfPage } from '../../common/note-drafts.ts';
import type { PageConnection } from '../../common/page-connection.ts';
import { Notes } from './notes.ts';

/** The page's notes, for every component below. */
export const NotesContext = createContext<Notes | undefined>(undefined);

/** The notes of the page a component is in. */
export function useNotes(): Notes {
  const notes = useContext(NotesContext);
  if (notes === undefined) {
    throw new Error('This component stands outside of NotesContext.');
  }
  return notes;
}

/** The notes of a page, which are sent when it goes out of sight: it may not come back. */
export function startNotes(connection: PageConnection): Notes {
  const notes = new Notes(connection, draftsOfPage());
  document.addEventListener('visibilitychange', () => notes.flush());
  window.addEventListener('pagehide', () => notes.flush());
  return notes;
}
