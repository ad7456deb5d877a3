/** Internal numbers in plain words, over the regular expression that the settings hold. */
import type { TextKey } from '../../common/i18n.ts';

/** A usual way to number extensions. */
export interface InternalPreset {
  readonly pattern: string;
  readonly label: TextKey;
}

/** The usual ways; everything else is a pattern of one's own. */
export const internalPresets: readonly InternalPreset[] = [
  { pattern: '^[1-9]\\d{1,3}$', label: 'internalTwoToFour' },
  { pattern: '^[1-9]\\d$', label: 'internalTwo' },
  { pattern: '^[1-9]\\d{2}$', label: 'internalThree' },
  { pattern: '^[1-9]\\d{3}$', label: 'internalFour' },
  { pattern: '', label: 'internalNone' },
];

/** What a pattern makes of a number. */
export type InternalVerdict = 'internal' | 'outside' | 'badPattern';

/** Tries a number. The agent judges with the same expressions in its own language and refuses what it does not understand. */
export function tryInternal(pattern: string, number: string): InternalVerdict {
  if (pattern === '') {
    return 'outside';
  }
  try {
    return new RegExp(pattern, 'u').test(number.replace(/[\s()/.-]/g, '')) ? 'internal' : 'outside';
  } catch {
    // Not a regular expression: that is the answer.
    return 'badPattern';
  }
}
