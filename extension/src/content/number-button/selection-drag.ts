/*
 * Selecting text from a press that began on our button: the browser did not see the press on the text, so we follow the
 * pointer and set the selection ourselves. Both ends are where the browser itself would put a caret.
 */

import type { Point } from './boxes.ts';

/** A place in a text. */
interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** Follows a pointer with the selection, from where its button went down. */
export interface SelectionDrag {
  to(x: number, y: number): void;
  /** The button is up again. */
  end(): void;
}

/**
 * Begins a selection at a point, or extends the one that is there. The button must be out of the way already.
 * @param inside - the shadow roots around the text: without them the browser only tells their hosts
 */
export function beginSelection({ x, y }: Point, extend: boolean, inside: readonly ShadowRoot[]): SelectionDrag {
  const selection = document.getSelection();
  const { anchorNode, anchorOffset = 0 } = selection ?? {};
  const start = extend && anchorNode ? { node: anchorNode, offset: anchorOffset } : caretAt(x, y, inside);
  let pointer = { x, y };
  let scrolling: number | undefined;

  const select = (): void => {
    const end = caretAt(pointer.x, pointer.y, inside);
    if (start !== undefined && end !== undefined) {
      selection?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
    }
  };
  /** Beyond the edge of the window the page comes along, the faster the farther. */
  const scroll = (): void => {
    const beyond = pointer.y < 0 ? pointer.y : Math.max(0, pointer.y - innerHeight + 1);
    scrolling = beyond === 0 ? undefined : requestAnimationFrame(scroll);
    if (beyond !== 0) {
      scrollBy({ top: beyond / 4, behavior: 'instant' });
      select();
    }
  };
  return {
    to(toX, toY) {
      pointer = { x: toX, y: toY };
      select();
      if (scrolling === undefined) {
        scroll();
      }
    },
    end() {
      cancelAnimationFrame(scrolling ?? 0);
    },
  };
}

/** Outside the window the selection goes on at its edge, as browsers do it. */
function caretAt(x: number, y: number, shadowRoots: readonly ShadowRoot[]): Caret | undefined {
  const within = (value: number, size: number): number => Math.max(0, Math.min(value, size - 1));
  const at = document.caretPositionFromPoint(within(x, innerWidth), within(y, innerHeight), { shadowRoots: [...shadowRoots] });
  return at === null ? undefined : { node: at.offsetNode, offset: at.offset };
}

/** Whether a selection, however it came about, holds a part of a text: then a press there may drag it. */
export function isSelected(range: Range): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed && selection.rangeCount > 0 && intersects(selection.getRangeAt(0), range);
}

function intersects(selected: Range, range: Range): boolean {
  return (
    selected.startContainer.getRootNode() === range.startContainer.getRootNode() &&
    selected.compareBoundaryPoints(Range.END_TO_START, range) < 0 &&
    selected.compareBoundaryPoints(Range.START_TO_END, range) > 0
  );
}
