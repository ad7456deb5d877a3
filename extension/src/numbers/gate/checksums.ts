/** Numbers with a checksum or a country's own prefix: IBAN, cards, articles. */
import { type Gate, isPhoneLabel, isUnvouched } from './gate.ts';

const minIbanDigits = 12;
const maxIbanHead = 12;
const maxCardDigits = 19;
const minCardDigits = 13;

/** "DE89 3704 0044 0532 0130 00": two letters, two check digits, then the account; also with letters in between. */
export const iban: Gate = (run) =>
  (!run.plus &&
    run.digits.length >= minIbanDigits &&
    /^(?!00)\d{2}/.test(run.digits) &&
    /(?:^|[^\p{L}\p{N}])(?:[A-Z]\s?[A-Z]|[a-z]{2})[)]?[\s:.-]{0,2}$/u.test(run.before) &&
    isIban(`${/([A-Z])\W*([A-Z])\W*$/i.exec(run.before)?.slice(1).join('') ?? ''}${run.digits}`)) ||
  /(?:^|[^\p{L}\p{N}])[A-Z]{2}\s?\d{2}\s?[A-Z]{3,4}\s?$/u.test(run.before.slice(-maxIbanHead));

/** ISO 13616: country and check digits to the end, letters as numbers, modulo 97 is 1. A wrong checksum is an IBAN with a typing error. */
const isIban = (text: string): boolean => mod97(`${text.slice(4)}${text.slice(0, 4)}`) === 1 || /^(?:de|at|ch|li)/i.test(text);

const mod97 = (text: string): number =>
  Array.from(text.toUpperCase()).reduce((rest, sign) => Number(`${rest}${Number.parseInt(sign, 36)}`) % 97, 0);

/** Card numbers: 13 to 19 digits, Luhn, in groups of four or in one. */
export const card: Gate = (run) =>
  !run.plus &&
  run.digits.length >= minCardDigits &&
  run.digits.length <= maxCardDigits &&
  /^[2-6]/.test(run.digits) &&
  /^\d{4}([ .-]?)\d{4}\1\d{4}\1\d{1,4}(?:\1\d{1,3})?$|^\d{4}\D\d{6}\D\d{5}$/.test(run.plain) &&
  luhn(run.digits);

/** ISBN-13, EAN, GTIN: 13 or 14 digits with the mod-10 check, written in one, or with the book prefix. */
export const article: Gate = (run, label) =>
  !run.plus &&
  ((/^97[89]/.test(run.digits) && run.digits.length === 13) ||
    (run.groups.length === 1 &&
      [12, 13, 14].includes(run.digits.length) &&
      !isPhoneLabel(label) &&
      !/^0[^0]|^00[1-9]/.test(run.digits) &&
      mod10(run.digits)));

/** ISBN-10, "3-86680-192-0": four groups and a check digit modulo 11. */
export const book: Gate = (run, label) =>
  isUnvouched(run, label) && /^\d[- ]\d{2,5}[- ]\d{3,6}[- ]\d$/.test(run.plain) && run.digits.length === 10 && mod11(run.digits);

function mod11(number: string): boolean {
  return Array.from(number).reduce((sum, digit, index) => sum + Number(digit) * (number.length - index), 0) % 11 === 0;
}

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
