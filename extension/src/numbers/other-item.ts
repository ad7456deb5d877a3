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

/** What only phone numbers have: a mark behind the area code, an extension, a mobile's prefix, the Swiss groups. */
const distinct = [
  /\+/,
  /\(0\d+\)/,
  /0[2-9]\d{1,4}(?: ?[/-] ?\d\d| \d+-\d{1,4}$)/,
  /0(?:1[567]\d{1,2}|6[5-9]\d|7[5-9])[ /-]\d{6,8}$/,
  /0\d\d \d{3} \d\d \d\d$/,
];
const item = /\d\d?\.\d\d?\.(?:19|20)?\d\d|[1-9]\d{0,10}(?:[./-]\d{1,4})?|0\.\d{1,3}/;
const beforeDistinct = new RegExp(`^(?:${item.source})(?: +| - | \\/ (?!.*\\/))(?=${distinct.map(({ source }) => source).join('|')})`);

/** The run without what the label before it names, when a phone number follows that; else the run. */
export function withoutOtherItem(run: Run, label: Label): Run {
  if (run.plus || !(isOther(label) || /[\p{L}$]/u.test(run.before.slice(-1)))) {
    return run;
  }
  const other = (beforeMark.exec(run.text) ?? beforeDistinct.exec(run.text))?.[0] ?? '';
  const rest = run.part(other.length, run.text.length);
  return other !== '' && other.length <= maxOther && rest.digits.length >= minDigits ? rest : run;
}
