/*
 * Since when a button has been where a press finds it. A card is drawn anew whenever more is known of a caller, and what comes in
 * above pushes its buttons down: a press that was on its way to one must not meet another. A button that the pointer was on before
 * and after was meant, and so was one that has the focus: it keeps that wherever it goes.
 */

/** Where the buttons of a card were from a moment on, by {@link buttonKey}. */
export interface Places {
  /** By `performance.now()`. */
  readonly at: number;
  readonly boxes: ReadonlyMap<string, Box>;
}

/** A box in the window, in CSS pixels. */
export type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** A point in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

// Longer ago nobody asks.
const rememberedMs = 2_000;

/** What a button does: the same one, however often it is drawn. */
export const buttonKey = (button: Element): string => `${button.getAttribute('data-action')} ${button.getAttribute('data-choice') ?? ''}`;

/** Where the buttons of a card are now. */
export function placesIn(card: Element, at: number): Places {
  return {
    at,
    boxes: new Map([...card.querySelectorAll('[data-action]')].map((button) => [buttonKey(button), button.getBoundingClientRect()])),
  };
}

/** What is remembered of a card's places, with those of now. */
export function remember(before: readonly Places[], now: Places): readonly Places[] {
  const last = before.at(-1);
  if (last !== undefined && last.boxes.size === now.boxes.size && [...now.boxes].every(([key, box]) => isSame(last.boxes.get(key), box))) {
    return before;
  }
  // The oldest that is kept was true at least as long as is remembered.
  const oldest = before.findLastIndex(({ at }) => now.at - at > rememberedMs);
  return [...before.slice(Math.max(0, oldest)), now];
}

/**
 * Since when a button has been there.
 * @param places - oldest first
 * @param key - its {@link buttonKey}
 * @param point - where the pointer pressed it; nothing: the keyboard did
 */
export function thereSince(places: readonly Places[], key: string, point: Point | undefined): number {
  let since = places.at(-1)?.at ?? Number.POSITIVE_INFINITY;
  for (const { at, boxes } of places.slice(0, -1).reverse()) {
    const box = boxes.get(key);
    if (box === undefined || (point !== undefined && !holds(box, point))) {
      break;
    }
    since = at;
  }
  return since;
}

const isSame = (one: Box | undefined, other: Box): boolean =>
  one?.left === other.left && one.top === other.top && one.right === other.right && one.bottom === other.bottom;

const holds = ({ left, top, right, bottom }: Box, { x, y }: Point): boolean => x >= left && x <= right && y >= top && y <= bottom;
