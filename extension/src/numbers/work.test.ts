import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { findNumbers } from './index.ts';

const exec = RegExp.prototype.exec;

/** How many characters all regular expressions walk over while something runs; a count, so the machine's mood does not matter. */
function charactersRead(run: () => void): number {
  let count = 0;
  RegExp.prototype.exec = function counting(this: RegExp, text: string): RegExpExecArray | null {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    const to = match ? match.index + match[0].length : this.sticky ? from : text.length;
    count += to - from + 1;
    return match;
  };
  try {
    run();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return count;
}

afterEach(() => {
  RegExp.prototype.exec = exec;
});

const fragments = fc.constantFrom(
  ...[
    '(',
    '[',
    ')',
    '+',
    '++',
    '0',
    '1',
    '12',
    '030',
    '(0)',
    '1234567',
    '00',
    '-',
    '\u2011',
    ' - ',
    '/',
    ' / ',
    '.',
    ' ',
    '\u00a0',
    '\u00ad',
    ':',
  ],
  ...[
    '\t',
    '\n',
    'Tel. ',
    'Fax ',
    'Nr. ',
    'Nummer ',
    'oder ',
    'Durchwahl ',
    'ext. ',
    'x',
    '0800-A',
    'DE',
    '01.02.',
    '12:30',
    ' €',
    ' Uhr',
    'a',
    'Ä',
    '😀',
  ],
);
const known = ['030 1234567 / ', '030 1234567 12.05.2024 ', '+49 (0) 30 1234567 (', '-99/', '110 / ', '01.02.('];
const hostile = fc.array(fragments, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
// Several times what a run looks at around itself.
const times = 200;
const unevenness = 1.1;

test('twice the text is at most twice the work, whatever is repeated', () => {
  fc.assert(
    fc.property(hostile, fc.constantFrom('DE', 'AT', 'US'), (piece, region) => {
      const once = charactersRead(() => findNumbers(piece.repeat(times), { region }));
      const twice = charactersRead(() => findNumbers(piece.repeat(2 * times), { region }));
      expect(twice).toBeLessThanOrEqual(2 * unevenness * once);
    }),
    { numRuns: 100, examples: known.map((piece) => [piece, 'DE']) },
  );
}, 60_000);

test('two megabytes of numbers are read to the last', () => {
  const line = `${'Wir sind für Sie da. '.repeat(40)}\nTel. 030 4508-0, Fax -99\n`;
  const lines = Math.ceil(2_000_000 / line.length);
  expect(findNumbers(line.repeat(lines))).toHaveLength(2 * lines);
}, 60_000);
