/**
 * Whether a number is written as people write it: they part it behind the area code, "06181 2950", "0 61 81 / 29 50". What is
 * parted elsewhere, "061 812 950", is the number of something else, though its digits would do.
 */
import type { PhoneNumber } from 'libphonenumber-js/max';
import { invisibles } from './candidates.ts';

const maxAreaCode = 6;
// No area code, though the plan calls it one: its numbers belong to no place, "0322 21098765".
const nationwide = '032';
// Shorter ones, "030123", are written with a gap or not at all.
const minUngrouped = 9;

/** Whether one of the gaps in a national number stands behind its area code. Without a gap: whether it is long enough. Where area codes are not known: true. */
export function isPartedByArea(number: PhoneNumber, text: string): boolean {
  const written = text.replace(invisibles, '').replace(/·/g, '.');
  const groups = written.match(/\d+/g) ?? [];
  if (isTooShort(number, written) || (/^(?:DE|AT|CH|LI|FR|NL|BE)$/.test(number.country ?? '') && oddlyParted.test(written))) {
    return false;
  }
  if (groups.length === 1) {
    return written.length >= minUngrouped;
  }
  if ((groups[0] ?? '').length > maxAreaCode || !countries.test(number.country ?? '') || number.getType() !== 'FIXED_LINE') {
    return true;
  }
  const area = number.formatNational().match(/\d+/)?.[0] ?? '';
  if (area === nationwide) {
    return true;
  }
  // "04 21", "(0 61 81)", "(0)421": inside of an area code only spaces part, and the bracket of its zero.
  const grouped = new RegExp(`^\\D*0[)\\]]? ?[([]?${Array.from(area.slice(1)).join(' ?')}(?!\\d)`);
  return grouped.test(written.replace(/[^\d ()[\]/.-]/g, ''));
}

const countries = /^(?:DE|AT|CH|LI)$/;
// "02 402 24663": an area code in pieces is in pairs, or stands apart by more than a space.
const oddlyParted = /^0[1-9] \d{3} \d{4,}$/;

const minDigits = 7;

/** Only in Austria there are whole numbers as short as "05 7070". */
const isTooShort = ({ country }: PhoneNumber, written: string): boolean =>
  country !== 'AT' && written.replace(/\D/g, '').length < minDigits;
