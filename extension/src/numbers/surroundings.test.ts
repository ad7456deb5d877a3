import { describe, expect, test } from 'vitest';
import { findNumbers } from './index.ts';

const spans = (text: string, region = 'DE') => findNumbers(text, { region }).map(({ start, end }) => text.slice(start, end));

describe('what stands right before a number is no part of it', () => {
  test.each([
    ['HRB 12345 · 06181 2950', '06181 2950'],
    ['P.IVA 01234567890 - 06181 2950', '06181 2950'],
    ['Az. 4711/24 06181/2950', '06181/2950'],
    ['geb. 12.05.1961 0171 4837265', '0171 4837265'],
    ['DE123456789 06181/2950', '06181/2950'],
    ['Büro 04 0341 584417', '0341 584417'],
    ['Raum 0.12 06181 2950-12', '06181 2950-12'],
    ['Bauamt   EG 04   0441 235-4470', '0441 235-4470'],
    ['ab 12,- € 06181 2950', '06181 2950'],
    ['1. 0341 584417', '0341 584417'],
    ['Musterweg 7 / 0341 584417', '0341 584417'],
  ])('%s', (text, number) => {
    expect(spans(text)).toEqual([number]);
  });

  test.each(['Steuer-Nr. 12 / 0341 / 22334', 'Vertragskonto 2200 0441 32218', 'Artikel 4711 - 0341 2233'])('but it is in %s', (text) => {
    expect(spans(text)).toEqual([]);
  });
});

describe('what stands right behind a number is no part of it', () => {
  test.each([
    ['Abel 0431 6618372 2 Bach', '0431 6618372'],
    ['0341/584412 8-17', '0341/584412'],
    ['0341/584412 14.03.61', '0341/584412'],
    ['Tel. 0341 584417 14.03.', '0341 584417'],
    ['0341/584412 [1]', '0341/584412'],
    ['0341/584412 3x klingeln', '0341/584412'],
    ['06181/2950/2951', '06181/2950'],
    ['Tel. 030 29374651/52', '030 29374651'],
    ['ruf an 0176 8104 3372 > Gruß', '0176 8104 3372'],
  ])('%s', (text, number) => {
    expect(spans(text)).toEqual([number]);
  });

  test('an extension is, and the last digits of a mobile number are', () => {
    expect(spans('Tel. 0 61 51 / 16 - 2 00 10, Mobil 0176 640219 88')).toEqual(['0 61 51 / 16 - 2 00 10', '0176 640219 88']);
  });
});

describe('text that touches', () => {
  test.each([
    ['Hanau06181/2950-12www.ott.example', ['06181/2950-12']],
    ['MünchenBüro089 55178340info@ott.example', ['089 55178340']],
    ['Rückruf an Tim Otto015228741903Zeitfenster', ['015228741903']],
    ['04109 Leipzig/0341 584417', ['0341 584417']],
    ['0341 584417u.0345 584417', ['0341 584417', '0345 584417']],
    ['0341-584417,0345-584417', ['0341-584417', '0345-584417']],
    ['10421,Ott,0461-1440928,2024-03-11', ['0461-1440928']],
    ['tel_0341-5629084', ['0341-5629084']],
  ])('%s', (text, numbers) => {
    expect(spans(text)).toEqual(numbers);
  });

  test.each(['K0301234567', 'KIEL-0431-556678', 'abc123-0341-584417', '0341-584417-XL', '12,0301234567', 'OC 295 H90W17 0451103259'])(
    'is a code: %s',
    (text) => {
      expect(spans(text)).toEqual([]);
    },
  );
});

describe('fields of logs and records', () => {
  test.each([
    ['caller=+493029374651 dur=12', '+493029374651'],
    ['phone=+491715528340&order=0040231187', '+491715528340'],
    ['tel=017644190382;name=Tim', '017644190382'],
    ['TEL;TYPE=WORK:+49 6181 2950', '+49 6181 2950'],
    ['INVITE sip:+493415629084@voip.example', '+493415629084'],
  ])('%s', (text, number) => {
    expect(spans(text)).toEqual([number]);
  });

  test.each(['<input value="0301774412">', 'phone = 0301234567;', 'x=+421361240', 'https://ott.example/?tel=+493022334455'])(
    'not %s',
    (text) => {
      expect(spans(text)).toEqual([]);
    },
  );
});

test('full-width hyphens and the slashes of typesetters part digits', () => {
  expect(spans('電話 ０３－３５８１－５１１１', 'JP')).toEqual(['０３－３５８１－５１１１']);
  expect(spans('Tel. 0341\u2215584417')).toEqual(['0341\u2215584417']);
});

test('a German sentence may say whose number it is', () => {
  expect(spans('die nr vom dachdecker: 04821-888 214')).toEqual(['04821-888 214']);
  expect(spans('Kunde (0176 81043372) will einen Termin')).toEqual(['0176 81043372']);
  expect(spans('Vor Lieferung: 0171 4837265')).toEqual(['0171 4837265']);
});
