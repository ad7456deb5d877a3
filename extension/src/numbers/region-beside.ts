/**
 * What a page tells of the country of its numbers: "+44 20 7946 0018 or 020 7946 0019" are both British, wherever the reader
 * is. Only a number right beside says so, and only of a number that the reader's own country could not have written so.
 */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { isPartedByArea } from './area-code.ts';
import { parse } from './parse.ts';
import type { Reading } from './reading.ts';

const maxDistance = 64;

/**
 * The country in which to read a number.
 * @param beside - the last number before it that is known to be another country's
 * @param home - the reader's country
 */
export function regionBeside(reading: Reading, beside: { end: number; e164: string } | undefined, home: CountryCode): CountryCode {
  const { text, evidence, start } = reading;
  if (!beside || start - beside.end > maxDistance || (evidence !== 'national' && evidence !== 'labelled')) {
    return home;
  }
  const own = parse(text, home);
  if (own?.isValid() && isPartedByArea(own, text)) {
    return home;
  }
  const country = parsePhoneNumberFromString(beside.e164)?.country;
  return country && parse(text, country)?.isValid() ? country : home;
}
