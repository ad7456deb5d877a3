/** Arithmetic and sizes. */
import type { Run } from '../run.ts';
import { type Gate, isEntry, isPhoneLabel } from './gate.ts';

/** "=A1+0301234567", "0301 * 2", "3 x 040", "a = 030…", "4 + 030 …", "(030-12)/34567". */
export const formula: Gate = (run, label) =>
  (isBehindOperator(run) && !isEntry(run, label)) ||
  isBeforeOperator(run, isPhoneLabel(label)) ||
  /^\(\d+ ?- ?\d+\) ?\/ ?\d/.test(run.plain);

// "<td>030 1234567</td>" in the source of a page.
const tag = /<\/?[a-z][^<>]*>$/i;

function isBehindOperator(run: Run): boolean {
  if (/\d\s?[xX]\s?$|^\s?=\s?$|[\p{L}\d][<>]$/u.test(run.before) && !tag.test(run.before)) {
    return true;
  }
  const isSum = numberPlus.test(run.before) && !/^\s*=/.test(run.after);
  const isEntry = entry.test(run.before) && run.groups.length > 1;
  return /[=\d\p{L})]\s?[+*^=]\s?$/u.test(run.before) && !isSum && !isEntry;
}

function isBeforeOperator(run: Run, labelled: boolean): boolean {
  if (/^\s?[=^<>]\s?[\d\p{L}(]|^\s?[X×*]\s?\d|^x\d/u.test(run.after) || (!labelled && /^\s?x\s\d/.test(run.after))) {
    return true;
  }
  return !labelled && !run.plus && /^\s?[+*]\s?\d|^[<>=]\d/.test(run.after) && !plusNumber.test(run.after);
}

// "030 1234567 + 030 7654321": with enough digits on both sides these are two numbers, and " +49 …" begins one.
const numberPlus = /(?:\d[ ./()-]{0,3}){7}\s\+ $/;
const plusNumber = /^\s\+\s?[(+]{0,2}(?:\d[ ./()-]{0,3}){7}(?!.*=)/;

// "Büro = 030 1234567", "Kurzwahl 01 = 030 1234567": a list of names and numbers.
const entry = /(?:\p{Lu}\p{L}{2,}|(?:^|\s)\d{1,2}) = $/u;
