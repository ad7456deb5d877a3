/*
 * The walk through the numbers of a tab: what the background asks the frames, and their answers. A frame knows its own
 * numbers and where the walk stands in it; the background puts the frames together.
 */

/** How many numbers are there, and where does the walk stand? */
export interface WalkCount {
  readonly type: 'walk.count';
}

/** Shows one number, with the focus on its button. */
export interface WalkShow {
  readonly type: 'walk.show';
  readonly index: number;
  /** Which number of the whole tab it is, from 1, and of how many. */
  readonly place: number;
  readonly total: number;
}

/** The walk goes on in another frame. */
export interface WalkHide {
  readonly type: 'walk.hide';
}

/** The walk is over: the focus goes back to where it was. */
export interface WalkEnd {
  readonly type: 'walk.end';
}

export type WalkOrder = WalkCount | WalkShow | WalkHide | WalkEnd;

/** The answer of a frame to {@link WalkCount}. */
export interface FrameNumbers {
  readonly count: number;
  /** The number that the walk came to last. */
  readonly at?: number;
  /** When it did, by `Date.now()`. */
  readonly walkedAt?: number;
  /** The first number that can be seen, or comes after what can be seen. */
  readonly inView: number;
}

const types: readonly WalkOrder['type'][] = ['walk.count', 'walk.show', 'walk.hide', 'walk.end'];

/** Whether a message is an order of the walk. */
export const isWalkOrder = (message: unknown): message is WalkOrder =>
  typeof message === 'object' && message !== null && types.includes((message as WalkOrder).type);
