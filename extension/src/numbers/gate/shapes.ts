/** Numbers known by their form alone. */
import type { Run } from '../run.ts';
import { type Gate, isPhoneLabel, isUnvouched } from './gate.ts';

/** "133/8150/8159", "21/815/08150": a German tax number. */
export const tax: Gate = (run, label) => isUnvouched(run, label) && /^\d{2,3}\/\d{3,4}\/\d{4,5}$/.test(run.plain);

/** "370 400 44": a German bank code, and what follows it is the account. */
export const bankCode: Gate = (run, label) => isUnvouched(run, label) && /^[1-8]\d\d \d{3} \d\d(?!\d)/.test(run.plain);

/** "756.1234.5678.97", "65 170839 J 003": Swiss and German social insurance. "CHE-123.456.789" is caught as part of a word. */
export const insurance: Gate = (run) =>
  /^756[. ]\d{4}[. ]\d{4}[. ]\d{2}$/.test(run.plain) || (/^\d\d ?\d{6}$/.test(run.plain) && /^ ?[A-Z] ?\d{3}(?!\d)/.test(run.after));

/** "192.168.0.1", "1.2.3", "042.136.124", "10.0.0.0/8": addresses, versions, outlines. A dotted phone number is longer. */
export const dotted: Gate = (run, label) =>
  (/^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?$/.test(run.plain) &&
    run.groups.every((group) => Number(group) <= 255) &&
    (run.digits.length < (isPhoneLabel(label) ? minDotted - 1 : 10) ||
      !(isPhoneLabel(label) ? /^\d\d\.|^0[1-9]/ : /^0\d\.|^0[1-9]\d\.\d{3}\.\d\d\.\d\d$/).test(run.plain))) ||
  (/^\d{1,2}(?:\.\d{1,2}){2,4}$/.test(run.plain) && run.digits.length <= 6) ||
  (isUnvouched(run, label) &&
    ((run.digits.length <= maxOutlineDigits && /^\d+(?:\.\d+){2,}$/.test(run.plain)) ||
      /^0\d+[-/]\d{2,}\.\d{3,}$|^\d{3}\.\d{3}-\d{4}$/.test(run.plain)));

const maxOutlineDigits = 9;

// "912.345.678" behind a phone word, in countries without trunk prefix.
const minDotted = 9;

/** "0.25", "48.1371", "1.234.567", "1 234 567": one dot is a decimal point, groups of three are thousands. */
export const decimal: Gate = (run, label) =>
  !run.plus &&
  ((/^\d{1,3}\.\d+(?: ?- ?\d{1,3}\.\d+)?$/.test(run.plain) &&
    !(isPhoneLabel(label)
      ? /^0\d{2}/.test(run.plain) || run.digits.length >= minDotted
      : /^0\d{2}/.test(run.plain) && run.digits.length >= minDotted)) ||
    (/^0\d{3,5}\.\d+$/.test(run.plain) && !isPhoneLabel(label) && run.digits.length < 9) ||
    /^\d{1,3}\.\d{4,}[ /]+\d{1,3}\.\d{4,}$/.test(run.plain) ||
    (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(run.plain) && !(isPhoneLabel(label) && run.digits.length >= minDotted)) ||
    (!isPhoneLabel(label) && /^[1-9]\d{0,2}(?: \d{3}){2,}$/.test(run.plain) && !nineDigits(run)));

/** "612 345 678", "Recepce: 257 531 430": how countries without trunk prefix write their numbers; thousands stand behind no colon. */
const nineDigits = (run: Run): boolean =>
  /^[6-9]\d\d \d{3} \d{3}$/.test(run.plain) || (/^\d{3} \d{3} \d{3}$/.test(run.plain) && /\p{L}{3}: ?$/u.test(run.before));

/** "03 12 19 25 38 41": a row of small rising numbers, as in lotteries, tables and calendars. A label needs a longer one. */
export const row: Gate = (run, label) => {
  if (run.plus || run.groups.length < (isPhoneLabel(label) ? minLabelledRow : minRow) || run.groups.some((group) => group.length > 2)) {
    return false;
  }
  const values = run.groups.map(Number);
  // "02 08 19 33 45 - 03 07": behind the row its extra numbers begin anew.
  const main = values.length > minLabelledRow ? values.slice(0, minRow) : values;
  const rising = main.every((value, index) => value >= (main[index - 1] ?? 1)) && Math.max(...values) <= highestBall;
  return rising || (!isPhoneLabel(label) && run.groups.every((group) => group.length === 1));
};

const minRow = 5;
const minLabelledRow = 6;
const highestBall = 60;

/** "006 048 076 028", "0840 0044 0020 0066": four groups of one length are a table, behind a label five; "0069 0307 0301" is one, too. */
export const table: Gate = (run, label) => {
  const length = run.groups[0]?.length ?? 0;
  const enough = run.groups.length >= (isUnvouched(run, label) || length > 3 ? minTable : minTable + 1);
  if (isUnvouched(run, label) && /^0\d{3}([ .])0\d{3}\1[0]\d{3}$/.test(run.plain)) {
    return true;
  }
  // "030 450 560 000" of a hospital: behind its area code, which alone begins with 0.
  const isNumber = run.groups.length === minTable && areaOfThree.test(run.plain) && !/ 0[1-9]/.test(run.plain);
  return (
    !run.plus &&
    enough &&
    length > 2 &&
    !isNumber &&
    run.groups.every((group) => group.length === length) &&
    run.gaps.every((gap) => gap === ' ')
  );
};

