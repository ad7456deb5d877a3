/*
 * What is in sight is read, asked and marked before everything else, and after scrolling too. Of more numbers than are
 * marked anywhere only those are marked that the person may see.
 */
import { dressAgain } from '#platform/shadow-marks.ts';
import type { KnownBlock } from '../features/numbers/directory.ts';
import { hasMore } from '../features/numbers/node-types.ts';
import type { NumberFinder } from '../features/numbers/number-finder.ts';
import type { PageNumber } from '../features/numbers/page-number.ts';
import { smallRoot } from '../features/numbers/scanner.ts';
import { nodesInSight } from './in-sight.ts';
import type { Marks } from './marks.ts';
import { readFirst } from './read-first.ts';

// What may bring other parts of the page into sight.
const moves = ['scroll', 'resize', 'click', 'keyup', 'toggle', 'transitionend', 'animationend'];
const settleMs = 100;
// When numbers come, the page may have changed what is in sight, too.
const settleLaterMs = 500;
// What no event tells: scripts show and hide parts, and pages throw marks away.
const keepUpMs = 2_000;
// Of the numbers without a mark some are asked each time whether a script brought them to the screen.
const askedAgain = 200;
// On a page with more of them every such question costs it a new layout, and every mark a new picture.
const fewHidden = 500;

/**
 * Keeps what is in sight first until the signal aborts.
 * @returns whether a number was in sight at the last look, for those that are found there later
 */
export function followSight(finder: NumberFinder, marks: Marks, signal: AbortSignal): (number: PageNumber) => boolean {
  let soon: ReturnType<typeof setTimeout> | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  let blocks = new WeakSet<KnownBlock>();
  const watched = new WeakSet<Node>();
  let somethingMoved = false;
  const look = (): void => {
    stop();
    watch();
    // No event tells that a document is edited as a whole from now on, or no longer.
    if (document.designMode === 'on' ? finder.directory.blocks.size > 0 : finder.hasEdited) {
      finder.readAgain();
    }
    // On a big page not every element was asked for its shadow root: those in sight are.
    const isBig = somethingMoved && hasMore(document, smallRoot);
    somethingMoved = false;
    if (isBig || finder.hasLeft || marks.hasLeft) {
      blocks = new WeakSet();
      readFirst(finder, nodesInSight(document, finder.roots), (block) => {
        blocks.add(block);
        block.numbers.forEach((number) => void marks.show(number));
      });
    }
  };
  const keepUp = (): void => {
    if (!document.hidden) {
      marks.keep();
      dressAgain();
      if (marks.hidden <= fewHidden) {
        const onScreen = marks.someHidden(askedAgain).filter(isOnScreen);
        onScreen.forEach((number) => void marks.show(number));
      }
    }
  };
  const stop = (): void => {
    clearTimeout(soon);
    clearTimeout(later);
    soon = undefined;
    later = undefined;
  };
  const moved = (): void => {
    somethingMoved = true;
    soon ??= setTimeout(look, settleMs);
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
  finder.directory.watch(() => {
    later ??= setTimeout(look, settleLaterMs);
  }, signal);
  const again = setInterval(keepUp, keepUpMs);
  const end = (): void => {
    stop();
    clearInterval(again);
  };
  signal.addEventListener('abort', end, { once: true });
  watch();
  moved();
  return ({ start }) => {
    const block = finder.directory.blockOf(start.node);
    return block !== undefined && blocks.has(block);
  };
}

function isOnScreen({ range }: PageNumber): boolean {
  const { top, bottom, width } = range.getBoundingClientRect();
  return width > 0 && bottom > 0 && top < innerHeight;
}
