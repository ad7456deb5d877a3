/** Numbers and times as people read them. Pure: clock and language come from the caller. */

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** A length of time as `2:41` or `1:02:03`. */
export function formatDuration(durationMs: number): string {
  const seconds = Math.max(0, Math.floor(durationMs / 1000));
  const pad = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
}

/** A short time, such as how long it rang: `6 s`, from a minute on `1:12`. */
export function formatSeconds(seconds: number): string {
  return Math.round(seconds) < 60 ? `${Math.round(seconds)}\u00a0s` : formatDuration(Math.round(seconds) * 1000);
}

/** A moment in the past as `heute 9:12`, `gestern 14:10`, `Montag 8:57` or `05.10. 8:57`; the year only when it is another. */
export function formatWhen(when: Date, now: Date, locale: string): string {
  return `${formatPastDay(when, now, locale)} ${formatTime(when, locale)}`;
}

/** The day of a moment in the past, as short as it can be understood: `heute`, `gestern`, `Montag`, `05.10.`; the year only when it is another. */
export function formatPastDay(when: Date, now: Date, locale: string): string {
  const days = Math.round((startOfDay(now) - startOfDay(when)) / dayMs);
  if (days === 0 || days === 1) {
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day');
  }
  if (days > 1 && days < 7) {
    return new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(when);
  }
  const year = when.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', ...year }).format(when);
}

/** A day as `heute`, `gestern` or `Montag, 5. Oktober`; the year only when it is another. */
export function formatDay(when: Date, now: Date, locale: string): string {
  const days = Math.round((startOfDay(now) - startOfDay(when)) / dayMs);
  if (days === 0 || days === 1) {
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day');
  }
  const year = when.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', ...year }).format(when);
}

/** A length of time in words for tables and totals: `41 h 12 min`, `12 min`, `45 s`. */
export function formatLength(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) {
    return `${whole}\u00a0s`;
  }
  const minutes = Math.round(whole / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return hours === 0 ? `${minutes}\u00a0min` : rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h ${rest}\u00a0min`;
}

/** A moment to come, as short as it can be understood: `14:30`, `morgen 7:00`, `Montag 7:00`, `12.10. 7:00`. */
export function formatUntil(when: Date, now: Date, locale: string): string {
  const time = formatTime(when, locale);
  const days = Math.round((startOfDay(when) - startOfDay(now)) / dayMs);
  if (days <= 0) {
    return time;
  }
  if (days === 1) {
    return `${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(1, 'day')} ${time}`;
  }
  const day = days < 7 ? ({ weekday: 'long' } as const) : ({ day: '2-digit', month: '2-digit' } as const);
  return `${new Intl.DateTimeFormat(locale, day).format(when)} ${time}`;
}

/** The time of day; in German without the leading zero of the hour, as it is spoken. */
export function formatTime(when: Date, locale: string): string {
  const text = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(when);
  return locale.startsWith('de') ? text.replace(/^0(?=\d)/, '') : text;
}

/** Local midnight; rounding the quotient of two of them by days absorbs the hour that summer time moves. */
function startOfDay(when: Date): number {
  return new Date(when.getFullYear(), when.getMonth(), when.getDate()).getTime();
}

/** A SHA-256 in hex as `AB:CD:…`, the way phones and browsers show fingerprints. */
export function formatFingerprint(hex: string): string {
  return (
    hex
      .replace(/[^0-9a-f]/gi, '')
      .toUpperCase()
      .match(/../g) ?? []
  ).join(':');
}

/** A country's name, or its code where the system knows no name. */
export function formatCountry(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}

/** A number in a text stays on one line: browsers would part it at its spaces and hyphens. */
export function inOnePiece(text: string): string {
  return text.replace(/(?<=\d) (?=\d)/g, '\u00a0').replace(/(?<=\d)-(?=\d)/g, '-\u2060');
}
