import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNumbers } from './index.ts';

const pieces = fc.constantFrom(
  ...[
    '+49',
    '0049',
    '++49',
    '(0)',
    '[0]',
    '030',
    '(089)',
    '1234567',
    '12 34 56',
    '-0',
    '-99',
    '/',
    ' ',
    '\u00a0',
    '\u2011',
    '\u00ad',
    '.',
    ',',
    '\n',
  ],
  ...[
    'Tel.',
    'Fax:',
    'Nr.',
    'oder',
    'Durchwahl',
    'DE89',
    '3704 0044',
    '01.02.2024',
    '08:00',
    '€',
    '☎',
    '０３０',
    'ext. 12',
    '0800-TAXI-123',
    'x',
  ],
);
const pageText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
);
const regions = fc.constantFrom('DE', 'AT', 'CH', 'US', 'IT', 'ZZ');

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
    { numRuns: 2000 },
  );
});
