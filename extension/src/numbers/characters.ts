/**
 * The characters that phone numbers are written with on real pages. Kept as regular-expression class bodies, so that the
 * scan and the clean-up agree on them.
 */

/** Spaces inside a line: ordinary, no-break, figure, thin, narrow, ideographic and the like. No tab, no line break. */
export const spaces = ' \\u00a0\\u2002-\\u200a\\u202f\\u205f\\u3000';

/** Hyphens, dashes and the minus sign, also the full-width one of East Asian pages. */
export const dashes = '\\-\\u2010-\\u2015\\u2212\\ufe63\\uff0d';

/** Slashes. */
export const slashes = '/\\u2044\\u2215\\uff0f';

/** Takes no place on the page: soft hyphen, zero-width characters, direction marks. */
export const invisible = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';

/** What may stand between two digits of one number. */
export const separators = `${spaces}${dashes}${invisible}${slashes}.()\\[\\]·`;

/** Digits: ASCII, full-width, Arabic and Persian. */
export const digits = '0-9\\uff10-\\uff19\\u0660-\\u0669\\u06f0-\\u06f9';

/** Whether a text has a digit. */
export const anyDigit = new RegExp(`[${digits}]`);

const otherDigit = /[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/g;
// The zero of each of these scripts ends in the hexadecimal digit 0.
const digitValue = 0xf;

/** Digits of other scripts and the full-width plus as ASCII; nothing else changes, so offsets stay. */
export function asciiDigits(text: string): string {
  return text.replace(otherDigit, (digit) => String(digit.charCodeAt(0) & digitValue)).replace(/\uff0b/g, '+');
}
