/*
 * Own audio files of a person, in the browser profile's database: the documents that play have no other storage in common.
 * What cannot be played is refused when it is added, not when somebody calls.
 */

/** A file as it is listed. */
export interface SoundFile {
  readonly id: string;
  readonly name: string;
}

/** Why a file was not taken. */
export type SoundFileProblem = 'tooLarge' | 'tooLong' | 'tooMany' | 'unplayable' | 'notKept';

/** Thrown for a file that cannot be taken. */
export class SoundFileError extends Error {
  readonly problem: SoundFileProblem;

  constructor(problem: SoundFileProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** The largest file, the longest sound, and how many there may be. */
export const maxFileBytes = 2 * 1024 * 1024;
/** Decoded, two minutes take 40 MB; 2 MB of a voice recording would take twenty times that. */
export const maxSeconds = 120;
export const maxFiles = 10;

const maxNameLength = 60;
const databaseName = 'sounds';
const storeName = 'files';

interface Stored extends SoundFile {
  readonly bytes: ArrayBuffer;
}

/** All files, by name. */
export async function listSoundFiles(): Promise<readonly SoundFile[]> {
  const all = await run<Stored[]>('readonly', (store) => store.getAll());
  return all.map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
}

/** The bytes of a file; nothing when it is not there. */
export async function readSoundFile(id: string): Promise<ArrayBuffer | undefined> {
  return (await run<Stored | undefined>('readonly', (store) => store.get(id)))?.bytes;
}

/**
 * Adds a file.
 * @param decode - says how long it sounds; throws when this browser cannot play the bytes
 * @throws {@link SoundFileError}
 */
export async function addSoundFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
  decode: (bytes: ArrayBuffer) => Promise<{ readonly duration: number }>,
): Promise<SoundFile> {
  if (file.size > maxFileBytes) {
    throw new SoundFileError('tooLarge');
  }
  if ((await listSoundFiles()).length >= maxFiles) {
    throw new SoundFileError('tooMany');
  }
  const bytes = await file.arrayBuffer();
  // Decoding takes the bytes away from whoever has them.
  const { duration } = await decode(bytes.slice(0)).catch(() => {
    throw new SoundFileError('unplayable');
  });
  if (duration > maxSeconds) {
    throw new SoundFileError('tooLong');
  }
  const added = { id: crypto.randomUUID(), name: file.name.slice(0, maxNameLength) };
  await run('readwrite', (store) => store.put({ ...added, bytes })).catch((error: unknown) => {
    console.error('Ringbridge: a sound was not kept', error);
    throw new SoundFileError('notKept');
  });
  return added;
}

/** Forgets a file. */
export async function removeSoundFile(id: string): Promise<void> {
  await run('readwrite', (store) => store.delete(id));
}

async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const opening = indexedDB.open(databaseName, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(storeName, { keyPath: 'id' });
  const database = await done<IDBDatabase>(opening);
  try {
    return await done<T>(act(database.transaction(storeName, mode).objectStore(storeName)));
  } finally {
    database.close();
  }
}

function done<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error ?? new Error('The database said no.'));
  });
}
