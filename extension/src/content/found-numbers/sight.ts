/*
 * What is in sight is read, asked and marked before everything else, and after scrolling too. Of more numbers than are
 * marked anywhere only those are marked that the person may see.
 */
import type { NumberFinder } from '../features/numbers/number-finder.ts';
import { nodesInSight } from './in-sight.ts';
import type { Marks } from './marks.ts';

// What may bring other parts of the page into sight.
const moves = ['scroll', 'resize', 'click', 'keyup', 'toggle', 'transitionend', 'animationend'];
const settleMs = 100;

/** Keeps what is in sight first until the signal aborts. */
export function followSight(finder: NumberFinder, marks: Marks, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watched = new WeakSet<Node>();
  let { designMode } = document;
  const look = (): void => {
    timer = undefined;
    watch();
    // No event tells that a document is edited as a whole from now on, or no longer.
    if (document.designMode !== designMode) {
      ({ designMode } = document);
      finder.readAgain();
    }
    if (finder.hasLeft || marks.hasLeft) {
      finder.readFirst(nodesInSight(document, finder.roots), ({ numbers }) => numbers.forEach((number) => void marks.show(number)));
    }
  };
  const moved = (): void => {
    timer ??= setTimeout(look, settleMs);
  };
  // What scrolls inside a shadow root is not heard of outside.
  const watch = (): void => {
    for (const root of [window, ...finder.roots]) {
      if (root === window ? !watched.has(document) : !watched.has(root as ShadowRoot)) {
        watched.add(root === window ? document : (root as ShadowRoot));
        for (const move of moves) {
          root.addEventListener(move, moved, { capture: true, passive: true, signal });
        }
      }
    }
  };
  finder.directory.watch(moved, signal);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  watch();
  moved();
}
