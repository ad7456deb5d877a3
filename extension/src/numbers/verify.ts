/**
 * The last word on candidates: libphonenumber's full metadata says whether a stretch is a number, and of which kind. Runs
 * where the metadata is, never in a page.
 */
import { type CountryCode, isSupportedCountry, type NumberType, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Candidate } from './candidates.ts';

/** What kind of number it is. `fax` is what a label said; everything else is what the numbering plan says. */
export type NumberKind = 'fixed' | 'mobile' | 'tollFree' | 'premium' | 'shared' | 'service' | 'fax' | 'internal' | 'unknown';

/** A phone number in a text. Offsets are UTF-16 units. */
export interface NumberMatch {
  readonly start: number;
  readonly end: number;
  /** With `+`; for an internal number its digits. */
  readonly e164: string;
  readonly kind: NumberKind;
}

/** How to read numbers that name no country. */
export interface NumberOptions {
  /** Own country, ISO 3166-1 alpha-2. */
  readonly region: string;
  /** What an internal number looks like; two to five digits when absent. */
  readonly internalNumbers?: RegExp;
}

const defaultInternal = /^\d{2,5}$/;

/** Which candidates are numbers. Overlapping ones: the first that is a number wins. */
export function verifyCandidates(candidates: readonly Candidate[], options: NumberOptions): NumberMatch[] {
  const matches: NumberMatch[] = [];
  let covered = 0;
  for (const candidate of candidates) {
    const match = candidate.start >= covered ? verify(candidate, options) : undefined;
    if (match) {
      matches.push(match);
      covered = match.end;
    }
  }
  return matches;
}

function verify(candidate: Candidate, options: NumberOptions): NumberMatch | undefined {
  const { start, end, text } = candidate;
  if (candidate.evidence === 'internal') {
    return (options.internalNumbers ?? defaultInternal).test(text) ? { start, end, e164: text, kind: 'internal' } : undefined;
  }
  for (const length of [text.length, ...candidate.shorter]) {
    const number = parse(`${candidate.base ?? ''}${text.slice(0, length)}`, options.region);
    if (number && acceptable(number, candidate)) {
      return {
        start,
        end: start + length + (candidate.evidence === 'sibling' ? end - start - text.length : 0),
        e164: number.number,
        kind: kindOf(number, candidate),
      };
    }
  }
  return undefined;
}

/** A word before it makes up for a number that the plan does not know yet; nothing makes up for one that cannot be. */
const acceptable = (number: PhoneNumber, candidate: Candidate): boolean =>
  (number.isValid() || (candidate.labelled && number.isPossible())) && (candidate.evidence !== 'bare' || writtenWithoutZero(number));

/** Where national numbers begin with 0, one without it is no number. */
const writtenWithoutZero = (number: PhoneNumber): boolean => !/^\(?0/.test(number.formatNational());

const kinds: Readonly<Partial<Record<NonNullable<NumberType>, NumberKind>>> = {
  FIXED_LINE: 'fixed',
  FIXED_LINE_OR_MOBILE: 'fixed',
  MOBILE: 'mobile',
  TOLL_FREE: 'tollFree',
  PREMIUM_RATE: 'premium',
  SHARED_COST: 'shared',
  UAN: 'service',
  VOIP: 'service',
  PERSONAL_NUMBER: 'service',
  PAGER: 'service',
  VOICEMAIL: 'service',
};

function kindOf(number: PhoneNumber, candidate: Candidate): NumberKind {
  if (candidate.fax) {
    return 'fax';
  }
  const type = number.getType();
  return (type && kinds[type]) ?? 'unknown';
}

function parse(text: string, region: string): PhoneNumber | undefined {
  const dialable = text
    .replace(/[^\d+()[\]]/g, '')
    .replace(/^[([]?\+{1,2}[([]?/, '+')
    .replace(/^[([]?00(?=[1-9])/, '+')
    .replace(/^(\+[^([]*)[([]0[)\]]/, '$1')
    .replace(/[()[\]]/g, '');
  return parsePhoneNumberFromString(dialable, { defaultCountry: known(region), extract: false });
}

const known = (region: string): CountryCode => (isSupportedCountry(region) ? region : 'DE');
