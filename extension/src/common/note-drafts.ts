/*
 * Notes that are not with the agent yet: kept in the browser profile as they are typed, so that none is lost when the page
 * is closed, the browser goes, or the agent is away. They are kept in the extension's own database, where no content script
 * can read them, and go as soon as the agent has them.
 *
 * Each page has its own drafts and holds a lock while it lives. Whoever gets the lock knows that the page is gone, and
 * saves what it left (background/left-notes.ts).
 */
import type { UnsavedNote } from './note-saving.ts';

/** Where notes wait. */
export interface NoteDrafts {
  put(note: UnsavedNote): Promise<void>;
  remove(callId: string): Promise<void>;
}

/** A draft and its page. */
export interface LeftNote extends UnsavedNote {
  readonly pageId: string;
}

const databaseName = 'ringbridge-notes';
const storeName = 'drafts';

/** The lock that a page holds while it lives. */
export const pageLock = (pageId: string): string => `ringbridge.notes.${pageId}`;

/** The drafts of this page. */
export function draftsOfPage(): NoteDrafts {
  const pageId = crypto.randomUUID();
  // Held until the page goes.
  void navigator.locks.request(pageLock(pageId), () => new Promise(() => undefined));
  // Open from the start: what is typed is handed over at once, and outlives a page that is closed with the next key.
  let database: IDBDatabase | Promise<IDBDatabase> = open().then((opened) => {
    database = opened;
    return opened;
  });
  const change = (act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> =>
    database instanceof Promise ? database.then((opened) => write(opened, act)) : write(database, act);
  return {
    put: async (note) => void (await change((store) => store.put({ ...note, pageId }))),
    remove: async (callId) => void (await change((store) => store.delete([pageId, callId]))),
  };
}

/** All drafts, of whatever page. */
export async function allDrafts(): Promise<readonly LeftNote[]> {
  const database = await open();
  try {
    return await done<LeftNote[]>(database.transaction(storeName).objectStore(storeName).getAll());
  } finally {
    database.close();
  }
}

/** Removes a draft of a page that is gone. */
export async function removeLeft({ pageId, callId }: LeftNote): Promise<void> {
  const database = await open();
  try {
    await write(database, (store) => store.delete([pageId, callId]));
  } finally {
    database.close();
  }
}

/** Changes the drafts. Everything about it is sent before this returns, so that nothing is left to do if the page goes. */
function write(database: IDBDatabase, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const transaction = database.transaction(storeName, 'readwrite');
  const request = done(act(transaction.objectStore(storeName)));
  transaction.commit();
  return request;
}

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(databaseName, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(storeName, { keyPath: ['pageId', 'callId'] });
  };
  return done(opening);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
