/* Between the content script, which finds numbers, and the script of what is done where numbers were found. */
import type { PageContext } from '../../feature.ts';
import type { NumberFinder } from './number-finder.ts';
import type { NumberWorld } from './number-world.ts';
import { hand, takeFrom } from './seam.ts';

/** A search that found something, or was asked for. */
export interface Found {
  readonly finder: NumberFinder;
  readonly world: NumberWorld;
  readonly page: PageContext;
  /** Ends with the search. */
  readonly signal: AbortSignal;
}

const name = 'ringbridge.found';

/** Hands a search over; false when the script is not there yet: then it finds the search when it comes. */
export const handFound = (found: Found): boolean => hand(name, found);

/** Takes the searches of this frame, one after the other, each once: who waits for the script hands his again. */
export function takeFound(take: (found: Found) => void, signal: AbortSignal): void {
  const taken = new WeakSet<NumberFinder>();
  const takeOnce = (found: Found): void => {
    if (!taken.has(found.finder)) {
      taken.add(found.finder);
      take(found);
    }
  };
  takeFrom(name, takeOnce, signal);
}
