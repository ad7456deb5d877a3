/*
 * Whether a number can be seen, if need be after scrolling. A walk by keyboard leaves the others out: menus that wait beside
 * the window, closed parts of the page, words that only screen readers get, which hear them where they stand.
 *
 * A text is followed from the inside out. What cuts it off and cannot be scrolled leaves its part of it; what can be scrolled
 * shows any part, and from there on has to be seen itself.
 */

import { placeOf, showsTexts } from '../top-layer/shown-texts.ts';
import { elementAround } from '../top-layer/tree.ts';
import { around, type Box, lineBoxes, overlap } from './boxes.ts';

/** Less than this is not there to be seen: words for screen readers stand in a box of one pixel. */
const leastPx = 3;

/** Looks at the numbers of one moment: of elements around several of them the style is asked once. */
export function seesNumbers(): (range: Range) => boolean {
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const style = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, style);
    return style;
  };
  const isShown = showsTexts({ opacityProperty: true });
  return (range) => {
    const boxes = lineBoxes(range.getClientRects());
    const inside = placeOf(range.startContainer);
    return boxes.length > 0 && inside !== null && isShown(range.startContainer) && isReached(around(boxes), inside, styleOf);
  };
}

function isReached(text: Box, inside: Element, styleOf: (element: Element) => CSSStyleDeclaration): boolean {
  let box: Box | undefined = text;
  /** What is laid out freely is not cut off by what is around it, up to what it is laid out in. */
  let isFree = false;
  for (let element: Element | null = inside; element !== null && !isRoot(element); element = elementAround(element)) {
    const { overflowX, overflowY, position, transform, display } = styleOf(element);
    isFree &&= position === 'static' && transform === 'none';
    const cuts = !isFree && (overflowX !== 'visible' || overflowY !== 'visible') && display !== 'inline' && display !== 'contents';
    if (cuts) {
      const frame: Box = element.getBoundingClientRect();
      box = isScrolled(element, overflowX, overflowY) ? frame : overlap(box, frame);
    }
    if (box === undefined || isTooSmall(box)) {
      return false;
    }
    if (position === 'fixed') {
      return isInWindow(box, true, true);
    }
    isFree ||= position === 'absolute';
  }
  return isReachedByWindow(box, styleOf);
}

const isRoot = (element: Element): boolean => element === document.documentElement || element === document.body;

function isScrolled({ scrollWidth, clientWidth, scrollHeight, clientHeight }: Element, overflowX: string, overflowY: string): boolean {
  return (/auto|scroll/.test(overflowX) && scrollWidth > clientWidth) || (/auto|scroll/.test(overflowY) && scrollHeight > clientHeight);
}

const isTooSmall = ({ left, top, right, bottom }: Box): boolean => right - left < leastPx || bottom - top < leastPx;

const isInWindow = ({ left, top, right, bottom }: Box, across: boolean, down: boolean): boolean =>
  (!across || (right > 0 && left < innerWidth)) && (!down || (bottom > 0 && top < innerHeight));

/** No window is scrolled to what lies before its beginning, nor where the page forbids it. */
function isReachedByWindow(box: Box, styleOf: (element: Element) => CSSStyleDeclaration): boolean {
  const root = document.documentElement;
  const isAhead = styleOf(root).direction === 'rtl' ? box.left + scrollX < root.clientWidth : box.right + scrollX > 0;
  const [onRoot, onBody] = [styleOf(root), styleOf(document.body ?? root)];
  // What the root says nothing about, the body says for the window.
  const { overflowX, overflowY } = onRoot.overflowX === 'visible' && onRoot.overflowY === 'visible' ? onBody : onRoot;
  const forbids = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
  return isAhead && box.bottom + scrollY > 0 && isInWindow(box, forbids(overflowX), forbids(overflowY));
}
