/**
 * Words that say what the digits after them are. They are read backwards from the digits: the nearest that means something
 * decides. Phone words reach over further numbers of a list; words for other numbers bind only the digits right behind them.
 */
import { dottedWord, strongWord, weakWord } from './other-words.ts';
import type { Run } from './run.ts';
import {
  aboutWord,
  anyWord,
  article,
  byPhoneWord,
  calledWord,
  callerWord,
  caseWord,
  extensionWord,
  faxWord,
  filler,
  mobileWord,
  numberWord,
  ownerWord,
  ownWord,
  partyWord,
  phonePart,
  phoneThing,
  phoneWord,
  titleWord,
} from './words.ts';

/** What the words before a run say of it. `other`: it is the number of something else. */
export type Label = 'phone' | 'fax' | 'mobile' | 'extension' | 'strongOther' | 'other' | 'none';

/** A label and what stands between it and the run. */
export interface ReadLabel {
  readonly label: Label;
  readonly between: string;
  readonly distance: number;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// "C.F.", "S/N": single letters with such marks are one word.
const wordPattern =
  /\p{L}(?:(?:\.\p{L}(?!\p{L}))+\.|(?<=\p{Lu})\/\p{Lu}(?!\p{L})|(?<=[ac])\/c(?!\p{L})|[\p{L}\p{M}]*[°º]?)|[#№]|[\u260e\u260f\u2706]|[\u{1f4de}\u{1f4e0}\u{1f4f1}\u{1f4f2}\u{1f57f}]/gu;
const icon = /^[\u260e\u260f\u2706\u{1f4de}\u{1f4e0}\u{1f4f1}\u{1f4f2}\u{1f57f}]$/u;
const faxIcon = '\u{1f4e0}';
const none: ReadLabel = { label: 'none', between: '', distance: Number.POSITIVE_INFINITY };

/** What a run is called: by the words before it, else by the head of its table column. */
export function labelOf(run: Run): ReadLabel {
  const read = readLabel(run.before, run.plus);
  return read.label === 'none' && run.head !== '' ? readLabel(`${run.head}: `) : read;
}

/**
 * Reads the label of a run from the text before it.
 * @param plus - the run begins with a country code
 */
export function readLabel(before: string, plus = false): ReadLabel {
  const read = readWords(before, plus);
  if (read.label !== 'none' && !isOther(read.label)) {
    return read;
  }
  const spoken = asSpoken(before, isOther(read.label));
  return spoken === before ? read : readWords(spoken, plus);
}

function readWords(before: string, plus: boolean): ReadLabel {
  const words = Array.from(before.matchAll(wordPattern), ({ 0: text, index }): Word => ({ text, start: index, end: index + text.length }));
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at] as Word;
    const between = before.slice(word.end);
    const label = isOfOther(before, word) ? 'none' : classify(before, words, at);
    if (
      isOther(label)
        ? binds(before, words, at, label)
        : label !== 'none' && reaches(before.slice(0, word.start), word.text, between, plus) && !isOfNumber(before, words, at)
    ) {
      return { label: both(before, words, at, label), between, distance: between.length };
    }
  }
  return none;
}

/** "Versichertennr. M 042173301": a letter right behind a word for a number belongs to that number. */
const isOfNumber = (before: string, words: readonly Word[], at: number): boolean => {
  const [previous, word] = [words[at - 1], words[at] as Word];
  return (
    word.text.length === 1 &&
    previous !== undefined &&
    /^[.:]{0,2} $/.test(before.slice(previous.end, word.start)) &&
    classify(before, words, at - 1) === 'strongOther'
  );
};

/** As long as it is written: "T e l e f o n" is a word; those of "info@order.example", "www.ticket.example" and "<br>" say nothing. */
function asSpoken(before: string, withoutAddresses: boolean): string {
  const words = / \p{L} \p{L} /u.test(before) ? before.replace(spacedWord, (word) => word.replace(/ /g, '').padStart(word.length)) : before;
  return withoutAddresses && /[@/>]|www/.test(words) ? words.replace(address, (written) => '·'.repeat(written.length)) : words;
}

const spacedWord = /(?<![\p{L}\d])\p{L}(?: \p{L}){2,}(?!\p{L})/gu;
const address =
  /(?:[\p{L}\d._+-]+@[\p{L}\d-]|(?:https?:\/\/|www\.)[^\s,;|]|[\p{L}\d-]+\.[a-z]{2,7}\/)[^\s,;|]*(?=[\s,;|)])|<\/?(?:br|p|b|i|u|s|t[dhr]|li|em|div|span|strong|small|h\d)(?: [^<>]*)? ?\/?>/giu;

