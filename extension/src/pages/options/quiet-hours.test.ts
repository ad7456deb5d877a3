import { expect, test } from 'vitest';
import { dayName, endsNextDay, newQuietHours, withDay } from './quiet-hours.ts';

const nights = newQuietHours([]);

test('the first row is the nights of working days, the next one the weekend', () => {
  expect(nights).toEqual({ days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], from: '18:00', to: '08:00' });
  expect(newQuietHours([nights])).toEqual({ days: ['saturday', 'sunday'], from: '00:00', to: '00:00' });
});

test('days stay in the order of the week', () => {
  expect(withDay([{ ...nights, days: ['friday'] }], 0, 'monday', true)[0]?.days).toEqual(['monday', 'friday']);
  expect(withDay([nights, nights], 1, 'monday', false).map(({ days }) => days.length)).toEqual([5, 4]);
});

test('the last day of a row cannot be taken away', () => {
  expect(withDay([{ ...nights, days: ['friday'] }], 0, 'friday', false)[0]?.days).toEqual(['friday']);
});

test.each([
  ['18:00', '08:00', true],
  ['12:00', '13:00', false],
  ['00:00', '00:00', true],
])('from %s to %s ends on the next day: %s', (from, to, next) => {
  expect(endsNextDay({ days: ['monday'], from, to })).toBe(next);
});

test('days have names in every language', () => {
  expect(dayName('monday', 'de-DE', 'short')).toBe('Mo');
  expect(dayName('sunday', 'en-GB', 'long')).toBe('Sunday');
});
