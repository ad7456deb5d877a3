import { shadowRootOf } from './tree.ts';

/** Whether a point of the viewport is on the text of a range: in one of its boxes, one for each line it is broken into. */
export function isWithin(range: Range, x: number, y: number): boolean {
  for (const { left, right, top, bottom } of range.getClientRects()) {
    if (x >= left && x < right && y >= top && y < bottom) {
      return true;
    }
  }
  return false;
}

/** What lies on top at a point of the viewport, inside shadow roots too. */
export function deepElementFromPoint(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  for (;;) {
    const inner = element && shadowRootOf(element)?.elementFromPoint(x, y);
    if (!inner || inner === element) {
      return element;
    }
    element = inner;
  }
}
