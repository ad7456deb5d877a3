/** Figures: what is counted, measured or filled up with zeros, in rows and tables. */
import type { Run } from '../run.ts';
import { type Gate, isUnvouched } from './gate.ts';

/** "47 48.997", "07 11 35.29": degrees or hours, minutes and seconds of a place or a star. */
export const degrees: Gate = (run, label) =>
  isUnvouched(run, label) && /^\d{1,3} [0-5]?\d(?: [0-5]\d\.\d{1,3}(?: .*)?|\.\d{2,5})$/.test(run.plain);

/** "LSG 0711-352": short, with a hyphen: a place in a list; a number as short has a slash or a space. */
export const stub: Gate = (run, label) => isUnvouched(run, label) && /^0\d{3}-\d{3}$/.test(run.plain);

/** "0641-0180", "005151 – 031074", "01688 01288 02802": equally long, and all with leading zeros: counted on, or rows of a table. */
export const padded: Gate = (run, label) =>
  isUnvouched(run, label) &&
  run.groups.length > 1 &&
  run.groups.every(
    (group) => group.startsWith('0') && group.length > 2 && group.length <= maxPadded && group.length === run.groups[0]?.length,
  );

const maxPadded = 6;

/** "01-57-51-48-62-09", "13 09 41 40 45 44": six pairs are an address of a device, or a row of small numbers. */
export const pairs: Gate = (run, label) =>
  isUnvouched(run, label) &&
  run.groups.length >= minPairs &&
  !isTime(run) &&
  run.groups.every((group) => group.length === 2) &&
  run.gaps.every((gap) => gap === run.gaps[0]) &&
  (run.gaps[0] === '-' || run.groups.every((group) => Number(group) <= highestBall));

/** "14:22 01 48 …", "… 37 29 00:03": an end of the run is of a time. */
const isTime = ({ before, after }: Run): boolean => /\d:$/.test(before) || /^:\d/.test(after);

const minPairs = 6;
const highestBall = 60;

/** "0 911 792 244": thousands, or an article; a phone number is parted behind its area code. */
export const thousands: Gate = (run, label) => isUnvouched(run, label) && /^0 (?!8)\d{3} \d{3} \d{3}$/.test(run.plain);

/** "0020224440240": zeros that fill up a number; abroad, in one and without a word, only what lies near is called. */
export const filledUp: Gate = (run, label) => isUnvouched(run, label) && run.groups.length === 1 && /^00(?!1\d{10}$|[34])/.test(run.digits);

/** "0341 774 | 0412 087": short, and alike in the next cell: figures. */
export const cells: Gate = (run, label) =>
  isUnvouched(run, label) &&
  run.digits.length <= maxCellDigits &&
  [/^\s?[|;\t]\s?([\d ]+)(?=$|\s?[|;\t])/.exec(run.after), /(?:^|[|;\t]\s?)([\d ]+?)\s?[|;\t]\s?$/.exec(run.before)].some(
    (cell) => cell?.[1] !== undefined && shape(cell[1]) === shape(run.plain),
  );

/** "0x0030:  0221 4710 0533 c0a8 b21e", "0221 4710 0533 c0a8": bytes in a dump, four signs at a time, the others of which have letters. */
export const dump: Gate = (run, label) =>
  isUnvouched(run, label) &&
  run.groups.every((group) => group.length === bytesLength) &&
  run.gaps.every((gap) => gap.trim() === '') &&
  (dumpBehind.test(run.after) || dumpBefore.test(run.before));

const bytesLength = 4;
const bytes = '(?=[a-f]*\\d)(?=\\d*[a-f])[\\da-f]{4}';
const dumpBehind = new RegExp(`^ +${bytes}(?![\\p{L}\\d])`, 'iu');
// "120a" may be the number of a house.
const dumpBefore = new RegExp(`(?:^|\\s)(?:(?:0x[\\da-f]|(?=[a-f]*\\d)[\\da-f]{4})[\\da-f]{3,12}:|(?!\\d{3}[a-f])${bytes}) +$`, 'iu');

/** "[0341.912776] usb 1-1: new device": seconds and their millionths, at the beginning of a line of a log. */
export const stamp: Gate = (run, label) =>
  isUnvouched(run, label) && /^\d+\.\d{6}$/.test(run.plain) && /(?:^|: )\[ *$/.test(run.before) && /^\] \S/.test(run.after);

const maxCellDigits = 7;
const shape = (text: string): string => text.trimEnd().replace(/\d/g, '0');
