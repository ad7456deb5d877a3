/** Arithmetic and sizes. */
import type { Run } from '../run.ts';
import { type Gate, isEntry, isExtended, isFieldValue, isPhoneLabel } from './gate.ts';

/** "=A1+0301234567", "0301 * 2", "3 x 040", "a = 030…", "4 + 030 …", "(030-12)/34567". */
export const formula: Gate = (run, label) =>
  (isBehindOperator(run) && !isEntry(run, label) && !isFieldValue(run)) ||
  (isBeforeOperator(run, isPhoneLabel(label)) && !isExtended(run)) ||
  /^\(\d+ ?- ?\d+\) ?\/ ?\d/.test(run.plain);

// "<td>030 1234567</td>" in the source of a page.
const tag = /<\/?[a-z][^<>]*>$/i;

function isBehindOperator({ before, groups, after }: Run): boolean {
  if (!operators.includes(before.trimEnd().slice(-1))) {
    return false;
  }
  if (/\d\s?[xX]\s?$|^\s?=\s?$|[\p{L}\d][<>]$/u.test(before) && !tag.test(before)) {
    return true;
  }
  return (
    /[=\d\p{L})]\s?[+*^=]\s?$/u.test(before) &&
    !(numberPlus.test(before) && !/^\s*=/.test(after)) &&
    !(entry.test(before) && groups.length > 1)
  );
}

const operators = 'xX=<>+*^';

function isBeforeOperator(run: Run, labelled: boolean): boolean {
  if (
    /^\s?[=^<>]\s?[\d(]|^\s?[=^<>]\s?\p{L}(?!\p{L})|^\s?[X×]\s?\d|^\s?\*\s?\d+(?![\d.]|\s?(?:ct|Cent))|^x\d/u.test(run.after) ||
    (!labelled && /^\s?x\s\d/.test(run.after))
  ) {
    return true;
  }
  return !labelled && !run.plus && /^\s?[+*]\s?\d|^[<>=]\d/.test(run.after) && !plusNumber.test(run.after);
}

// "030 1234567 + 030 7654321": with enough digits on both sides these are two numbers, and " +49 …" begins one.
const numberPlus = /(?:\d[ ./()-]{0,3}){7}(?:\s\+ |\+)$/;
const plusNumber = /^\s?\+\s?[(+]{0,2}(?:\d[ ./()-]{0,3}){7}(?!.*=)/;

// "Büro = 030 1234567", "Kurzwahl 01 = 030 1234567": a list of names and numbers.
const entry = /(?:\p{Lu}\p{L}{2,}|(?:^|\s)\d{1,2}) = $/u;
