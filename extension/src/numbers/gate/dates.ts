/** Dates, ranges of dates, times, opening hours. */
import type { Run } from '../run.ts';
import { type Gate, isCounted, isLong, isPhoneLabel } from './gate.ts';

const day = '(?:0?[1-9]|[12]\\d|3[01])';
const month = '(?:0?[1-9]|1[0-2])';
const year = '(?:1[5-9]\\d\\d|20\\d\\d|21\\d\\d|\\d\\d)';
const longYear = '(?:1[5-9]\\d\\d|20\\d\\d)';
const german = `${day} ?\\. ?${month} ?\\.(?: ?${year})?`;
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
  `^(?:${ofMonthHyphened} {0,2}[-/] {0,2}${ofMonthHyphened}|${month}/\\d\\d {0,2}- {0,2}${month}/\\d\\d|${ofMonth} ${fullClock}|${month} ?[-/] ?${month} ?[-/ .] ?${longYear})$`,
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
  (/\d:$/.test(run.before) && !isCounted(run, label)) ||
  dottedClocks.test(run.plain) ||
  (clocks.test(run.plain) && weekday.test(run.before)) ||
  isOfHours(run) ||
  (!isPhoneLabel(label) && (clockRange(run.plain) || (run.digits.length <= weekdayDigits && weekday.test(run.before)))) ||
  (!isLong(run) && /^\s?(?:[Uu]hr|UHR|h\b|o’clock)/.test(run.after)) ||
  (/(?:^|\D)(?:1[0-2]|0?[1-9])(?:\.?[0-5]\d)?$/.test(run.plain) && !isLong(run) && /^\s?[AaPp]\.?[Mm]\.?\b/.test(run.after));

const hours = '(?:[01]\\d|2[0-4])[0-5]\\d ?- ?(?:[01]\\d|2[0-4])[0-5]\\d';
/** "Telefonisch erreichbar 0800-1200": from when to when. */
export const openingHours = new RegExp(`^${hours}$`);
const and = ' ?(?:[,;/&+|]|und|u\\.|oder|sowie|and) ?';
const hoursAlone = new RegExp(`^${hours}(?: ?/ ?${hours})*$`);
const hoursBehind = new RegExp(`^${and}${hours}(?!\\d)`);
const hoursBefore = new RegExp(`(?<!\\d)${hours}(?: ?(?:Uhr|h))?${and}$`);

/** "0800-1200 und 1300-1700 Uhr", "0800-1200/1300-1700": from when to when, and again later; no word makes a number of that. */
function isOfHours({ plain, before, after }: Run): boolean {
  if (!hoursAlone.test(plain)) {
    return false;
  }
  const times = `${hoursBefore.exec(before)?.[0] ?? ''}${plain}${hoursBehind.exec(after)?.[0] ?? ''}`.match(/\d{4}/g)?.map(Number) ?? [];
  return times.length > 2 && times.every((time, index) => time > (times[index - 1] ?? -1));
}

/** A single pair without mark, "0421 1230", may be a number, and so may three with hyphens, "0621-1703-2214"; "0800-1200" and longer rows are hours. */
const clockRange = (text: string): boolean =>
  clocks.test(text) && (/[-.]/.test(text) || text.split(/\D+/).length > 2) && !/^\d+-\d+-\d+$/.test(text);
