/* Scrolling on behalf of a number: our button lies in the top layer, from where the browser would scroll the window only. */

import { elementAround } from '../top-layer/tree.ts';
import type { Box } from './boxes.ts';

/** What can be scrolled around a text, from the inside out; without the window itself. */
function scrollersAround(node: Node): readonly Element[] {
  const scrollers: Element[] = [];
  for (let element = elementAround(node); element !== null && element !== document.scrollingElement; element = elementAround(element)) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const rolls = (overflow: string, size: number, room: number): boolean => /auto|scroll/.test(overflow) && size > room;
    if (rolls(overflowY, element.scrollHeight, element.clientHeight) || rolls(overflowX, element.scrollWidth, element.clientWidth)) {
      scrollers.push(element);
    }
  }
  return scrollers;
}

/** Scrolls what a text stands in, as the wheel would; false where that is the window, which the browser does by itself. */
export function passWheel(node: Node, event: WheelEvent): boolean {
  if (event.ctrlKey) {
    // Zooms.
    return false;
  }
  for (const scroller of scrollersAround(node)) {
    const { scrollLeft, scrollTop } = scroller;
    scroller.scrollBy({ left: event.deltaX, top: event.deltaY, behavior: 'instant' });
    if (scroller.scrollLeft !== scrollLeft || scroller.scrollTop !== scrollTop) {
      return true;
    }
  }
  return false;
}

/** Brings a text into the middle of everything that it is scrolled in, unless it can be seen already. */
export function scrollIntoSight(range: Range): void {
  if (self !== top) {
    // The pages around this frame are the browser's to scroll; it knows elements only.
    elementAround(range.startContainer)?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  }
  for (const scroller of scrollersAround(range.startContainer)) {
    const frame = scroller.getBoundingClientRect();
    const { x, y } = wayToMiddle(range.getBoundingClientRect(), frame);
    scroller.scrollBy({ left: x, top: y, behavior: 'instant' });
  }
  const margin = Math.min(96, innerHeight / 4);
  const window = { left: 0, top: margin, right: innerWidth, bottom: innerHeight - margin };
  const { x, y } = wayToMiddle(range.getBoundingClientRect(), window);
  scrollBy({ left: x, top: y, behavior: 'instant' });
}

/** How far a box is from the middle of another one, where it is not inside. */
function wayToMiddle(box: Box, frame: Box): { readonly x: number; readonly y: number } {
  const way = (start: number, end: number, from: number, to: number): number =>
    start >= from && end <= to ? 0 : (start + end) / 2 - (from + to) / 2;
  return { x: way(box.left, box.right, frame.left, frame.right), y: way(box.top, box.bottom, frame.top, frame.bottom) };
}
