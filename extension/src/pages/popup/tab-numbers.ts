import { type FrameNumber, numberKey } from '../../common/page-numbers.ts';

/** A number of a tab, in however many places and frames it stands; the text is that of the first. */
export interface TabNumber extends FrameNumber {
  readonly key: string;
  /** Where it stands first. */
  readonly frameId: number;
  /** In how many places. */
  readonly times: number;
}

/** Puts the lists of a tab's frames together, in their order; a number that stands in several places comes once. */
export function joinFrames(frames: readonly { readonly frameId: number; readonly numbers: readonly FrameNumber[] }[]): TabNumber[] {
  const joined = new Map<string, TabNumber>();
  for (const { frameId, numbers } of frames) {
    for (const number of numbers) {
      const key = numberKey(number);
      const known = joined.get(key);
      joined.set(key, known === undefined ? { ...number, key, frameId, times: 1 } : { ...known, times: known.times + 1 });
    }
  }
  return [...joined.values()];
}

/**
 * The numbers that match what a person typed: digits anywhere in the number or as it is written, words in its kind.
 * @param kindText - a kind as a person reads it
 */
export function search(
  numbers: readonly TabNumber[],
  typed: string,
  kindText: (kind: FrameNumber['kind']) => string,
): readonly TabNumber[] {
  const query = typed.trim().toLowerCase();
  const digits = query.replace(/[\s()[\]/.–-]/g, '');
  return numbers.filter(({ e164, text, kind }) =>
    /^\+?\d+$/.test(digits)
      ? e164.includes(digits) || digitsOf(text).includes(digits)
      : `${text} ${kindText(kind)}`.toLowerCase().includes(query),
  );
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');
