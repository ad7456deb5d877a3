/*
 * Tells the background which numbers a frame shows, for the count on the toolbar button: soon after numbers came or went,
 * and only when it makes a difference.
 */
import type { PageContext } from '../feature.ts';
import type { Directory } from '../features/numbers/directory.ts';
import { Tally } from './tally.ts';

// Of what a script hides and shows in a box that keeps its size, nobody tells: it is looked for slowly, and more slowly where it takes long.
const lookAgainMs = 3_000;
const lookLaterMs = 10_000;
const shareOfTime = 1 / 500;
// A look is timed by the clock on the wall, which counts what else the machine does: beyond ten seconds only a really long one puts off the next.
const largestShare = 1 / 50;

/** Reports a document's numbers until the signal aborts. */
export function reportNumbers(
  directory: Pick<Directory, 'blocks' | 'shown' | 'watch'>,
  page: Pick<PageContext, 'settings' | 'send'>,
  signal: AbortSignal,
): void {
  // A frame without numbers has nothing to say, unless somebody asked.
  const asked = page.settings.mode === 'onDemand';
  const untold = asked ? undefined : '';
  let told: string | undefined = untold;
  let again: ReturnType<typeof setTimeout> | undefined;

  const tally = new Tally(
    () => directory.shown(),
    (keys, spentMs) => {
      clearTimeout(again);
      again = setTimeout(lookAgain, waitAfter(spentMs));
      const now = keys.toSorted().join(' ');
      if (now !== told) {
        told = now;
        page.send({ type: 'numbers.found', numbers: keys, asked });
      }
    },
  );
  // When numbers come, or the page is looked at again, it is counted anyway.
  const lookAgain = (): void => {
    if (directory.blocks.size > 0 && !document.hidden) {
      tally.soon();
    }
  };
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
    clearTimeout(again);
    tally.stop();
    takeBack();
  };

  directory.watch(() => tally.soon(), signal);
  tally.soon();
  // What a person does may show or hide some.
  for (const act of ['click', 'keyup', 'toggle', 'visibilitychange']) {
    window.addEventListener(act, () => tally.soon(), { capture: true, passive: true, signal });
  }
  // So may the page, by a style or an attribute: then it is longer or shorter than before.
  const size = new ResizeObserver(() => tally.soon());
  const root: Element | null = document.documentElement;
  if (root !== null) {
    size.observe(root);
  }
  window.addEventListener('pageshow', cameBack, { signal });
  // A frame that the page removes has just time enough to say so; a page that is left is forgotten by itself.
  if (window !== window.top) {
    window.addEventListener('pagehide', takeBack, { signal });
  }
  signal.addEventListener('abort', end, { once: true });
}

const waitAfter = (spentMs: number): number => Math.max(lookAgainMs, Math.min(lookLaterMs, spentMs / shareOfTime), spentMs / largestShare);
