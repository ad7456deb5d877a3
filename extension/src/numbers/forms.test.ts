import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNumbers } from './index.ts';

const numRuns = 1000;
const two = (value: number): string => String(value).padStart(2, '0');
const day = fc.integer({ min: 1, max: 28 });
const month = fc.integer({ min: 1, max: 12 });
const year = fc.integer({ min: 1930, max: 2039 });
const hour = fc.integer({ min: 0, max: 23 });
const minute = fc.integer({ min: 0, max: 59 });
const dash = fc.constantFrom('-', ' - ', '–', ' – ', ' bis ');
const context = fc.constantFrom(
  ...([
    ['', ''],
    ['Termin am ', ' in Berlin'],
    ['vom ', '.'],
    ['(', ')'],
    ['Zeitraum: ', ''],
    ['Stand ', ', Seite 3'],
    ['seit ', ''],
  ] as const),
);
const regions = fc.constantFrom('DE', 'AT', 'CH');

const dateForms = fc
  .tuple(day, month, year)
  .chain(([d, m, y]) =>
    fc.constantFrom(
      ...[`${two(d)}.${two(m)}.${y}`, `${d}.${m}.${y}`, `${two(d)}.${two(m)}.${two(y % 100)}`, `${two(d)}. ${two(m)}. ${y}`],
      ...[`${two(d)}.${two(m)}.`, `${y}-${two(m)}-${two(d)}`, `${two(m)}/${y}`, `${two(d)}/${two(m)}/${y}`],
    ),
  );

test('no date, range of dates or date with a time is a number', () => {
  fc.assert(
    fc.property(
      context,
      dateForms,
      dash,
      dateForms,
      hour,
      minute,
      fc.constantFrom('one', 'range', 'time'),
      regions,
      (around, first, to, second, h, min, form, region) => {
        const stretch = { one: first, range: `${first}${to}${second}`, time: `${first} ${two(h)}.${two(min)}` }[form];
        const text = `${around[0]}${stretch}${around[1]}`;
        expect(findNumbers(text, { region }), text).toEqual([]);
      },
    ),
    { numRuns },
  );
});

test('no opening hours are a number', () => {
  const clock = fc.tuple(hour, minute, fc.constantFrom('.', ':')).map(([h, m, mark]) => `${two(h)}${mark}${two(m)}`);
  const span = fc.tuple(clock, dash, clock).map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      fc.constantFrom('', 'Mo-Fr ', 'Sa: ', 'geöffnet '),
      span,
      fc.constantFrom(' / ', ', ', ' und ', ' '),
      span,
      (head, first, and, second) => {
        const text = `${head}${first}${and}${second}`;
        expect(findNumbers(text, { region: 'DE' }), text).toEqual([]);
      },
    ),
    { numRuns },
  );
});

const space = fc.constantFrom(' ', '\u00a0', '\u2009', '\u202f');
const areas = fc.constantFrom('30', '40', '89', '221', '341', '421', '711', '761', '5251', '6131', '7141', '3641');

test('a German number is found whole, however its parts are joined', () => {
  const prefix = fc.constantFrom('0', '+49 ', '+49', '0049 ', '+49 (0)', '+49 (0) ', '+49-', '++49 ', '+49 [0]', '0049-');
  const separator = fc.constantFrom(' ', '/', ' / ', '-', ' - ', '–', ' – ', '\u2011', '\u00a0', '.');
  const subscriber = fc.stringMatching(/^[2-9]\d{5,6}$/);
  const extension = fc.constantFrom('', '-0', ' - 0', '-12', '–123', '\u20110');
  fc.assert(
    fc.property(prefix, areas, separator, subscriber, space, extension, fc.boolean(), (start, area, gap, number, thin, end, grouped) => {
      const parts = grouped ? (number.match(/\d{1,2}/g) ?? []).join(thin) : number;
      const written = `${start}${area}${gap}${parts}${end}`;
      const text = `Tel.: ${written}`;
      expect(findNumbers(text, { region: 'DE' }), text).toMatchObject([
        { start: 6, end: text.length, e164: `+49${area}${number}${end.replace(/\D/g, '')}` },
      ]);
    }),
    { numRuns },
  );
});

test('a Swiss number needs no label', () => {
  const groups = fc.tuple(
    fc.constantFrom('44', '31', '61', '79', '52'),
    fc.stringMatching(/^[2-9]\d\d$/),
    fc.stringMatching(/^\d\d$/),
    fc.stringMatching(/^\d\d$/),
  );
  fc.assert(
    fc.property(fc.constantFrom('0', '+41 ', '0041 ', '+41 (0)'), groups, fc.constantFrom(' ', '\u00a0', '\u2009'), (start, parts, gap) => {
      const written = `${start}${parts.join(gap)}`;
      const text = `Gemeinde ${written}, Schalter offen`;
      expect(findNumbers(text, { region: 'CH' }), text).toMatchObject([
        { start: 9, end: 9 + written.length, e164: `+41${parts.join('')}` },
      ]);
    }),
    { numRuns },
  );
});
