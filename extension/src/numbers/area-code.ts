/**
 * Whether a number is written as people write it: they part it behind the area code, "06181 2950", "0 61 81 / 29 50". What is
 * parted elsewhere, "061 812 950", is the number of something else, though its digits would do.
 */
import type { PhoneNumber } from 'libphonenumber-js/max';

const maxAreaCode = 6;
// Shorter ones, "030123", are written with a gap or not at all.
const minUngrouped = 9;

/** Whether one of the gaps in a national number stands behind its area code. Without a gap: whether it is long enough. Where area codes are not known: true. */
export function isPartedByArea(number: PhoneNumber, written: string): boolean {
  const groups = written.match(/\d+/g) ?? [];
  if (groups.length === 1) {
    return written.length >= minUngrouped;
  }
  if ((groups[0] ?? '').length > maxAreaCode || !/^(?:DE|AT|CH|LI)$/.test(number.country ?? '') || number.getType() !== 'FIXED_LINE') {
    return true;
  }
  const area = number.formatNational().match(/\d+/)?.[0] ?? '';
  // "04 21", "(0 61 81)": inside of an area code only spaces part.
  const grouped = new RegExp(`^\\D*${Array.from(area).join(' ?')}(?!\\d)`);
  return grouped.test(written.replace(/[^\d ()[\]/.-]/g, ''));
}