/** "030 1234-97 (Fax), …": in brackets behind a number it is the word of that. */
const isOfOther = (before: string, { start, end }: Word): boolean =>
  /\d\s?\($/.test(before.slice(0, start)) && /^\.?\)/.test(before.slice(end));

/** What one word says. */
export function labelOfWord(written: string): Label {
  const word = written.toLowerCase().replace(/[./]/g, '');
  const label = meaningOf(written, word);
  return (label === 'phone' || label === 'mobile' || label === 'fax') && phoneThing.test(word) ? 'none' : label;
}

function meaningOf(written: string, word: string): Label {
  if (icon.test(word)) {
    return word === faxIcon ? 'fax' : 'phone';
  }
  if (faxWord.test(word)) {
    return 'fax';
  }
  if (extensionWord.test(word)) {
    return 'extension';
  }
  if (mobileWord.test(word)) {
    return 'mobile';
  }
  if (numberWord.test(word)) {
    return phonePart.test(word) ? 'phone' : 'strongOther';
  }
  if (phoneWord.test(word) || whoseLine.test(written)) {
    return 'phone';
  }
  return strongWord.test(word) ? 'strongOther' : weakWord.test(word) ? 'other' : 'none';
}

/** "TelP=03722352904": of several lines the one at home. */
const whoseLine = /^Tel\p{Lu}\p{Ll}*$(?<!I[Dd])/u;

/** Whether a label names something else than a phone line. */
export const isOther = (label: Label): boolean => label === 'other' || label === 'strongOther';

