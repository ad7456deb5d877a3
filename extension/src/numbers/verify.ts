/**
 * The last word on candidates: what the words around them leave is a number when libphonenumber's full metadata says so,
 * which also tells its kind. Runs where the metadata is, never in a page.
 */
import { type CountryCode, isSupportedCountry, type NumberType, type PhoneNumber } from 'libphonenumber-js/max';
import { isPartedByArea } from './area-code.ts';
import type { Candidate } from './candidates.ts';
import { openingHours } from './gate/dates.ts';
import { parse } from './parse.ts';
import { readCandidates } from './read.ts';
import type { Reading } from './reading.ts';
import { regionBeside } from './region-beside.ts';
import { reservedKind } from './reserved.ts';
import { isShortCode } from './short-codes.ts';

/** What kind of number it is. `fax` is what a label said; everything else is what the numbering plan says. */
export type NumberKind = 'fixed' | 'mobile' | 'tollFree' | 'premium' | 'shared' | 'service' | 'fax' | 'internal' | 'unknown';

/** A phone number in a text. Offsets are UTF-16 units. */
export interface NumberMatch {
  readonly start: number;
  readonly end: number;
  /** With `+`; for internal numbers and short codes their digits. */
  readonly e164: string;
  readonly kind: NumberKind;
  /** What is dialled once the call stands, from "ext. 12". */
  readonly extension?: string;
}

/** How to read numbers that name no country. */
export interface NumberOptions {
  /** Own country, ISO 3166-1 alpha-2. Missing or unknown: Germany. */
  readonly region?: string | undefined;
  /** What an internal number looks like; one to five digits when absent. */
  readonly internalNumbers?: RegExp;
}

type Rules = NumberOptions & { readonly region: CountryCode };

const minDigits = 5;

const defaultInternal = /^\d{1,5}$/;

/**
 * The numbers in the candidates of one text.
 * @param candidates - all of the text, in order: a "-99" belongs to the number before it
 * @returns matches in order, without overlaps; a candidate may hold none, one or several
 */
export function verifyCandidates(candidates: readonly Candidate[], options: NumberOptions): NumberMatch[] {
  const steps = verifyInSteps(candidates, options);
  let step = steps.next();
  while (!step.done) {
    step = steps.next();
  }
  return step.value;
}

/** The same in steps, no more than one for each candidate, for who must not work long at a stretch. */
export function* verifyInSteps(candidates: readonly Candidate[], options: NumberOptions): Generator<undefined, NumberMatch[]> {
  const rules: Rules = { ...options, region: knownRegion(options.region) };
  const matches: NumberMatch[] = [];
  const regions = new Map<number, CountryCode>();
  let covered = 0;
  let foreign: NumberMatch | undefined;
  for (const readings of readCandidates(candidates)) {
    for (const reading of readings) {
      if (reading.start < covered) {
        continue;
      }
      const known = reading.main === undefined ? regionBeside(reading, foreign, rules.region) : regions.get(reading.main);
      const region = known ?? rules.region;
      const match = verify(known ? reading : { ...reading, base: undefined }, { ...rules, region });
      if (match) {
        matches.push(match);
        regions.set(match.start, region);
        foreign = reading.evidence === 'international' || region !== rules.region ? match : foreign;
        covered = match.end;
      }
    }
    yield undefined;
  }
  return matches;
}

/** Whether a reading is a number. Its span may shrink, or grow by an extension. */
function verify(reading: Reading, options: Rules): NumberMatch | undefined {
  const { start, end, text, evidence, base } = reading;
  const digits = text.replace(/\D/g, '');
  if (evidence === 'short') {
    const code = isShortCode(digits, options.region);
    return code ? { start, end, e164: digits, kind: 'service' } : digits.length >= minDigits ? verifyNumber(reading, options) : undefined;
  }
  if (evidence === 'internal') {
    return (
      appended(reading, options) ??
      ((options.internalNumbers ?? defaultInternal).test(digits) ? { start, end, e164: digits, kind: 'internal' } : undefined)
    );
  }
  if (evidence === 'sibling') {
    const number = base === undefined ? undefined : parse(`${base}${digits}`, options.region);
    return number && acceptable(number, reading, isAssigned(number))
      ? { start, end, e164: number.number, kind: kindOf(number, reading) }
      : undefined;
  }
  return verifyNumber(reading, options);
}

