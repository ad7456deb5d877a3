import { describe, expect, test } from 'vitest';
import { findNumbers } from './index.ts';

const numbersOf = (text: string): string[] => findNumbers(text, { region: 'DE' }).map(({ e164 }) => e164);

describe('a number without country code beside one with the code of another country', () => {
  test.each([
    ['+44 20 7946 0018 or 020 7946 0019', '+442079460019'],
    ['Wien +43 1 58858-0, mobil 0664 123 45 67', '+436641234567'],
    ['Tel. +41 44 123 45 67, Mobil 079 123 45 67', '+41791234567'],
    ['Tel. +33 1 42 68 53 00, Fax 01 42 68 53 01', '+33142685301'],
  ])('is of that country when it is none of the own: %s', (text, expected) => {
    expect(numbersOf(text)[1]).toBe(expected);
  });

  test('stays one of the own country when it is one there', () => {
    expect(numbersOf('+44 20 7946 0018, Berlin 030 1234567')).toEqual(['+442079460018', '+49301234567']);
  });

  test('vouches for the next of a list', () => {
    expect(numbersOf('+44 20 7946 0018, 020 7946 0019, 020 7946 0020')).toEqual(['+442079460018', '+442079460019', '+442079460020']);
  });

  test('takes its extensions along', () => {
    expect(numbersOf('+43 1 588 58-0, 0316 8051-0, Fax -99')).toEqual(['+431588580', '+4331680510', '+43316805199']);
  });

  test('is left alone when the other stands far off', () => {
    expect(numbersOf(`+44 20 7946 0018${' and more words'.repeat(5)} 020 7946 0019`)).toEqual(['+442079460018']);
  });

  test('is left alone beside a number of the own country', () => {
    expect(numbersOf('+49 30 1234567, 020 7946 0019')).toEqual(['+49301234567']);
  });

  test('is left alone behind a word for something else', () => {
    expect(numbersOf('+44 20 7946 0018. Order 020 7946 0019')).toEqual(['+442079460018']);
  });
});
