/** Dates, ranges of dates, times, opening hours. */
import { type Gate, isPhoneLabel, isUnvouched } from './gate.ts';

const day = '(?:0?[1-9]|[12]\\d|3[01])';
const month = '(?:0?[1-9]|1[0-2])';
const year = '(?:1[5-9]\\d\\d|20\\d\\d|21\\d\\d|\\d\\d)';
const longYear = '(?:1[5-9]\\d\\d|20\\d\\d)';
const german = `${day}\\. ?${month}\\.(?: ?${year})?`;
const slashed = `${day}/${month}/${year}|${month}/${day}/${longYear}|${day}[- ]${month}[- ]${longYear}`;
const iso = `${longYear}[-./ ]${month}[-./ ]${day}`;
const ofMonth = `${month} ?[./] ?${longYear}`;
const ofMonthHyphened = `${month} ?[./-] ?${longYear}`;
const any = `(?:${german}|${slashed}|${iso}|${ofMonth}|${day}\\.(?:${month})?)`;
const clock = '(?:[01]?\\d|2[0-4])(?:[.:]?[0-5]\\d)?';
const fullClock = '(?:(?:[01]\\d|2[0-4])[.: ]?|\\d[.:])[0-5]\\d';

const dateOrRange = new RegExp(
  `^\\(?${any}(?:(?: {0,2}[-/]{1,2} {0,2}| )${any}){0,3} ?(?:[-/(]? ?(?:${longYear}|${clock}(?: {0,2}[-/] {0,2}${clock})?))?[.)]?$`,
);
const startsWithDate = new RegExp(`^\\(?(?:${german} ?${longYear}|${slashed}|${iso}|${day}\\.${month}\\.)(?!\\d)`);
const months = new RegExp(
  `^(?:${ofMonthHyphened} {0,2}[-/] {0,2}${ofMonthHyphened}|${ofMonth} ${fullClock}|${month} ?[-/] ?${month} ?[-/ .] ?${longYear})$`,
);
const clocks = new RegExp(`^${fullClock}(?: {0,2}[-/ ] {0,2}${fullClock})+$`);
const dottedClocks = /^(?:[01]?\d|2[0-4])\.[0-5]\d(?: {0,2}[-/ ] {0,2}(?:[01]?\d|2[0-4])\.[0-5]\d)+$/;
const years = new RegExp(`^\\(?${longYear}(?: ?[-/] ?(?:${longYear}|\\d\\d))+\\)?$`);
const yearMonthDay = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/;
const weekday =
  /(?:^|[^\p{L}])(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|sonnabends?|werktags?|feiertags?|täglich|daily)\.?(?:\s?(?:-|bis|und|u\.|&|to)\s?\p{L}{2,10}\.?)?[:,]?\s*(?:von|ab|from)?\s*$/iu;
const weekdayDigits = 8;

/** "01.02.-29.02.2024", "2024-02-01", "1/2/2024", "01.02.2024 08.30", "03/2024-05/2025". */
export const date: Gate = (run) =>
  !run.plus &&
  (dateOrRange.test(run.plain) ||
    startsWithDate.test(run.plain) ||
    years.test(run.plain) ||
    months.test(run.plain) ||
    yearMonthDay.test(run.plain));

/** "08:00-12:00" (the colon stands outside the run), "0800-1700", "Mo-Fr 0800". */
export const time: Gate = (run, label) =>
  /^\s?:\s?\d/.test(run.after) ||
  /\d:$/.test(run.before) ||
  dottedClocks.test(run.plain) ||
  (clocks.test(run.plain) && weekday.test(run.before)) ||
  (!isPhoneLabel(label) && (clockRange(run.plain) || (run.digits.length <= weekdayDigits && weekday.test(run.before)))) ||
  /^\s?(?:[Uu]hr|UHR|h\b|[AaPp]\.?[Mm]\.?\b|o’clock)/.test(run.after);

/** "0812 0912 1012", whatever stands before: a timetable. */
export const timetable: Gate = (run) => /(?:^|[^\d])(?:(?:[01]\d|2[0-4])[0-5]\d(?: |$)){3,}$/.test(run.plain);

/** A single pair without mark, "0421 1230", may be a number, and so may three with hyphens, "0621-1703-2214"; "0800-1200" and longer rows are hours. */
const clockRange = (text: string): boolean =>
  clocks.test(text) && (/[-.]/.test(text) || text.split(/\D+/).length > 2) && !/^\d+-\d+-\d+$/.test(text);

/** "vom 03. bis 030…" aside: a run behind "vom" or "am" that begins with a day. */
export const dayOfMonth: Gate = (run, label) =>
  isUnvouched(run, label) && /(?:^|\s)(?:am|vom)\s$/i.test(run.before) && /^\d\d?\./.test(run.plain);
