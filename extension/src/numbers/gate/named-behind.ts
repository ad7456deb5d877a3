/** What the words behind a run say of it: "030 123456 (Kundennummer)", "… lautet Ihre Kundennummer", "… (Tel.)". */
import { type Label, labelOfWord } from '../labels.ts';
import { type Gate, isPhoneLabel } from './gate.ts';

const inBrackets = /^\s?\((?:Ihre\s|die\s|your\s)?(\p{L}+)/u;
const afterVerb =
  /^\s?(?:=|-|–|:|,?\s?ist|,?\s?lautet|,?\s?war|\s?is|\s?was)\s(?:die\s|der\s|das\s|Ihre?\s|deine?\s|unsere?\s|eine?\s|meine?\s|the\s|your\s|our\s|an?\s)?(\p{L}+)/u;
const directly = /^\s(\p{L}+)\.?(?:$|[\s.,;)])/u;

/** The label that stands behind a run, in brackets or after "is". */
export const labelBehind = (after: string): Label => {
  const word = (inBrackets.exec(after) ?? afterVerb.exec(after))?.[1] ?? '';
  return plainNumber.test(word) ? 'none' : labelOfWord(word);
};

// "… is the number to call", "… (no texts)"
const plainNumber = /^(?:nummer|number|no)$/i;

/** Words behind it name something else. */
export const namedBehind: Gate = (run, label) => {
  const behind = labelBehind(run.after);
  return !isPhoneLabel(label) && (behind === 'strongOther' || (behind === 'other' && inBrackets.test(run.after)));
};

/** "030 123456 Telefon", "… (Fax)": the word belongs to the number when no other follows that it could be the label of. */
export const phoneBehind = (after: string): Label => {
  if (/^\P{L}*\p{L}+[\s.:,-]*[-+(]?\d/u.test(after)) {
    return 'none';
  }
  const behind = labelBehind(after);
  return behind === 'none' && /^\s?\p{L}+\s*$/u.test(after) ? labelOfWord(directly.exec(after)?.[1] ?? '') : behind;
};
