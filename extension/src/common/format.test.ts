import { describe, expect, test } from 'vitest';
import {
  formatCountry,
  formatDay,
  formatDuration,
  formatFingerprint,
  formatLength,
  formatPastDay,
  formatSeconds,
  formatWhen,
} from './format.ts';

describe('formatDuration', () => {
  test.each([
    [0, '0:00'],
    [999, '0:00'],
    [161_000, '2:41'],
    [3_723_000, '1:02:03'],
    [-5_000, '0:00'],
  ])('%i ms is %s', (durationMs, expected) => {
    expect(formatDuration(durationMs)).toBe(expected);
  });
});

test.each([
  [6.4, '6\u00a0s'],
  [59.4, '59\u00a0s'],
  [59.6, '1:00'],
  [72, '1:12'],
])('%d seconds are %s', (seconds, expected) => {
  expect(formatSeconds(seconds)).toBe(expected);
});

describe('formatWhen', () => {
  const now = new Date(2026, 9, 7, 9, 30);

  test.each([
    ['today', new Date(2026, 9, 7, 9, 12), 'heute 9:12', 'today 9:12 AM'],
    ['yesterday, though less than a day ago', new Date(2026, 9, 6, 23, 59), 'gestern 23:59', 'yesterday 11:59 PM'],
    ['this week', new Date(2026, 9, 5, 8, 57), 'Montag 8:57', 'Monday 8:57 AM'],
    ['a week ago', new Date(2026, 8, 30, 8, 57), '30.09. 8:57', '09/30 8:57 AM'],
    ['last year', new Date(2025, 11, 31, 10, 5), '31.12.2025 10:05', '12/31/2025 10:05 AM'],
  ])('says %s', (_, when, german, english) => {
    expect(formatWhen(when, now, 'de').replaceAll('\u202f', ' ')).toBe(german);
    expect(formatWhen(when, now, 'en-US').replaceAll('\u202f', ' ')).toBe(english);
  });

  test('counts days by the calendar when the clock changes in between', () => {
    expect(formatWhen(new Date(2026, 9, 24, 12, 0), new Date(2026, 9, 25, 12, 0), 'de')).toBe('gestern 12:00');
  });
});

test('a day in the past is told as short as it can be understood', () => {
  const now = new Date(2026, 9, 7, 9, 30);
  expect(formatPastDay(new Date(2026, 9, 6, 23, 59), now, 'de')).toBe('gestern');
  expect(formatPastDay(new Date(2026, 9, 5, 8), now, 'en')).toBe('Monday');
  expect(formatPastDay(new Date(2025, 11, 31), now, 'de')).toBe('31.12.2025');
});

test('a fingerprint is shown in pairs, whatever way it was written', () => {
  expect(formatFingerprint('ab12 cd:34')).toBe('AB:12:CD:34');
});

test('a country is named in the language of the screen', () => {
  expect(formatCountry('AT', 'de')).toBe('Österreich');
  expect(formatCountry('AT', 'en')).toBe('Austria');
});

test('a day is told as people say it', () => {
  const now = new Date(2026, 9, 7, 15);
  expect(formatDay(new Date(2026, 9, 7, 1), now, 'de')).toBe('heute');
  expect(formatDay(new Date(2026, 9, 6, 23), now, 'en')).toBe('yesterday');
  expect(formatDay(new Date(2026, 9, 5, 9), now, 'de')).toBe('Montag, 5. Oktober');
  expect(formatDay(new Date(2025, 9, 5, 9), now, 'en-GB')).toMatch(/^Sunday,? 5 October 2025$/);
});

test.each([
  [0, '0 s'],
  [59.4, '59 s'],
  [125, '2 min'],
  [3_600, '1 h'],
  [148_320, '41 h 12 min'],
])('%d seconds are %s', (seconds, text) => {
  expect(formatLength(seconds).replaceAll('\u00a0', ' ')).toBe(text);
});
