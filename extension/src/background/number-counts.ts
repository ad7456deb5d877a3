/*
 * How many numbers each tab shows. Frames tell what they have; a number that stands in several of them counts once. Kept
 * in the browser's session, because the background may be stopped between two reports. A frame that was removed says no
 * goodbye: with every report it is looked who is still there.
 */
import { countKey, countKeyPrefix } from '../common/page-numbers.ts';

/** What a frame said last. */
interface FrameNumbers {
  readonly numbers: readonly string[];
  /** The document that said it, where browsers tell. */
  readonly documentId?: string | undefined;
}

interface TabNumbers {
  readonly frames: Readonly<Record<number, FrameNumbers>>;
  /** The person asked for the search, and wants to know also of none. */
  readonly asked: boolean;
}

/** One report of a frame. */
export interface FrameReport extends FrameNumbers {
  readonly tabId: number;
  readonly frameId: number;
  readonly asked: boolean;
}

const maxFrames = 100;

/** Counts the numbers of all tabs. */
export class NumberCounts {
  readonly #tabs = new Map<number, TabNumbers>();
  readonly #listeners = new Set<(tabId: number) => void>();
  /** One change after the other, the first of them behind the reading of the session. */
  #last: Promise<void> = this.#load();

  /** The tabs that said anything since they were opened. */
  get tabs(): readonly number[] {
    return [...this.#tabs.keys()];
  }

  /** How many numbers a tab shows; nothing when there is nothing to say. */
  count(tabId: number): number | undefined {
    const tab = this.#tabs.get(tabId);
    const numbers = new Set(Object.values(tab?.frames ?? {}).flatMap((frame) => frame.numbers));
    return numbers.size > 0 || tab?.asked ? numbers.size : undefined;
  }

  /** Tells when the count of a tab may be another. */
  watch(changed: (tabId: number) => void): void {
    this.#listeners.add(changed);
  }

  /** Takes what a frame says. */
  report({ tabId, frameId, numbers, documentId, asked }: FrameReport): Promise<void> {
    return this.#next(async () => {
      const frames = { ...(await this.#present(tabId)), [frameId]: { numbers, documentId } };
      if (Object.keys(frames).length <= maxFrames) {
        await this.#put(tabId, { frames, asked: asked || (this.#tabs.get(tabId)?.asked ?? false) });
      }
    });
  }

  /** A frame shows another document, or all of the tab does. */
  left(tabId: number, frameId: number): Promise<void> {
    return this.#next(async () => {
      const tab = this.#tabs.get(tabId);
      if (tab !== undefined && frameId === 0) {
        await this.#put(tabId, { frames: {}, asked: false });
      } else if (tab !== undefined && frameId in tab.frames) {
        const { [frameId]: _, ...frames } = tab.frames;
        await this.#put(tabId, { ...tab, frames });
      }
    });
  }

  /** A tab was closed. */
  forget(tabId: number): Promise<void> {
    return this.#next(async () => {
      if (this.#tabs.delete(tabId)) {
        await chrome.storage.session.remove(countKey(tabId));
      }
    });
  }

  async #present(tabId: number): Promise<TabNumbers['frames']> {
    const known = Object.entries(this.#tabs.get(tabId)?.frames ?? {});
    const there = known.length === 0 ? [] : await framesOf(tabId);
    const isThere = ([id, { documentId }]: [string, FrameNumbers]): boolean =>
      there.some((frame) => frame.frameId === Number(id) && (documentId === undefined || (frame.documentId ?? documentId) === documentId));
    return Object.fromEntries(known.filter(isThere));
  }

  async #put(tabId: number, tab: TabNumbers): Promise<void> {
    this.#tabs.set(tabId, tab);
    this.#tell(tabId);
    await chrome.storage.session.set({ [countKey(tabId)]: tab });
  }

  async #load(): Promise<void> {
    const stored: Record<string, unknown> = await chrome.storage.session.get(null);
    for (const [key, tab] of Object.entries(stored)) {
      if (key.startsWith(countKeyPrefix)) {
        const tabId = Number(key.slice(countKeyPrefix.length));
        this.#tabs.set(tabId, tab as TabNumbers);
        this.#tell(tabId);
      }
    }
  }

  #next(change: () => Promise<void>): Promise<void> {
    this.#last = this.#last
      .then(change)
      .catch((error: unknown) => console.error('Ringbridge: the numbers of a tab were not counted', error));
    return this.#last;
  }

  #tell(tabId: number): void {
    for (const changed of this.#listeners) {
      changed(tabId);
    }
  }
}

async function framesOf(tabId: number): Promise<readonly chrome.webNavigation.GetAllFrameResultDetails[]> {
  try {
    return (await chrome.webNavigation.getAllFrames({ tabId })) ?? [];
  } catch {
    // The tab was closed meanwhile.
    return [];
  }
}
