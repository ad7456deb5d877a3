/** A rectangle on the screen, in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A point of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const nearPx = 2;
const leastPx = 0.5;

/**
 * The boxes of a text that may be broken into lines: one for each line, two where other text stands between its parts, as
 * in right-to-left paragraphs. Pieces of one line (a range reports one for each node) become one.
 */
export function lineBoxes(pieces: Iterable<Box>): readonly Box[] {
  const boxes: Box[] = [];
  for (const { left, top, right, bottom } of pieces) {
    if (right - left < leastPx || bottom - top < leastPx) {
      continue;
    }
    const piece = { left, top, right, bottom };
    const at = boxes.findIndex((box) => isOneLine(box, piece));
    if (at < 0) {
      boxes.push(piece);
    } else {
      boxes[at] = around([boxes[at] ?? piece, piece]);
    }
  }
  return boxes;
}

function isOneLine(one: Box, other: Box): boolean {
  const common = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const gap = Math.max(one.left, other.left) - Math.min(one.right, other.right);
  return gap <= nearPx && common > Math.min(one.bottom - one.top, other.bottom - other.top) / 2;
}

/** The smallest box around several. */
export function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** What two boxes have in common; nothing where they only touch. */
export function overlap(one: Box, other: Box): Box | undefined {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const right = Math.min(one.right, other.right);
  const bottom = Math.min(one.bottom, other.bottom);
  return right - left >= leastPx && bottom - top >= leastPx ? { left, top, right, bottom } : undefined;
}

/** Whether a point is in a box, or at most so far beside it. */
export function isNear({ left, top, right, bottom }: Box, x: number, y: number, distance = 0): boolean {
  return x >= left - distance && x < right + distance && y >= top - distance && y < bottom + distance;
}

/** Whether two lists of boxes are the same to the eye. */
export function isSame(some: readonly Box[], others: readonly Box[]): boolean {
  return (
    some.length === others.length &&
    some.every((box, index) => {
      const other = others[index];
      return (
        other !== undefined && (['left', 'top', 'right', 'bottom'] as const).every((edge) => Math.abs(box[edge] - other[edge]) < leastPx)
      );
    })
  );
}
