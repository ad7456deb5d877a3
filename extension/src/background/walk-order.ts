import type { FrameNumbers } from '../common/walk-orders.ts';

/** The numbers of one frame of a tab. */
export interface WalkedFrame extends FrameNumbers {
  readonly frameId: number;
}

/** Where the walk goes. */
export interface WalkStop {
  readonly frameId: number;
  /** Of the frame's numbers. */
  readonly index: number;
  /** Of all the tab's numbers, from 1. */
  readonly place: number;
  readonly total: number;
}

/**
 * The next stop of a walk through the frames of a tab, round and round. A new walk begins with what the person sees.
 * @param frames - in their order, the top frame first
 * @param step - 1 forwards, -1 backwards
 */
export function nextStop(frames: readonly WalkedFrame[], step: 1 | -1): WalkStop | undefined {
  const total = frames.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) {
    return undefined;
  }
  const last = frames.filter(({ walkedAt }) => walkedAt !== undefined).sort((a, b) => (b.walkedAt ?? 0) - (a.walkedAt ?? 0))[0];
  const [top] = frames;
  const from = last === undefined ? (top?.inView ?? 0) - (step > 0 ? 1 : 0) : before(frames, last) + (last.at ?? 0);
  const place = (((from + step) % total) + total) % total;
  const frame = frames.findLast((candidate) => candidate.count > 0 && before(frames, candidate) <= place);
  return frame && { frameId: frame.frameId, index: place - before(frames, frame), place: place + 1, total };
}

/** How many numbers stand in the frames before one. */
function before(frames: readonly WalkedFrame[], frame: WalkedFrame): number {
  return frames.slice(0, frames.indexOf(frame)).reduce((sum, { count }) => sum + count, 0);
}
