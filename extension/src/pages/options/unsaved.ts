import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';

/** All drafts of the page. The browser asks before it leaves the page while one of them is dirty. */
export class UnsavedChanges {
  readonly #drafts = new Set<ReadonlySignal<boolean>>();

  /** Watches a draft; returns how to stop. */
  watch(dirty: ReadonlySignal<boolean>): () => void {
    this.#drafts.add(dirty);
    return () => this.#drafts.delete(dirty);
  }

  /** Whether anything would be lost. */
  get any(): boolean {
    return [...this.#drafts].some((dirty) => dirty.value);
  }

  /** Guards a window until the signal aborts. */
  guard(target: Window, life: AbortSignal): void {
    const ask = (event: BeforeUnloadEvent) => {
      if (this.any) {
        event.preventDefault();
      }
    };
    target.addEventListener('beforeunload', ask, { signal: life });
  }
}

/** The page's unsaved changes. */
export const UnsavedContext = createContext(new UnsavedChanges());

/** Has a component's draft guarded as long as the component is there. */
export function useUnsaved(dirty: ReadonlySignal<boolean>): void {
  const unsaved = useContext(UnsavedContext);
  useEffect(() => unsaved.watch(dirty), [unsaved, dirty]);
}
