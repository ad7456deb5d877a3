/*
 * A text node of hundreds of kilobytes (a log, what a script wrote) is a block of its own, and it is read piece by piece: a
 * number that stands on the edge of two pieces is in both of them, and counts in the first.
 */
import { type Candidate, findCandidates } from '../../numbers/candidates.ts';
import type { NumberFinder } from '../features/numbers/number-finder.ts';
import { type IsOver, Slices } from '../features/numbers/slices.ts';

const pieceLength = 10_000;
const overlap = 200;
const space = /\s/g;

/** Reads the long texts that a search comes by, until the signal aborts. */
export function readLongTexts(finder: NumberFinder, signal: AbortSignal): void {
  let reading: [Text, ReturnType<typeof readLong>] | undefined;
  const work = (isOver: IsOver): boolean => {
    while (!isOver()) {
      const step = reading?.[1].next();
      if (step?.done !== false) {
        if (reading !== undefined && step?.value !== undefined) {
          const [node] = reading;
          finder.take(node, { text: node.data, leadLength: 0, nodes: [node], placeOf: (offset) => ({ node, offset }) }, step.value);
        }
        const [next] = finder.longTexts;
        if (next === undefined) {
          reading = undefined;
          return false;
        }
        finder.longTexts.delete(next);
        reading = [next, readLong(next)];
      }
    }
    return true;
  };
  const slices = new Slices(work, signal);
  finder.whenLong = () => slices.start();
  finder.whenLong();
}

/** Reads a long text, in steps; at the end it says what may be numbers. Nothing when the text changed meanwhile, or went. */
export function* readLong(node: Text): Iterator<undefined, readonly Candidate[] | undefined> {
  const text = node.data;
  const all: Candidate[] = [];
  for (let at = 0; at < text.length; at += pieceLength) {
    const from = Math.max(0, at - overlap);
    for (const candidate of findCandidates(text.slice(from, at + pieceLength + overlap).replace(space, ' '))) {
      const start = candidate.start + from;
      if (start >= at && start < at + pieceLength) {
        all.push({ ...candidate, start, end: candidate.end + from });
      }
    }
    yield undefined;
    if (node.data !== text || !node.isConnected) {
      return undefined;
    }
  }
  return all;
}
