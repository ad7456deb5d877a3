import { fileName, netAddress } from './addresses.ts';
import { amount, beginningOfWord, coded, endOfWord, reference } from './adjacent.ts';
import { article, book, card, iban } from './checksums.ts';
import { date, time } from './dates.ts';
import { cells, degrees, dump, filledUp, padded, pairs, stamp, stub, thousands } from './figures.ts';
import { formula } from './formulas.ts';
import type { Gate } from './gate.ts';
import { namedBehind } from './named-behind.ts';
import {
  bankCode,
  booking,
  decimal,
  dotted,
  figure,
  filler,
  insurance,
  list,
  postcodes,
  row,
  serial,
  table,
  tax,
  yearly,
  zeroAgain,
  zeroBehindSlash,
} from './shapes.ts';

export { isPhoneLabel } from './gate.ts';
export { labelBehind, phoneBehind } from './named-behind.ts';

const wholeGates: readonly Gate[] = [endOfWord, iban, card, article, book, insurance, bankCode, table, pairs, padded];
const gates: readonly Gate[] = [
  ...[beginningOfWord, amount, date, time, dotted, decimal, reference, formula, netAddress, fileName, coded],
  ...[...wholeGates, tax, row, postcodes, zeroAgain, zeroBehindSlash, yearly, list, serial, booking, figure, filler, namedBehind],
  ...[degrees, thousands, filledUp, cells, stub, dump, stamp],
];

/** Whether the run, and so everything in it, is the number of something else. */
export const isSomethingElseWhole: Gate = (run, label) => label === 'strongOther' || wholeGates.some((gate) => gate(run, label));

/** Whether the run is anything but a phone number. */
export const isSomethingElse: Gate = (run, label) => gates.some((gate) => gate(run, label));
