/*
 * Which parts of a number can be seen and pressed: not what is scrolled out of a box of the page, and not what the page
 * covers, such as with a header that stays in place. There a button of ours would lie over something else of the page.
 */
import { isOurs } from '../top-layer/our-elements.ts';
import { elementAround, rootsAround } from '../top-layer/tree.ts';
import { type Box, overlap } from './boxes.ts';

/** The boxes of a number, cut to what can be seen of them; covered ones are left out. */
export function freeBoxes(range: Range, boxes: readonly Box[]): readonly Box[] {
  const frames = [{ left: 0, top: 0, right: innerWidth, bottom: innerHeight }, ...clippingBoxes(range.startContainer)];
  return boxes.flatMap((box) => {
    const seen = frames.reduce<Box | undefined>((rest, frame) => rest && overlap(rest, frame), box);
    return seen !== undefined && isFree(range, seen) ? [seen] : [];
  });
}

/** The boxes of all elements around a text that cut off what does not fit. */
function clippingBoxes(text: Node): readonly Box[] {
  const boxes: Box[] = [];
  for (let element = elementAround(text); element !== null && element !== document.documentElement; element = elementAround(element)) {
    const { overflowX, overflowY, display, position } = getComputedStyle(element);
    const cuts = (overflowX !== 'visible' || overflowY !== 'visible') && display !== 'inline' && element !== document.body;
    if (cuts) {
      boxes.push(element.getBoundingClientRect());
    }
    if (position === 'fixed') {
      break;
    }
  }
  return boxes;
}

const inset = 1;

/** Whether the page shows the text at the corners and in the middle of a box. */
function isFree(range: Range, { left, top, right, bottom }: Box): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const points = [
    [x, y],
    [left + inset, y],
    [right - inset, y],
    [x, top + inset],
    [x, bottom - inset],
  ] as const;
  return points.every(([pointX, pointY]) => isOnTop(range, pointX, pointY));
}

function isOnTop(range: Range, x: number, y: number): boolean {
  const inner = range.commonAncestorContainer;
  let root: Document | ShadowRoot = document;
  for (;;) {
    const top: Element | undefined = root.elementsFromPoint(x, y).find((element) => !isOurs(element));
    if (top === undefined) {
      return false;
    }
    if (top.contains(inner) || inner.contains(top)) {
      return true;
    }
    const next: ShadowRoot | undefined = rootsAround(inner).find(({ host }) => host === top);
    if (next === undefined) {
      return false;
    }
    root = next;
  }
}
