/** The number engine: finds phone numbers in text. Pure functions; no DOM, no browser. */
import { findCandidates } from './candidates.ts';
import { type NumberMatch, type NumberOptions, verifyCandidates } from './verify.ts';

export type { Candidate } from './candidates.ts';
export type { NumberKind, NumberMatch, NumberOptions } from './verify.ts';

/**
 * Finds the phone numbers of a text.
 * @param text - running text; a line break ends whatever stands before it
 * @param options - `region` reads numbers without country code; German rules when it is missing or unknown
 * @returns matches in order, without overlaps; `start` and `end` are UTF-16 offsets
 */
export const findNumbers = (text: string, options: NumberOptions = {}): NumberMatch[] => verifyCandidates(findCandidates(text), options);
