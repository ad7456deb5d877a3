/*
 * Tells the background which numbers a frame shows, for the count on the toolbar button: soon after numbers came or went,
 * and only when it makes a difference.
 */
import type { PageContext } from '../feature.ts';
import type { NumberDirectory } from '../features/numbers/found-number.ts';
import { Tally } from './tally.ts';

/** Reports a document's numbers until the signal aborts. */
export function reportNumbers(
  directory: Pick<NumberDirectory, 'shown' | 'watch'>,
  page: Pick<PageContext, 'settings' | 'send'>,
  signal: AbortSignal,
): void {
  // A frame without numbers has nothing to say, unless somebody asked.
  const asked = page.settings.mode === 'onDemand';
  const untold = asked ? undefined : '';
  let told: string | undefined = untold;

  const tally = new Tally(
    () => directory.shown(),
    (keys) => {
      const now = keys.toSorted().join(' ');
      if (now !== told) {
        told = now;
        page.send({ type: 'numbers.found', numbers: keys, asked });
      }
    },
  );
  const takeBack = (): void => {
    if (told) {
      told = '';
      page.send({ type: 'numbers.found', numbers: [], asked: false });
    }
  };
  // A page that comes back from the history was forgotten while it was away.
  const cameBack = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) {
      told = untold;
      tally.soon();
    }
  };
  const end = (): void => {
    size.disconnect();
    tally.stop();
    takeBack();
  };

  directory.watch(() => tally.soon(), signal);
  tally.soon();
  // What a person does may show or hide some.
  for (const act of ['click', 'keyup', 'toggle']) {
    window.addEventListener(act, () => tally.soon(), { capture: true, passive: true, signal });
  }
  // So may the page, by a style or an attribute: then it is longer or shorter than before.
  const size = new ResizeObserver(() => tally.soon());
  size.observe(document.documentElement);
  window.addEventListener('pageshow', cameBack, { signal });
  // A frame that the page removes has just time enough to say so; a page that is left is forgotten by itself.
  if (window !== window.top) {
    window.addEventListener('pagehide', takeBack, { signal });
  }
  signal.addEventListener('abort', end, { once: true });
}
