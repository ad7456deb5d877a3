/*
 * Phone numbers in the text of the page: found, marked, and looked up by place. Nothing is written into the page.
 *
 *   page-roots ─┐                                      ┌─ marks (CSS highlights)
 *   changes ────┼─ scanner ─ block-text ─ directory ──▶┼─ look-up ─ touch, the button, the keyboard, the popup
 *               │  (slices)   verifier                 └─ report (the count)
 *
 * What is on the right is a script of its own (../../found-numbers/): it is put into a frame when something was found there,
 * or was asked for.
 */
import { storedReadingRules } from '../../../common/reading-rules.ts';
import type { Feature, PageContext } from '../../feature.ts';
import { handFound } from './found-seam.ts';
import { NumberFinder } from './number-finder.ts';
import { type NumberWorld, publishNumbers } from './number-world.ts';
import { watchFields } from './watch-fields.ts';

const patienceMs = 3_000;
const longestBeginningMs = 2_000;
/** Whether the document has begun; one that is opened anew may begin for long. */
let hasBegun = false;

export const numbers: Feature = (signal, page) => {
  if (document.readyState !== 'loading' || hasBegun) {
    start(signal, page);
    return;
  }
  // The page's own beginning comes first. Who writes a document and never closes it leaves it beginning for good.
  const begin = (): void => {
    if (!signal.aborted && !hasBegun) {
      start(signal, page);
    }
  };
  document.addEventListener('DOMContentLoaded', begin, { signal });
  setTimeout(begin, longestBeginningMs);
};

function start(signal: AbortSignal, page: PageContext): void {
  hasBegun = true;
  let askedAt = Number.NEGATIVE_INFINITY;
  const found = (): void => {
    if (performance.now() - askedAt > patienceMs) {
      askedAt = handFound({ finder, world, page, signal }) ? Number.POSITIVE_INFINITY : performance.now();
      if (askedAt < Number.POSITIVE_INFINITY) {
        page.send({ type: 'numbers.here' });
      }
    }
  };
  const finder = new NumberFinder(page, found, signal);
  const { directory } = finder;
  const world: NumberWorld = { directory, signal, emphasise: (number) => directory.display?.emphasise(number) };
  publishNumbers(world);
  watchFields(page, signal);
  page.settings.watch(() => directory.chooseAgain() && found(), signal);
  storedReadingRules.watch(() => finder.readAgain(), signal);
  // Who asked is told as well that there are none.
  if (page.settings.mode === 'onDemand') {
    found();
  }
}
