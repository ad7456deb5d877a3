/* Quiet hours as they are edited: rows of days with a beginning and an end. No DOM. */
import type { QuietHours, Weekday } from '../../common/contract.ts';

/** The days of the week, as people here count them. */
export const weekdays: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** At most so many rows; the agent takes no more. */
export const maxQuietHours = 20;

/** What a new row begins with: the nights of working days; when there are some already, the weekend. */
export const newQuietHours = (known: readonly QuietHours[]): QuietHours =>
  known.length === 0 ? { days: weekdays.slice(0, 5), from: '18:00', to: '08:00' } : { days: weekdays.slice(5), from: '00:00', to: '00:00' };

/** The rows with one day of one of them switched. The last day of a row stays: a row without days means nothing. */
export function withDay(hours: readonly QuietHours[], index: number, day: Weekday, on: boolean): QuietHours[] {
  return hours.map((one, at) => {
    const days = weekdays.filter((known) => (known === day ? on : one.days.includes(known)));
    return at === index && days.length > 0 ? { ...one, days } : one;
  });
}

/** The short name of a day. */
export function dayName(day: Weekday, locale: string, length: 'short' | 'long'): string {
  // 2024 began on a Monday.
  return new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, 1 + weekdays.indexOf(day))),
  );
}

/** Whether a row ends on the day after it began. */
export const endsNextDay = ({ from, to }: QuietHours): boolean => to <= from;
