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

const field = /(?:^|[\s;,])\p{L}[\p{L}_]+=$/u;

const minWhole = 10;

/** "caller=+493029374651", "from=03029374651": with its country code, or whole behind a field of calls, no sum. */
export const isFieldValue = (run: Run): boolean =>
  run.digits.length >= minWhole && (run.plus ? /\p{L}\s?=\s?$/u.test(run.before) : isLong(run) && callField.test(run.before));

const callField = /(?:^|[\s;,"[])(?:from|to|ani|dnis|did|cid|cli|cid_num|remote|CALLERID\((?:num|all)\))=$/i;

/** "Tel. 1:0341 584417": which of several it is. */
export const isCounted: Gate = (run, label) => isPhoneLabel(label) && /\p{L}[. -]?\d:$/u.test(run.before);

/** Nothing vouches for it: neither a label nor a country code. */
export const isUnvouched: Gate = (run, label) => !run.plus && !isPhoneLabel(label);

const minLong = 10;

/** As long as whole numbers are, and beginning like one: no amount, no time. */
export const isLong = ({ plus, digits, plain }: Run): boolean => digits.length >= minLong && (plus || /^\(?0/.test(plain));

/** "(212) 736-5000x12": with its extension, as in North America. */
export const isExtended = ({ plain, after }: Run): boolean => american.test(plain) && /^x\d{1,6}(?![\p{L}\d])/u.test(after);

const american = /^(?:\+?1[ .-]?)?(?:\([2-9]\d\d\) ?|[2-9]\d\d[ .-])[2-9]\d\d[ .-]\d{4}$/;
