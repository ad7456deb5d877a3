/** What holds for any text, of any script and length: it is read to its end, and what is found is a number that stands there. */
import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { afterEach, describe, expect, test } from 'vitest';
import { asciiDigits } from './characters.ts';
import { findNumbers, type NumberMatch } from './index.ts';
import { reservedKind } from './reserved.ts';
import { isShortCode } from './short-codes.ts';

const pieces = fc.constantFrom(
  ...['+49', '0049', '(0)', '030', '(089)', '0171', '1234567', '12 34 56', '-0', '-99', '/', ' ', '\u00a0', '\u2011', '\u00ad', '.', ','],
  ...[
    '\n',
    '\t',
    '(',
    ')',
    "'21'21",
    'Tel.',
    'Fax-',
    'Mobil ',
    'Nr.',
    'DW',
    'S/N',
    'C.F.',
    'T e l',
    '01.02.24',
    '08:00',
    '€',
    '☎',
    '０３０',
  ],
  ...['٠٣٠', '۱۲۳', '电话', 'тел.', 'الهاتف', '전화', 'โทร', '\ud83d\udcde', '\ud800', '\u202e', '\u0301', '1-800-FLOWERS', 'ext. 12'],
);
const script = fc.constantFrom('binary', 'grapheme', 'binary-ascii').chain((unit) => fc.string({ unit, maxLength: 12 }));
const anything = fc.array(fc.oneof(pieces, script), { maxLength: 24 }).map((parts) => parts.join(''));
const regions = fc.constantFrom('DE', 'AT', 'CH', 'LI', 'FR', 'GB', 'US', 'IT', 'JP', 'EG', 'ZZ');
const internalNumbers = /^[1-9]\d{2}$/;

/** Dialled as it is by the user's own pattern or the country's, or a number of a plan; one that a word vouches for may be new. */
function canBeDialled({ e164, kind }: NumberMatch, region: string): boolean {
  if (!e164.startsWith('+')) {
    return kind === 'internal' ? internalNumbers.test(e164) : isShortCode(e164, region === 'ZZ' ? 'DE' : region);
  }
  const number = parsePhoneNumberFromString(e164);
  const isVouchedFor = kind === 'unknown' || kind === 'fax';
  return number !== undefined && (number.isValid() || reservedKind(number) !== undefined || (isVouchedFor && number.isPossible()));
}

const lastDigits = (text: string): string => asciiDigits(text).replace(/\D/g, '').slice(-2);

test('what is found stands in the text and can be dialled', () => {
  fc.assert(
    fc.property(anything, regions, (text, region) => {
      for (const match of findNumbers(text, { region, internalNumbers })) {
        const written = text.slice(match.start, match.end);
        expect(canBeDialled(match, region), `${written} is ${match.e164}, ${match.kind}`).toBe(true);
        if (!/[A-Z]/.test(written)) {
          expect(`${match.e164}${match.extension ?? ''}`.endsWith(lastDigits(written)), `${written} is ${match.e164}`).toBe(true);
        }
      }
    }),
    { numRuns: 2000, examples: [['Fax +490171(0)', 'DE']] },
  );
});

const exec = RegExp.prototype.exec;

afterEach(() => {
  RegExp.prototype.exec = exec;
});

/** What all regular expressions read while a text is searched: how many characters, and which of them read a long stretch. */
function reading(text: string, region: string): { characters: number; ofLong: Set<string> } {
  const ofLong = new Set<string>();
  let characters = 0;
  RegExp.prototype.exec = function counting(this: RegExp, input: string): RegExpExecArray | null {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, input);
    characters += (match ? match.index + match[0].length : this.sticky ? from : input.length) - from + 1;
    if (input.length > maxStretch) {
      ofLong.add(this.source);
    }
    return match;
  };
  try {
    findNumbers(text, { region });
  } finally {
    RegExp.prototype.exec = exec;
  }
  return { characters, ofLong };
}

// A candidate with what stands around it.
const maxStretch = 4200;
const timeoutMs = 120_000;

describe('ten times the text', () => {
  const once = 40;

  test(
    'is at most fifteen times the work',
    () => {
      fc.assert(
        fc.property(
          fc.array(fc.oneof(pieces, script), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
          regions,
          (piece, region) => {
            const work = reading(piece.repeat(once), region).characters;
            expect(reading(piece.repeat(10 * once), region).characters).toBeLessThanOrEqual(15 * (work + piece.length));
          },
        ),
        { numRuns: 100 },
      );
    },
    timeoutMs,
  );

  test(
    'is read by the scan alone: no rule sees more than a candidate and its surroundings',
    () => {
      const readLong = fc.sample(anything, { numRuns: 40, seed: 17 }).map((text) => reading(`${text}\n`.repeat(2000), 'DE').ofLong);
      expect(new Set(readLong.flatMap((sources) => [...sources])).size).toBeLessThanOrEqual(scans);
    },
    timeoutMs,
  );
});

// For any digit at all, and for candidates.
const scans = 2;
