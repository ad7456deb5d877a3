import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCandidates } from './candidates.ts';
import { findNumbers } from './index.ts';

const pieces = fc.constantFrom(
  ...['+49', '0049', '++49', '(0)', '[0]', '030', '(089)', '1234567', '12 34 56', '-0', '-99', '/', ' ', '\u00a0', '\u2011', '\u00ad'],
  ...['.', ',', '\n', '(', ')', 'Tel.', 'Fax:', 'Nr.', 'oder', 'Durchwahl', 'DE89', '3704 0044', '01.02.2024', '08:00', '€', '☎', '０３０'],
  ...['ext. 12', '0800-TAXI-123', 'x', '112', '📞', 'Kundennummer', '/-12'],
);
const madeUp = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));
const pageText = fc.oneof(fc.string({ unit: 'binary' }), madeUp);
const regions = fc.constantFrom('DE', 'AT', 'CH', 'US', 'IT', 'ZZ', '');
const numRuns = 500;

test('matches lie inside the text, in order, apart from each other', () => {
  fc.assert(
    fc.property(pageText, regions, (text, region) => {
      let last = 0;
      for (const { start, end, e164 } of findNumbers(text, { region })) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(e164).toMatch(/^\+?\d+$/);
        last = end;
      }
    }),
    { numRuns },
  );
});

test('a match begins and ends with what belongs to a number', () => {
  fc.assert(
    fc.property(madeUp, (text) => {
      for (const { start, end } of findNumbers(text, { region: 'DE' })) {
        expect(text.slice(start, end)).toMatch(/^[-+([\d\uff10-\uff19\u2011](?:.*[\d\uff10-\uff19)\]A-Z])?$/s);
      }
    }),
    { numRuns },
  );
});

test('a number with country code is found alone as in its text', () => {
  fc.assert(
    fc.property(madeUp, (text) => {
      for (const { start, end, e164, kind } of findNumbers(text, { region: 'DE' })) {
        const alone = text.slice(start, end);
        if (/^\+/.test(alone) && kind !== 'fax' && kind !== 'unknown') {
          expect(findNumbers(alone, { region: 'DE' })).toMatchObject([{ start: 0, end: alone.length, e164 }]);
        }
      }
    }),
    { numRuns },
  );
});

test('lines far away change nothing', () => {
  fc.assert(
    fc.property(madeUp, madeUp, (first, second) => {
      const alone = findNumbers(second, { region: 'DE' });
      const shift = first.length + 2;
      const behind = findNumbers(`${first}\n\n${second}`, { region: 'DE' }).filter(({ start }) => start >= shift);
      expect(behind).toEqual(alone.map((match) => ({ ...match, start: match.start + shift, end: match.end + shift })));
    }),
    { numRuns },
  );
});

test('texts without a digit have no candidates', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }).map((text) => text.replace(/[\d\uff10-\uff19]/g, 'x')),
      (text) => findCandidates(text).length === 0,
    ),
  );
});

const timeoutMs = 60_000;

describe('a megabyte made to be slow is read to its end', () => {
  const repeats = [
    '(',
    '+',
    '1',
    '0 1',
    '01 ',
    '01/',
    '1-',
    '12.',
    '(0)',
    '030 1234567 / ',
    'Tel. ',
    'nr',
    'a.',
    '1 ( ',
    '-1 ',
    '\u00ad1',
    '12.05.2024 ',
    '0800-A',
    '0-0-0-',
    '\t1',
    'Tel\n1',
  ];
  test.each(repeats)(
    '%j',
    (piece) => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const last = `\nTel. 030 1234567`;
      expect(findCandidates(`${text}${last}`).at(-1)).toMatchObject({ end: text.length + last.length });
    },
    timeoutMs,
  );

  const unlikely = ['1', '+', '(', '0-0-0-', '+49 ', '0 1', '(0)', '1/', '-1 ', '1.', 'Nummer 1 ', '110 / ', ':\n1', '\ud800'];
  test.each(unlikely)(
    '%j to the numbers in it',
    (piece) => {
      const last = `\nTel. 030 1234567`;
      const text = `${piece.repeat(Math.ceil(1_000_000 / piece.length))}${last}`;
      expect(findNumbers(text, { region: 'DE' }).at(-1)).toMatchObject({ end: text.length });
    },
    timeoutMs,
  );
});
