/** Dates, ranges of dates, times, opening hours. */
import type { Run } from '../run.ts';
import { type Gate, isPhoneLabel } from './gate.ts';

const day = '(?:0?[1-9]|[12]\\d|3[01])';
const month = '(?:0?[1-9]|1[0-2])';
const year = '(?:1[5-9]\\d\\d|20\\d\\d|21\\d\\d|\\d\\d)';
const longYear = '(?:1[5-9]\\d\\d|20\\d\\d)';
const german = `${day}\\.\\s?${month}\\.(?:\\s?${year})?`;
const slashed = `${day}/${month}/${year}|${month}/${day}/${longYear}|${day}-${month}-${longYear}`;
const iso = `${longYear}[-./]${month}[-./]${day}`;
const any = `(?:${german}|${slashed}|${iso}|${day}\\.(?:${month})?)`;
const clock = '(?:[01]?\\d|2[0-4])(?:[.:]?[0-5]\\d)?';

const dateOrRange = new RegExp(
  `^\\(?${any}(?:\\s?[-/]{1,2}\\s?${any})?\\s?(?:[-/(]?\\s?(?:${longYear}|${clock}(?:\\s?-\\s?${clock})?))?[.)]?$`,
);
const startsWithDate = new RegExp(`^\\(?(?:${german}\\s?${longYear}|${slashed}|${iso}|${day}\\.${month}\\.)(?!\\d)`);
const clockRange = /^(?:[01]?\d|2[0-4])[.: ]?[0-5]\d\s?-\s?(?:[01]?\d|2[0-4])[.: ]?[0-5]\d$/;
const years = new RegExp(`^${longYear}\\s?[-/]\\s?(?:${longYear}|\\d\\d)$`);
const weekday =
  /(?:^|[^\p{L}])(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|sonnabends?|werktags?|feiertags?|täglich|daily)\.?(?:\s?(?:-|–|bis|und|u\.|&|to)\s?\p{L}{2,10}\.?)?[:,]?\s*(?:von|ab|from)?\s*$/iu;

/** "01.02.-29.02.2024", "2024-02-01", "1/2/2024", "01.02.2024 08.30". */
export const date: Gate = (run) => dateOrRange.test(plain(run)) || (startsWithDate.test(plain(run)) && !run.plus) || years.test(plain(run));

/** "08:00-12:00" (the colon stands outside the run), "0800-1700", "Mo-Fr 0800". */
export const time: Gate = (run, label) =>
  /^\s?:\s?\d/.test(run.after) ||
  /\d\s?:\s?$/.test(run.before) ||
  (!isPhoneLabel(label) && (clockRange.test(plain(run)) || (weekday.test(run.before) && run.digits.length <= weekdayDigits))) ||
  /^\s?(?:uhr|h\b|a\.?m\.?\b|p\.?m\.?\b|o’clock)/i.test(run.after);

const weekdayDigits = 8;

const plain = (run: Run): string =>
  run.text
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
    .trim();
