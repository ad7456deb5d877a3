import { describe, expect, test } from 'vitest';
import { findCandidates } from './candidates.ts';
import { findNumbers } from './index.ts';
import { isShortCode } from './short-codes.ts';

const spans = (text: string, region = 'DE') => findNumbers(text, { region }).map(({ start, end }) => text.slice(start, end));

test('a candidate is plain data that survives the way to the background', () => {
  const found = findCandidates('Tel. 089 1234-0, Fax -99, Durchwahl 12');
  expect(structuredClone(found)).toEqual(found);
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
});

test('an extension of a main line is a whole number of its own', () => {
  expect(findNumbers('Tel. 089 1234-0, Fax -99', { region: 'DE' })).toMatchObject([
    { e164: '+498912340', kind: 'fixed' },
    { e164: '+4989123499', kind: 'fax' },
  ]);
});

test('an extension alone is internal, and only as the pattern of internal numbers has it', () => {
  expect(findNumbers('Durchwahl 212', { region: 'DE' })).toMatchObject([{ e164: '212', kind: 'internal' }]);
  expect(findNumbers('Durchwahl 212', { region: 'DE', internalNumbers: /^[3-9]\d\d$/ })).toEqual([]);
});

test('an extension on the next line needs a label to belong to the number above', () => {
  expect(findNumbers('Tel. 089 1234-0\nFax -99', { region: 'DE' })[1]).toMatchObject({ e164: '+4989123499', kind: 'fax' });
  expect(spans('Tel. 089 1234-0\n-99')).toEqual(['089 1234-0']);
  expect(findNumbers('Tel. 089 1234-0\n\nFax -99', { region: 'DE' })[1]).toMatchObject({ e164: '99', kind: 'internal' });
});

test('Austria appends extensions to any number, Germany while the number stays short enough', () => {
  expect(findNumbers('Tel. 01 4000 DW 81', { region: 'AT' })[1]).toMatchObject({ e164: '+431400081' });
  expect(findNumbers('Tel. 030 4000 DW 81', { region: 'DE' })[1]).toMatchObject({ e164: '+4930400081' });
  expect(findNumbers('Tel. 030 40004000 DW 81', { region: 'DE' })[1]).toMatchObject({ e164: '81', kind: 'internal' });
});

test('an American extension is told apart from the number', () => {
  expect(findNumbers('(212) 736-5000 ext. 12', { region: 'US' })).toMatchObject([
    { start: 0, end: 22, e164: '+12127365000', extension: '12' },
  ]);
});

test('the same digits are read by the rules of the region', () => {
  expect(findNumbers('Tel. 01 4000 8000', { region: 'AT' })).toMatchObject([{ e164: '+43140008000' }]);
  expect(findNumbers('Tel. 044 266 11 11', { region: 'CH' })).toMatchObject([{ e164: '+41442661111' }]);
});

test.each([[{}], [undefined], [{ region: undefined }], [{ region: '' }], [{ region: 'ZZ' }]])('region %j reads as Germany', (options) => {
  expect(findNumbers('Tel. 030 1234567', options)).toMatchObject([{ e164: '+49301234567' }]);
});

test('a region may be written small', () => {
  expect(findNumbers('Tel. 044 266 11 11, Notruf 144', { region: 'ch' })).toMatchObject([{ e164: '+41442661111' }, { e164: '144' }]);
});

test.each(['', ' ', '\n', '\ud83d', '\udcde 1', '030\ud800'])('%j holds no number', (text) => {
  expect(findNumbers(text, { region: 'DE' })).toEqual([]);
});

test('half a character beside a number leaves its offsets right', () => {
  expect(spans('\ud83dTel. 030 1234567\udcde')).toEqual(['030 1234567']);
});

test('an internal number brings no number of another line nearer', () => {
  const alone = findNumbers('ext. 12/-12', { region: 'DE' });
  const below = findNumbers('+49 030030\n\next. 12/-12', { region: 'DE' });
  expect(below.slice(1).map(({ e164 }) => e164)).toEqual(alone.map(({ e164 }) => e164));
});

test('the first line of a table says what its columns hold', () => {
  const table = 'Name\tFax\tKundennummer\nOtt\t030 1234567\t0711 223344\nUhl\t030 7654321\t0711 334455';
  expect(findNumbers(table, { region: 'DE' })).toMatchObject([
    { e164: '+49301234567', kind: 'fax' },
    { e164: '+49307654321', kind: 'fax' },
  ]);
});

test('a trunk prefix behind a country code is not dialled', () => {
  expect(findNumbers('+49 (0) 30 1234567, +49 [0]30 1234567', { region: 'CH' }).map(({ e164 }) => e164)).toEqual([
    '+49301234567',
    '+49301234567',
  ]);
});

test('offsets count UTF-16 units, invisible characters included', () => {
  expect(findNumbers('😀 Tel. 030\u200b 123\u00ad4567', { region: 'DE' })).toMatchObject([{ start: 8, end: 21, e164: '+49301234567' }]);
});

describe('short codes', () => {
  test.each([
    ['112', 'DE', true],
    ['116117', 'DE', true],
    ['144', 'AT', true],
    ['144', 'DE', false],
    ['911', 'US', true],
    ['112', 'ZZ', true],
  ])('%s in %s: %s', (digits, region, known) => {
    expect(isShortCode(digits, region)).toBe(known);
  });

  test('need a phone word before them', () => {
    expect(spans('Notruf 112')).toEqual(['112']);
    expect(spans('Zimmer 112, Seite 110')).toEqual([]);
  });
});

test('letters are digits only behind a phone word', () => {
  expect(findNumbers('Hotline 0800-TAXI-123', { region: 'DE' })).toMatchObject([{ e164: '+498008294123', kind: 'tollFree' }]);
  expect(spans('Modell 0800-TAXI-123')).toEqual([]);
});