/** The area codes of three digits: of the four largest cities. */
const areaOfThree = /^0(?:[34]0|[68]9) [1-9]/;

const minTable = 4;

/** "04109", "04109 / 04103": postcodes; no whole number is as short, but in Austria "059133". */
export const postcodes: Gate = (run, label) =>
  (/^0\d{3,5}$/.test(run.plain) && !(isPhoneLabel(label) && /^05\d{4}$/.test(run.plain))) || /^0\d{4} ?[-/] ?0\d{4}$/.test(run.plain);

/**
 * "042136 - 042140", "0512 0532", "030 040 050", "0 281 002 401": no subscriber's number begins with 0, at least not behind
 * an area code of German-speaking countries.
 */
export const zeroAgain: Gate = (run, label) => {
  const [first = '', second = '', third = ''] = run.groups;
  const [area, subscriber] = first === '0' && second.length > 2 ? [`0${second}`, third] : [first, second];
  return isUnvouched(run, label) && /^0\d{2,5}$/.test(area) && !nonGeographic.test(area) && subscriber.startsWith('0');
};

const nonGeographic = /^0(?:0|1[5-9]|[789]00|180|8[124]\d$|6\d\d$|7[5-9]$)/;

/** "042/044/046", "040 / 136 / 124", "0-9 / 10-19 / 20-29": lists of short numbers, but for the French pairs, "01/48/37/29/16". */
export const list: Gate = (run, label) =>
  /^\d{1,2}-\d{1,2}(?: ?[/,] ?\d{1,2}-\d{1,2}){2,}$/.test(run.plain) ||
  (run.groups.length > (isUnvouched(run, label) ? 2 : 3) &&
    !/^0[1-9](?:\/\d\d){4}$/.test(run.plain) &&
    run.gaps.every((gap) => gap.trim() === '/') &&
    run.groups.every((group) => group.length <= 3));

/** "11111111", "037777777777", "0123456789", "0004-2012", "0815-4711": nobody's number. */
export const filler: Gate = (run) => /^(\d)\1{5,}$|(\d)\2{7,}|^000/.test(run.digits) || /^(?:0?1234567890?|0815\d{4})$/.test(run.digits);

/** What is left of keys and serial numbers: long lists of hyphens, long first groups. */
export const serial: Gate = (run, label) =>
  isUnvouched(run, label) &&
  ((run.groups.length === 1 && otherCode.test(run.before)) ||
    (run.groups.length >= 4 && run.gaps.every((gap) => gap === '-') && run.digits.length > 13 && !abroad(run)) ||
    (run.groups.length > 1 && (run.groups[0] ?? '').length > maxAreaCode && !run.digits.startsWith('00') && !/^0\d+-0$/.test(run.plain)));

/** "0043-1-3529041-15": country, area, number and extension, which are not equally long. */
const abroad = ({ plain, groups }: Run): boolean =>
  /^00[1-9]\d?-[1-9]\d{0,4}-\d{3,8}-\d{1,5}$/.test(plain) && groups.some(({ length }) => length !== groups[0]?.length);

const maxAreaCode = 6;
// "H90W17": what stands in one row with such codes is one, too.
const otherCode = /(?:^|[\s,;/])[A-Z]{1,3}\d+[A-Z][A-Z\d]*(?=[\s,;/])/;

/** "079-2024-113", "0170/2023/0815", "0345/2021", "0351-8206/2023", "0431/2016-002": a year between the groups or behind a slash makes it a file's number. */
export const yearly: Gate = (run, label) =>
  (isUnvouched(run, label) && /^\d{2,5}([-/])(?:19[5-9]\d|20[0-4]\d)\1\d{2,6}$/.test(run.plain)) ||
  (isUnvouched(run, label) && /^0\d{2,4}\/20[0-4]\d-\d{3,6}$|^\d[\d. ]*-\d+\/(?:19[5-9]\d|20[0-4]\d)$/.test(run.plain)) ||
  /^\d{2,4}\/(?:19[5-9]\d|20[0-4]\d)$/.test(run.plain);

/** "Reservierung 0340-223-112", "Zimmerbuchung 0340-223-112": groups of three behind this word are a booking; a restaurant's number is written otherwise. */
export const booking: Gate = (run, label) =>
  isUnvouched(run, label) &&
  /^0\d{2,3}-\d{3}-\d{3}$/.test(run.plain) &&
  /(?:^|[^\p{L}-])(?:Reservierung|\p{Lu}\p{Ll}+(?:bestell|buch)ung):? $/u.test(run.before);

/** "030 1234" alone in a cell: a figure; in the four largest German cities numbers are longer, but for a few that a sentence names. */
export const figure: Gate = (run, label) =>
  isUnvouched(run, label) &&
  /^0(?:[34]0|[68]9) \d{4}$/.test(run.plain) &&
  /(?:^|\t)\s*$/.test(run.before) &&
  /^\s*(?:\t|$)/.test(run.after);

/** "030 123 / 045 678": behind a whole number nothing begins with 0 again. */
export const zeroBehindSlash: Gate = (run, label) => isUnvouched(run, label) && /^0\d+ \d{2,4} ?\/ ?0\d+ \d{2,4}$/.test(run.plain);