// Without its 0; longer ones are no longer given out.
const maxGerman = 11;

/** Austria appends extensions to any number, "+43 1 4000 DW 81000", Germany to a main line, "04131 7295 Durchwahl 36". */
function appended(reading: Reading, { region }: Rules): NumberMatch | undefined {
  const number = reading.base === undefined ? undefined : parse(`${reading.base}${reading.text}`, region);
  const isAppended = number?.country === 'AT' || (number?.country === 'DE' && number.nationalNumber.length <= maxGerman);
  return number?.isPossible() && isAppended
    ? { start: reading.start, end: reading.end, e164: number.number, kind: kindOf(number, reading) }
    : undefined;
}

function verifyNumber(reading: Reading, { region }: Rules): NumberMatch | undefined {
  const { start, text, shorter, extension } = reading;
  const plus = reading.evidence === 'international' && /^\(?[1-9]/.test(text) ? '+' : '';
  const lengths = [text.length, ...shorter];
  if (endsInPostcode.test(text) && (parse(text, region)?.nationalNumber.length ?? 0) > usualDigits) {
    lengths.push(...lengths.splice(0, 1));
  }
  let possible: NumberMatch | undefined;
  for (const length of lengths) {
    const written = text.slice(0, length);
    const number = parse(plus + written, region);
    const assigned = number !== undefined && isAssigned(number);
    if (number && acceptable(number, reading, assigned) && (plus === '' || number.isValid()) && isWellParted(number, written, reading)) {
      const whole = length === text.length && extension;
      const match = {
        start,
        end: whole ? extension.end : start + length,
        e164: number.number,
        kind: kindOf(number, reading),
        ...(whole && { extension: extension.digits }),
      };
      if (assigned) {
        return match;
      }
      possible ??= match;
    }
  }
  return possible;
}

const isWellParted = (number: PhoneNumber, written: string, { evidence }: Reading): boolean =>
  evidence !== 'national' || isPartedByArea(number, written);

// Longer numbers exist, but when one ends in four or five digits by themselves, they are more often a postcode.
const usualDigits = 12;
const endsInPostcode = /\d +\d{4,5}$/;

/** A word before it makes up for a number that the plan does not know yet; nothing makes up for one that cannot be. */
const acceptable = (number: PhoneNumber, reading: Reading, assigned: boolean): boolean =>
  (assigned || (reading.labelled && number.isPossible() && !openingHours.test(reading.text))) &&
  ((reading.evidence !== 'bare' && reading.evidence !== 'labelled' && reading.evidence !== 'short') ||
    /^[([]? ?[0+]/.test(reading.text) ||
    writtenWithoutZero(number, reading.labelled));

/** In the plans, or kept out of them for examples. */
const isAssigned = (number: PhoneNumber): boolean => number.isValid() || reservedKind(number) !== undefined;

/**
 * Where national numbers begin with 0, one without it is no number: it lacks its area code. Behind a label, and where all
 * numbers are equally long, it is a whole number whose 0 somebody left out, as Indians do.
 */
const writtenWithoutZero = (number: PhoneNumber, labelled: boolean): boolean =>
  number.isValid() &&
  !/DE|AT|CH/.test(number.country ?? '') &&
  (!/^\(?0/.test(number.formatNational()) || (labelled && number.nationalNumber.length >= fixedLength));

const fixedLength = 9;

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

function kindOf(number: PhoneNumber, reading: Reading): NumberKind {
  if (reading.fax) {
    return 'fax';
  }
  const type = number.getType();
  return (type && kinds[type]) ?? reservedKind(number) ?? 'unknown';
}

function knownRegion(region: string | undefined): CountryCode {
  const code = String(region ?? '').toUpperCase();
  return isSupportedCountry(code) ? code : 'DE';
}
