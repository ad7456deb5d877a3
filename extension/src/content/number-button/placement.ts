import { around, type Box } from './boxes.ts';

const gapPx = 6;
const edgePx = 8;
/** From the edge of the bubble to its words: these begin where the number begins. */
export const insetPx = 15;

/** What a bubble is placed beside. */
export interface Anchor {
  /** The number, line by line. */
  readonly boxes: readonly Box[];
  /** The line that the person is at. */
  readonly line: Box;
}

/** Where a bubble goes, and on which side of its number that is. */
export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly side: 'below' | 'above' | 'beside' | 'over';
}

/**
 * Places a bubble: below its number, beginning where the person's line begins; above it where there is no room below;
 * beside it in a flat frame; and over it only where there is no room at all.
 * @param area - what can be seen of the viewport
 */
export function place({ boxes, line }: Anchor, size: { readonly width: number; readonly height: number }, area: Box): Placement {
  const number = around(boxes);
  const left = within(line.left - insetPx, area.left + edgePx, area.right - edgePx - size.width);
  const below = number.bottom + gapPx;
  const above = number.top - gapPx - size.height;
  if (below + size.height <= area.bottom - 2) {
    return { left, top: below, side: 'below' };
  }
  if (above >= area.top + 2) {
    return { left, top: above, side: 'above' };
  }
  const top = within(line.top, area.top + 2, area.bottom - 2 - size.height);
  if (number.right + gapPx + size.width <= area.right - edgePx) {
    return { left: number.right + gapPx, top, side: 'beside' };
  }
  if (number.left - gapPx - size.width >= area.left + edgePx) {
    return { left: number.left - gapPx - size.width, top, side: 'beside' };
  }
  return { left, top: within(below, area.top + 2, area.bottom - 2 - size.height), side: 'over' };
}

/** A value between two others; the lower one where they leave no room. */
function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
