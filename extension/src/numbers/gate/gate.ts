import type { Label } from '../labels.ts';
import type { Run } from '../run.ts';

/** One rule: whether the run is something else than a phone number, for a reason that the file's name says. */
export type Gate = (run: Run, label: Label) => boolean;

/** Whether a label vouches for a phone number. */
export const isPhoneLabel = (label: Label): boolean => label === 'phone' || label === 'mobile' || label === 'fax';

const entry = /(?:^|[\s(|;,])\p{L}{2,}[.:]?(?: ?= ?|\* )$/u;
const capital = /\p{Lu}\p{L}+\P{L}*$/u;

/**
 * "Tel.=0203/2830", "Telefon* 0203 2830", "tel=01714837265": a word with its number or a note, or a field; no assignment
 * "phone = 0203123", no part of an address.
 */
export const isEntry: Gate = (run, label) =>
  isPhoneLabel(label) &&
  ((entry.test(run.before) && (run.groups.length > 1 || capital.test(run.before))) ||
    (run.digits.length >= minWhole && run.before.endsWith('=') && field.test(run.before)));

const field = /(?:^|[\s;,])\p{L}{2,}=$/u;

const minWhole = 10;

/** "caller=+493029374651": with its country code, and so long, no sum. */
export const isFieldValue = (run: Run): boolean => run.plus && run.digits.length >= minWhole && /\p{L}\s?=\s?$/u.test(run.before);

/** Nothing vouches for it: neither a label nor a country code. */
export const isUnvouched: Gate = (run, label) => !run.plus && !isPhoneLabel(label);
