/** Numbers that have a form or a checksum of their own. */
import type { Run } from '../run.ts';
import { type Gate, isPhoneLabel } from './gate.ts';

/** "DE89 3704 0044 0532 0130 00": two letters, two check digits, then the account. */
export const iban: Gate = (run) =>
  /(?:^|[^\p{L}\p{N}])[A-Z]{2}\s?$/u.test(run.before) && /^\d{2}/.test(run.digits) && run.digits.length >= minIbanDigits;

const minIbanDigits = 12;

/** Card numbers: 13 to 19 digits, Luhn, in groups of four or in one. */
export const card: Gate = (run) =>
  !run.plus &&
  run.digits.length >= 13 &&
  run.digits.length <= 19 &&
  /^\d{4}\D?\d{4}\D?\d{4,6}\D?\d{0,5}\D?\d*$/.test(run.text) &&
  luhn(run.digits);

/** ISBN-13, EAN, GTIN: 8, 12, 13 or 14 digits with the mod-10 check, written in one, or with the book prefix. */
export const article: Gate = (run, label) =>
  (/^97[89]/.test(run.digits) && run.digits.length === 13) ||
  (!run.plus && run.groups.length === 1 && [13, 14].includes(run.digits.length) && !isPhoneLabel(label) && mod10(run.digits));

/** "133/8150/8159", "21/815/08150": a German tax number. */
export const tax: Gate = (run, label) => !isPhoneLabel(label) && /^\d{2,3}\/\d{3,4}\/\d{4,5}$/.test(run.text);

/** "192.168.0.1", "1.2.3", "10.0.0.0/8": addresses and versions. A dotted phone number has longer groups. */
export const dotted: Gate = (run) =>
  (/^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?$/.test(run.text) &&
    run.groups.every((group) => Number(group) <= 255 && (group === '0' || !group.startsWith('0')))) ||
  (/^\d{1,2}(?:\.\d{1,2}){2,4}$/.test(run.text) && run.digits.length <= 6);

/** "0.25", "48.1371", "1.234.567": one dot is a decimal point, groups of three are thousands. */
export const decimal: Gate = (run, label) =>
  !run.plus &&
  ((/^\d{1,3}\.\d+(?:\s?-\s?\d{1,3}\.\d+)?$/.test(run.text) && !(isPhoneLabel(label) && /^0\d{2}/.test(run.text))) ||
    /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(run.text));

/** "03 12 19 25 38 41": a row of small numbers, rising, as in lotteries, tables and calendars. */
export const row: Gate = (run, label) => {
  if (isPhoneLabel(label) || run.plus || run.groups.length < minRow || run.gaps.some((gap) => !/^[ \-/.]+$/.test(gap))) {
    return false;
  }
  const values = run.groups.map(Number);
  return run.groups.every((group) => group.length <= 2) && values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0));
};

const minRow = 5;

/** "11111111", "0000000": nobody's number. */
export const filler: Gate = (run) => /^(\d)\1{5,}$/.test(run.digits) || (/^0?1234567890?$/.test(run.digits) && run.groups.length === 1);

/** "550e8400-e29b-…" and hashes lean on letters ({@link partOfWord}); what is left of them is a long list of hyphens. */
export const serial: Gate = (run, label) =>
  !isPhoneLabel(label) && !run.plus && run.groups.length >= 4 && run.gaps.every((gap) => gap === '-') && run.digits.length > 13;

function luhn(number: string): boolean {
  let sum = 0;
  for (let index = 0; index < number.length; index += 1) {
    const digit = Number(number[number.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function mod10(number: string): boolean {
  let sum = 0;
  for (let index = 0; index < number.length; index += 1) {
    sum += Number(number[number.length - 1 - index]) * (index % 2 === 1 ? 3 : 1);
  }
  return sum % 10 === 0;
}

/** A stretch that is only a year, a postcode or the like is too short to be called. */
export const tooShort: Gate = (run: Run) => !run.plus && run.digits.length < 5;
