/*
 * Phone numbers in the text of the page: found, marked, and looked up by place. Nothing is written into the page.
 *
 *   page-roots ─┐                         ┌─ marks (CSS highlights)
 *   changes ────┼─ scanner ─ block-text ──┤
 *               │  (slices)   verifier    └─ directory ─ touch, number-world ─ the button, the keyboard, the popup
 */
import { storedReadingRules } from '../../../common/reading-rules.ts';
import type { Feature, PageContext } from '../../feature.ts';
import { callButton } from './call-button.ts';
import { NumberFinder } from './number-finder.ts';
import { type NumberWorld, publishNumbers } from './number-world.ts';
import { reportNumbers } from './report.ts';
import { type WhenTouched, watchPointer } from './touch.ts';

export const numbers: Feature = {
  name: 'numbers',
  init(signal, page) {
    whenParsed(signal, () => start(signal, page));
  },
};

function start(signal: AbortSignal, page: PageContext): void {
  const finder = new NumberFinder(page, signal);
  const { directory, marks } = finder;
  const touched = new Set<WhenTouched>();
  watchPointer(
    directory,
    (number, event) => {
      for (const whenTouched of touched) {
        whenTouched(number, event);
      }
    },
    signal,
  );
  const world: NumberWorld = {
    directory,
    signal,
    emphasise: (number) => marks.emphasise(number),
    onTouched(whenTouched, until) {
      touched.add(whenTouched);
      until.addEventListener('abort', () => touched.delete(whenTouched), { once: true });
    },
  };
  publishNumbers(world);
  callButton(world, page, signal);
  reportNumbers(directory, page, signal);
  page.settings.watch(() => finder.applyChoices(), signal);
  storedReadingRules.watch(() => finder.readAgain(), signal);
}

/** The page's own beginning comes first. */
function whenParsed(signal: AbortSignal, then: () => void): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', then, { once: true, signal });
  } else {
    then();
  }
}
