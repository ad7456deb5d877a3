/*
 * The button over a number: one piece for each line that the number is broken into, exactly over the text, invisible.
 * A click calls. Everything else that people do to text goes through to the page:
 *
 * - Dragging selects, from where the button went down (selection-drag.ts).
 * - Other buttons, and the primary one with a key held down, get out of the way before the browser opens its menu. What a
 *   second click means, the browser decides itself: after the first one the pieces let everything through.
 * - The wheel scrolls what the number stands in.
 *
 * The pieces are there for the pointer only. Keyboards and screen readers have the bubble.
 */
import { element } from '../top-layer/elements.ts';
import type { Box, Point } from './boxes.ts';
import type { SelectionDrag } from './selection-drag.ts';

const dragPx = 4;

/** What happens on the pieces. */
export interface CoverEvents {
  /** A click by a person or, untrusted, by a script. `began` is when the button went down. */
  clicked(event: MouseEvent, began: number): void;
  /** Another button, or a key with it: the page is to have it. */
  letGo(): void;
  /** A selection begins here, or is extended to here; until it is complete the pieces must stay where they are. */
  selecting(from: Point, extend: boolean): SelectionDrag;
  selected(): void;
  /** The wheel was turned; false where the browser scrolls by itself. */
  scrolled(event: WheelEvent): boolean;
}

/** The pieces of the button. */
export interface Covers {
  readonly element: HTMLElement;
  /** Lays the pieces exactly there. */
  lay(boxes: readonly Box[]): void;
  /** Lets everything through to the page, or not any more. */
  setOpen(open: boolean): void;
}

/** Creates the button; nothing of it is laid out yet. */
export function createCovers(events: CoverEvents, signal: AbortSignal): Covers {
  const all = element('div', { class: 'covers' });
  watchGestures(all, events, signal);
  return {
    element: all,
    setOpen: (open) => void all.classList.toggle('open', open),
    lay(boxes) {
      while (all.children.length > boxes.length) {
        all.lastElementChild?.remove();
      }
      for (const [index, { left, top, right, bottom }] of boxes.entries()) {
        const piece = (all.children[index] as HTMLElement | undefined) ?? all.appendChild(newPiece());
        Object.assign(piece.style, { left: `${left}px`, top: `${top}px`, width: `${right - left}px`, height: `${bottom - top}px` });
      }
    },
  };
}

const newPiece = (): HTMLElement => element('button', { type: 'button', class: 'cover', tabindex: '-1', 'aria-hidden': 'true' });

interface Down extends Point {
  readonly began: number;
  drag?: SelectionDrag;
}

function watchGestures(all: HTMLElement, events: CoverEvents, signal: AbortSignal): void {
  let down: Down | undefined;
  let last: Down | undefined;

  const follow = (event: PointerEvent): void => {
    if (down === undefined || !event.isTrusted) {
      return;
    }
    if (down.drag === undefined && Math.hypot(event.clientX - down.x, event.clientY - down.y) >= dragPx) {
      down.drag = events.selecting(down, false);
    }
    down.drag?.to(event.clientX, event.clientY);
  };
  const up = (): void => {
    last = down;
    down = undefined;
    last?.drag?.end();
    if (last?.drag !== undefined) {
      events.selected();
    }
  };

  all.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted) {
        return;
      }
      if (event.button !== 0 || event.ctrlKey || event.altKey || event.metaKey) {
        events.letGo();
        return;
      }
      down = { x: event.clientX, y: event.clientY, began: event.timeStamp };
      if (event.target instanceof Element) {
        event.target.setPointerCapture(event.pointerId);
      }
      if (event.shiftKey) {
        down.drag = events.selecting(down, true);
        down.drag.to(event.clientX, event.clientY);
      }
    },
    { signal },
  );
  all.addEventListener('pointermove', follow, { signal });
  all.addEventListener('pointerup', up, { signal });
  all.addEventListener('pointercancel', up, { signal });
  // Keeps the focus and the selection of the page where they are.
  all.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  all.addEventListener(
    'click',
    (event) => {
      if (last?.drag === undefined) {
        events.clicked(event, last?.began ?? event.timeStamp);
      }
    },
    { signal },
  );
  all.addEventListener('wheel', (event) => events.scrolled(event) && event.preventDefault(), { passive: false, signal });
}
