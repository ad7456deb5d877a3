/**
 * A word for something else binds what stands right behind it, and letters what they touch, not the phone number that follows:
 * "HRB 12345 · 06181 2950", "Az. 4711/24 06181/2950", "geb. 12.05.1961 0171 4837265", "DE123456789 06181/2950".
 */
import { isOther, type Label } from './labels.ts';
import type { Run } from './run.ts';

const minDigits = 7;
const maxOther = 24;

// Behind a dot between items any number may follow, behind a dash when what stands before it is long; but
// "12 / 034 / 56789" is one number with its own slashes.
const beforeMark = /^\d[\d ./-]*?(?: ?· ?|(?<=\d{5}) (?:-|\/(?!.* \/)) )(?=[([]? ?(?:\+|00?[1-9]))/;

/** What only phone numbers have: a mark behind the area code, an extension, a mobile's prefix, the Swiss and the North American groups. */
const distinct = [
  /\+/,
  /\(0\d+\)/,
  /0[2-9]\d{1,4}(?: ?[/-] ?\d\d| \d+-\d{1,4}$)|0[1-9]\d{0,2}[/-]\d(?:[. ]?\d){5,6}$/,
  /0(?:1[567]\d{1,2}|6[5-9]\d|7[5-9])[ /-]\d{6,8}$/,
  /0\d\d \d{3} \d\d \d\d$/,
  /(?:\([2-9]\d\d\) ?|[2-9]\d\d-)[2-9]\d\d-\d{4}$/,
];
const item = /\d\d?\.\d\d?\.(?:(?:19|20)?\d\d)?|[1-9]\d{0,19}(?:(?:[./-]\d{1,5}){0,3}|\.)|0?[1-9][./]\d\d|0\d{3}\.\d{3}\.\d{3}|0\.\d{1,3}/;
const beforeDistinct = new RegExp(`^(?:${item.source})\\)?(?: +| - | \\/ (?!.*\\/))(?=${distinct.map(({ source }) => source).join('|')})`);

/** "Teile-Nr. 04837 29160 / 04837 29161": what looks like the first of a list is the next of it. */
const isAlike = (item: string, rest: string): boolean => {
  const shape = item.replace(/[ /·-]+$/, '').replace(/\d/g, '0');
  return shape.length >= minDigits && rest.replace(/\d/g, '0').startsWith(shape);
};

/** How many digits an account has behind its country: then what follows it is no longer of it. */
const ibans: Readonly<Record<string, number>> = { DE: 20, AT: 18, CH: 19, LI: 19 };

/** "DE89 3704 0044 0532 0130 00 0341 584417": the length of the account, with the gap behind it. */
function accountLength(run: Run): number {
  const digits = ibans[/(?:^|\P{L})([A-Z]{2})$/u.exec(run.before)?.[1] ?? ''] ?? 0;
  return digits === 0 ? 0 : (new RegExp(`^(?:\\d ?){${digits}}(?<!\\d)(?: ?[-/·] ?)?(?=[([]?(?:\\+|0))`).exec(run.text)?.[0].length ?? 0);
}

/** "Hauptstr.12 0711 8956330". */
const street = /\p{Ll}str\.$/u;
const houseNumber = /^\d{1,3} +(?=\(?0[1-9])/;

/** The run without what the label before it names, when a phone number follows that; else the run. */
export function withoutOtherItem(run: Run, label: Label): Run {
  const house = street.test(run.before) ? (houseNumber.exec(run.text)?.[0].length ?? 0) : 0;
  if (house > 0) {
    return run.part(house, run.text.length);
  }
  if (run.plus || !(isOther(label) || /[\p{L}$]/u.test(run.before.slice(-1)))) {
    return run;
  }
  const account = accountLength(run);
  if (account > 0) {
    const behind = run.part(account, run.text.length);
    return behind.groups.length > 1 ? behind : run;
  }
  const other = (beforeMark.exec(run.text) ?? beforeDistinct.exec(run.text))?.[0] ?? '';
  const rest = run.part(other.length, run.text.length);
  return other !== '' && other.length <= maxOther && rest.digits.length >= minDigits && !isAlike(other, rest.text) ? rest : run;
}
