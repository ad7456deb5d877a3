/*
 * What is in sight is read, asked and marked before everything else: the texts around some points of the viewport, in
 * whatever order and however deep the page keeps them. What stands before and behind comes along: it lies between the
 * points, or is scrolled to next. Few points, because to find what lies at one costs up to a millisecond on a big page.
 */
import type { NumberFinder } from '../features/numbers/number-finder.ts';
import type { IsOver } from '../features/numbers/slices.ts';
import type { Marks } from './marks.ts';
import { deepElementFromPoint } from './points.ts';

// What may bring other parts of the page into sight.
const moves = ['scroll', 'resize', 'click', 'keyup', 'toggle', 'transitionend', 'animationend'];
const columns = 2;
const rows = 4;
const textsBefore = 40;
const textsBehind = 120;
const settleMs = 100;

/** Keeps what is in sight first until the signal aborts. */
export function followSight(finder: NumberFinder, marks: Marks, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watched = new WeakSet<Node>();
  const look = (): void => {
    timer = undefined;
    watch();
    if (finder.hasLeft || marks.hasLeft) {
      finder.readFirst(
        (isOver) => textsInSight(new Set<Node>([document, ...finder.roots]), isOver),
        ({ numbers }) => numbers.forEach((number) => void marks.show(number)),
      );
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

/** The texts in sight in some roots: what Ringbridge itself shows is in none of them. Ends with the slice. */
function* textsInSight(roots: ReadonlySet<Node>, isOver: IsOver): Iterable<Text> {
  const seen = new Set<Element>();
  for (let point = 0; point < columns * rows && !isOver(); point += 1) {
    const x = (((point % columns) + 0.5) / columns) * innerWidth;
    const y = ((Math.floor(point / columns) + 0.5) / rows) * innerHeight;
    const element = deepElementFromPoint(x, y);
    if (element !== null && !seen.has(element) && roots.has(element.getRootNode())) {
      seen.add(element);
      yield* textsAround(element);
    }
  }
}

function* textsAround(element: Element): Iterable<Text> {
  const walker = document.createTreeWalker(element.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = element;
  for (let count = 0; count < textsBehind && walker.nextNode() !== null; count += 1) {
    yield walker.currentNode as Text;
  }
  walker.currentNode = element;
  for (let count = 0; count < textsBefore && walker.previousNode() !== null; count += 1) {
    yield walker.currentNode as Text;
  }
}