const bareNumber = /^(?:nr|nos?|nro|nummer|number|numer|n[uú]m(?:[eé]ro)?|n[°º]|#|č|číslo|br|broj|numara(?:sı)?|номер)$/iu;

/** "Nr." and "Nummer" mean what the word before them means: "Tel.-Nr.", "Kunden-Hotline Nr.", "meine Nummer". */
function classify(before: string, words: readonly Word[], at: number): Label {
  const word = words[at] as Word;
  const label = labelOfWord(word.text);
  const previous = words[at - 1];
  if (/^port$/iu.test(word.text) && before[word.end] === '.') {
    return 'mobile';
  }
  if (!bareNumber.test(word.text)) {
    if (label === 'none' && before[word.end] === '.' && dottedWord.test(word.text.toLowerCase())) {
      return 'other';
    }
    return isOther(label) && previous ? ofThing(label, previous.text) : label;
  }
  if (!previous) {
    return wholeNumberWord.test(word.text) && before[word.end] === ':' ? 'none' : label;
  }
  if (!/^[\s.\-/_(]*$/.test(before.slice(previous.end, word.start))) {
    return label;
  }
  const owner = classify(before, words, at - 1);
  if (owner === 'none') {
    return isOwned(words, at) ? 'none' : namesPhone(previous.text.toLowerCase()) ? 'phone' : label;
  }
  return isOther(owner) ? label : owner;
}

const namesPhone = (word: string): boolean => phonePart.test(word) && !phoneThing.test(word);

/** "Nummer:" at the beginning of a line says nothing; "Nr." numbers chapters and items. */
const wholeNumberWord = /^(?:nummer|number|num[eé]ro|número)$/iu;

/** What a thing is in its sentence: "telefonische Bestellung" is a call, "to order" and "einen Schaden" no thing with a number. */
const ofThing = (label: Label, previous: string): Label =>
  byPhoneWord.test(previous) || callerWord.test(previous)
    ? 'phone'
    : label === 'other' && (anyWord.test(previous) || titleWord.test(previous))
      ? 'none'
      : label;

/** "meine Nr.", "die Nummer", "der gewohnten Nummer". */
function isOwned(words: readonly Word[], at: number): boolean {
  const [word = '', last = '', beforeLast = ''] = [0, 1, 2].map((back) => words[at - back]?.text);
  if (calledWord.test(last)) {
    return true;
  }
  const adjective = /^\p{Ll}+e[nrs]?$/u.test(last) && ownerWord.test(beforeLast);
  return word.length > 2 ? (ownerWord.test(last) || adjective) && !isAboutOther(words, at) : ownWord.test(last);
}

/** "Ihr Auftrag hat die Nummer …", "Ihre Bestellung mit der Nummer …": the article points at a noun shortly before. */
const isAboutOther = (words: readonly Word[], at: number): boolean =>
  article.test(words[at - 1]?.text ?? '') &&
  words.slice(Math.max(0, at - maxSubjectDistance), at - 1).some(({ text }) => isOther(labelOfWord(text)));

const maxSubjectDistance = 4;

/** What a word means beside the one before it: "Tel./Fax" is a phone, "Fax (Büro)" a fax. */
function both(before: string, words: readonly Word[], at: number, label: Label): Label {
  if (label === 'fax') {
    return alsoPhone(before, words, at) ? 'phone' : label;
  }
  const bracketed = label === 'phone' && /fax\.?\s?\($/iu.test(before.slice(0, (words[at] as Word).start));
  return bracketed ? 'fax' : label;
}

/** "Tel./Fax", "Telefon und Fax": both. */
function alsoPhone(before: string, words: readonly Word[], at: number): boolean {
  const faxStart = (words[at] as Word).start;
  return /(?:tel|fon|phone|telefon)\.?(?:-?nr\.?)?\s?(?:[/&+]|und|u\.|and)\s?(?:tele)?$/iu.test(before.slice(0, faxStart));
}

const maxBinding = 28;
const maxNamed = 4;

/** "Kd.-Nr.·030·23125·417": a dot for a space; one between items has spaces beside it. */
const gluedDot = /^\.?·$/;

/** "N° de série", "numero di serie", "Police d'assurance", "nr seryjny", "číslo smlouvy": what it is of stands behind the word. */
const isNumberOf = (before: string, { text, end }: Word): boolean =>
  /^ (?:d['’]|(?:de|di|del|della|du|des|do|da) )\p{Ll}/u.test(before.slice(end)) ||
  (slavicNumber.test(text) && /^ (?!(?:vom|von|der|des|f(?:ü|ue)r|zum|zur|beim)\s)\p{Ll}/u.test(before.slice(end)));

const slavicNumber = /^(?:nr|numer|číslo)$/iu;

function binds(before: string, words: readonly Word[], at: number, label: Label): boolean {
  const word = words[at] as Word;
  const between = before.slice(word.end).replace(gluedDot, '');
  if (between.length > maxBinding || /[\d;|•·!?]|\.\s+\p{Lu}\p{Ll}{2}/u.test(between)) {
    return false;
  }
  const head = before.slice(0, word.start);
  // "F12", and "shop.example - 0341 …": the end of a name in the net.
  if (
    (/^\p{L}$/u.test(word.text) && /[\p{L}\d]$/u.test(head)) ||
    (label === 'other' && /^\p{Ll}/u.test(word.text) && /[\p{Ll}\d]\.$/u.test(head))
  ) {
    return false;
  }
  const isNamed = words.length - at <= maxNamed && isNumberOf(before, word);
  if (
    !isNamed &&
    !words.slice(at + 1).every(({ text }) => filler.test(text) || numberWord.test(text.toLowerCase()) || partyWord.test(text))
  ) {
    return false;
  }
  const isCase = ({ text }: Word): boolean => aboutWord.test(text) || (label === 'other' && caseWord.test(text));
  if (person.test(word.text) && /^ \($/.test(between)) {
    return false;
  }
  if (between.includes(':') && words.slice(Math.max(0, at - 2), at).some(isCase)) {
    return false;
  }
  return label === 'strongOther' || !(/,|^[^:]*\n/.test(between) || (word.text.length === 1 && !/^[.:]{1,2} ?$/.test(between)));
}

/** "Kunde (0176 81043372) will Termin": in brackets behind a person stands how to reach them. */
const person =
  /^(?:kund(?:e|in)|klient(?:in)?|patient(?:in)?|mitglied|mandant(?:in)?|lieferant|mieter(?:in)?|customer|client|member|student|employee|supplier)$/iu;

/** One-letter words ("T", "M", "F") must stand right before, with a mark, as capitals or touching a country code, and not in "C.F.", "012F" or "012 F". */
function reaches(head: string, word: string, between: string, plus: boolean): boolean {
  if (word.length === 1 && !icon.test(word)) {
    if (/\p{L}\.$|\d$|(?:^|[^\s\d/-] ?)\d{1,3} $/u.test(head)) {
      return false;
    }
    return (plus && between === '') || /^\s*[.:|]\s*[([]?$/.test(between) || (/^\s+[([]?$/.test(between) && /\p{Lu}/u.test(word));
  }
  return !/[.!?]\s+\p{Lu}\p{Ll}{3,}\s+\p{Ll}/u.test(between);
}
