/**
 * Short stretches that mean something only beside a word or another number: a second extension ("-99", "oder -4568",
 * "Durchwahl 12" behind a main line), an internal number ("Durchwahl 12" alone), a short code ("Notruf 112"), an American
 * extension ("ext. 12"), letters as digits ("0800-TAXI").
 */
import { extensionOf } from './extension.ts';
import { isPhoneLabel, phoneBehind } from './gate/index.ts';
import { isOther, labelOf, type ReadLabel } from './labels.ts';
import type { Reading } from './reading.ts';
import type { Run } from './run.ts';

const maxInternalDigits = 5;
const maxSiblingDigits = 6;
const maxSiblingDistance = 48;
const minMainDigits = 2;
const maxLabelDistance = 5;

/** Something follows that makes an amount, a date or a time of the digits. */
const goesOn = /^\s?[.,:'’]\d|^\s?[+*x×=]\s?\d|^\s?[%€°]|^[\p{L}\d]|^\s?(?:bis(?! -)|to|Grad)(?!\p{L})/u;

/** "- 24 Stunden": a dash and a remark. */
const aside = /^\s(?!(?:oder|od|und|u|bzw|fax|telefax|tel|mobil|e-?mail)(?!\p{L}))\p{L}/iu;

/** "T 089 1234-0 | F -99": one letter is enough where the hyphen makes it an extension. */
const faxLetter = /(?:^|[^\p{L}.])F[.:]? ?- ?$/u;

/** Words that stand before years and counts as well need a mark: "App. 12", but "die App 2024". */
const ambiguous = /(?:^|[^\p{L}])(?:app|intern|extn?|kl)\s+$/iu;

/** "-99", "- 4568" behind a number, or its digits behind "Durchwahl": the same number with another extension. */
export function siblingOf(run: Run, read: ReadLabel, previous: Reading | undefined): Reading | undefined {
  const { label, distance } = read;
  if (!previous || !/^[\d ]+$/.test(run.plain) || !isShort(run, maxSiblingDigits) || isOther(label) || !isNear(run, read, previous)) {
    return undefined;
  }
  const hyphen = hyphenBefore(run) || gluedHyphen(run, previous);
  const named = label === 'extension' && distance <= maxLabelDistance;
  const base = baseOf(previous.text, hyphen === '' ? '' : run.digits);
  if (hyphen.length > 1 && aside.test(run.after)) {
    return undefined;
  }
  if ((hyphen === '' && !(named && extensionOf(previous.text) !== '')) || base === undefined) {
    return undefined;
  }
  return follower(run, 'sibling', read, hyphen.length, base, previous);
}

/** "Fax 951-222" behind "04551 / 951-0": the main line again with another extension, and without the area code. */
export function withoutAreaOf(run: Run, read: ReadLabel, previous: Reading | undefined): Reading | undefined {
  const own = extensionOf(`030/${run.plain}`);
  const main = run.plain.slice(0, -own.length).replace(/\D/g, '');
  const base = previous && extensionOf(previous.text) !== '' ? baseOf(previous.text, '')?.replace(/(?<!^)\D/g, '') : undefined;
  const fits =
    (isPhoneLabel(read.label) || read.label === 'extension') &&
    !run.plus &&
    /^[1-9][\d ]*-/.test(run.plain) &&
    main.length >= minMainDigits &&
    base?.endsWith(main);
  return fits && base !== undefined && previous && isNear(run, read, previous)
    ? follower(run, 'sibling', read, 0, base.slice(0, -main.length), previous)
    : undefined;
}

/** "src/ext 86", "stdio_ext. 3", "static-app-1": the word is part of a name. */
const partOfName = /(?:[_/\\.=]|-(?=ext|app))(?:ext|extension|app|intern|dw|kl)\P{L}*$/iu;

/** What may stand between "Durchwahl" and an internal number of no known main line: "DW 12", "Durchwahl: -12", not "ext2", "ext{2". */
const mark = /^(?:\.|\.?:|(?=[\s(-]))[\s(]{0,2}-? ?$/;

/** English words for an extension stand before counts as well, "extension 5"; internal numbers have more digits. */
const english = /(?:^|\P{L})ext(?:ension|n)?\P{L}*$/iu;
const minEnglishDigits = 3;

/** A short number behind "Durchwahl", "DW", "App.": "4 02", "-231". With its hyphen behind any phone word: "Tel. -231". */
export function internalOf(run: Run, read: ReadLabel, previous: Reading | undefined): Reading | undefined {
  const { label, distance } = read;
  const tight = hyphenBefore(run) === '-';
  const named =
    label === 'extension'
      ? tight || distance <= maxLabelDistance
      : isPhoneLabel(label) && tight && run.digits.length > 1 && distance <= maxLabelDistance;
  if (
    !named ||
    !/^[\d ]+$/.test(run.plain) ||
    !isShort(run, maxInternalDigits) ||
    ambiguous.test(run.before) ||
    partOfName.test(run.before)
  ) {
    return undefined;
  }
  const base = previous && isNear(run, read, previous) ? previous.text : undefined;
  const isNamed = english.test(run.before)
    ? run.digits.length >= minEnglishDigits && mark.test(read.between)
    : (tight && !/(?:^|\s)\p{Ll}/u.test(read.between)) || mark.test(read.between);
  if (base === undefined && !isNamed) {
    return undefined;
  }
  return follower(run, 'internal', read, hyphenBefore(run).length, base, previous);
}

/** "unter 116 117", "Nummer gegen Kummer: 116111": the harmonised numbers need no other word; "1. Hilfe: 112" is one for no longer numbers. */
const helpLine = /(?:unter (?:der )?|: )116 ?\d{3}$|(?:hilfe|alarm):? 1\d{2,3}$/i;

/** Who answers there. Some of these words name other numbers, too, "Police 0815", so only the code right behind them counts. */
const answering = [
  'notarzt|gesundheits(?:beratung|telefon|hotline)|krankenwagen|(?:rettungs)?leitstelle|giftnotruf|dargebotene hand|rat auf draht|öamtc|arbö',
  'urgences?|samu|pompiers|police[ -]secours|gendarmerie|secours|feu|ambulance|carabinieri|vigili del fuoco|tox(?: info)?(?: suisse)?|out of hours',
].join('|');

/** "Urgences 15", "Police 117", "NHS 111", "composez le 15": the code stands at the end. */
const namedCode = new RegExp(
  `(?:^|[^\\p{L}])(?:(?:${answering})(?: ?:)? (?:au |le )?1\\d{1,4}|police(?: ?:)? (?:112|11?7|101|999)|nhs:? 111|compose[rz] le 1\\d{1,2})$`,
  'iu',
);

/** "116 117": the best known of them, alone or behind its name. */
const isPatientService = (run: Run): boolean =>
  /^116 ?117$/.test(run.plain) && /(?:^|\p{L}:? )$/u.test(run.before) && !/^\s*[\p{L}\d]/u.test(run.after);

/** Nothing behind it is what it counts: "112 oder 110", "112 Polizei", not "112 Euro", "15 lits". */
const standsAlone = /^\s*(?:$|[^\p{L}\d\s]|(?:oder|und|ou|et|or|and)\s|\p{Lu}(?!uro))/u;

/** "wählen Sie die 112", "Tel. 030 1234567 oder 115": what may stand between the phone word and a short code. */
const serviceGap =
  /^(?:[\s\d:.,/()+·|-]|Sie|die|oder|od|bzw|und|u|or|and)*(?:oder|od|bzw|und|u|or|and|[/·|]|1\d\d,)[\s.]*$|^[\s:.(]*(?:(?:Sie|die|der|den|dem|unter|on|the)[\s:.(]+)+$/u;

/** "die 110 wählen", "die 112 sofort anrufen". */
const dialledBehind = /^ (?:[a-z]+ )?(?:an)?(?:w(?:ä|ae)hl|ruf)en(?!\p{L})/u;

/** "Notruf 112", "Tel. 116 117": which of them exist is a question of the region. */
export function shortCodeOf(run: Run, read: ReadLabel): Reading | undefined {
  const { label, distance } = read;
  const dialled = isPhoneLabel(label) && label !== 'fax' && (distance <= maxLabelDistance || serviceGap.test(run.before.slice(-distance)));
  const isCode =
    run.digits.length >= 3 &&
    (dialled || (label !== 'fax' && !isOther(label) && (helpLine.test(run.before + run.plain) || isPatientService(run))));
  const isDialled =
    run.digits.length >= 3 && /(?:^|\s)(?:die|immer|unter|bitte|sofort|den) $/i.test(run.before) && dialledBehind.test(run.after);
  return (isCode || isDialled || (standsAlone.test(run.after) && namedCode.test(run.before + run.plain))) &&
    /^[19]\d[\d ]*$/.test(run.plain) &&
    !goesOn.test(run.after) &&
    !/\d[.,:'’]$|[\p{L}_=]$/u.test(run.before)
    ? follower(run, 'short', read, 0, undefined, undefined)
    : undefined;
}

/** "ext. 12", "x12", ";ext=12" right behind a number. */
export function americanExtension(run: Run): Reading['extension'] {
  const match = /^(?:,?\s?(?:ext(?:ension|n)?\.?|x)\s?:?\s?|;ext=)(\d{1,6})(?![\p{L}\d])/iu.exec(
    run.withNext(maxSiblingDistance).slice(run.text.length),
  );
  return match ? { digits: match[1] ?? '', end: run.end + match[0].length } : undefined;
}

const vanityStart = /^(?:\+?1[ .-]?)?(?:0800|0700|0900|0180\d?|\(?8(?:00|33|44|55|66|77|88)\)?)$/;
/** "1-800-FLOWERS": seven signs behind a free area code need no word. */
const americanVanity = /^(?:1[ .-])?\(?8(?:00|33|44|55|66|77|88)\)?[ -](?=[\dA-Z](?:-?[\dA-Z]){6}$)(?=(?:[^A-Z]*[A-Z]){4})/;
const minVanityLetters = 3;
const maxVanityLetters = 24;

/** "0800-TAXI-123" behind a phone word. */
export function vanityOf(run: Run): Reading | undefined {
  const letters =
    /^[ -]?[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*(?![\p{L}\d])/u.exec(run.withNext(maxVanityLetters).slice(run.text.length))?.[0] ?? '';
  if (!vanityStart.test(run.plain.replace(/ /g, '-')) || letters.replace(/[^A-Z]/g, '').length < minVanityLetters) {
    return undefined;
  }
  const read = labelOf(run);
  const end = run.end + letters.length;
  return isPhoneLabel(read.label) || (read.label === 'none' && americanVanity.test(run.plain + letters))
    ? { ...follower(run, 'sibling', read, 0, '', undefined), evidence: 'labelled', text: run.withNext(letters.length), end }
    : undefined;
}

const isShort = (run: Run, digits: number): boolean =>
  !run.plus && run.digits.length <= digits && run.groups.length <= 3 && !goesOn.test(run.after);

/** Close by on the same line, or on the next behind a label, "089 1234-0 ⏎ Fax -99", or a main line's "⏎ Einkauf -12". */
function isNear(run: Run, { label }: ReadLabel, previous: Reading): boolean {
  const named = label !== 'none' || (/- ?0$/.test(previous.text) && /\p{L}:? -$/u.test(run.before));
  return run.start - previous.end <= Math.min(maxSiblingDistance, run.known + (named ? 1 : 0));
}

/** "089 1234-0 Fax-99": joined to its label; a "Fax-2840" is a thing. */
const gluedHyphen = (run: Run, previous: Reading): string =>
  run.digits.length <= maxGluedDigits && extensionOf(previous.text) !== '' && /(?<!\p{L})(?:(?:tele)?fax|fon|tel|dw|f)-$/iu.test(run.before)
    ? '-'
    : '';

const maxGluedDigits = 3;

/** The hyphen that belongs to the digits, with the space behind it; it must not join them to a word. */
const hyphenBefore = (run: Run): string => /(?:^|[\s,;(/:.|])(- ?)$/.exec(run.before)?.[1] ?? '';

/**
 * The number up to its own extension. Without one, "…99 88 70, Fax -71" replaces as many last digits as begin alike, and
 * "… 53 60, Fax -22" is appended.
 */
function baseOf(number: string, extension: string): string | undefined {
  const own = extensionOf(number);
  if (own !== '') {
    return number.slice(0, -own.length);
  }
  const digits = number.replace(/\D+$/, '');
  const alike = extension !== '' && digits.slice(-extension.length).startsWith(extension.slice(0, -1)) && extension.length > 1;
  return alike ? digits.slice(0, -extension.length) : digits;
}

const follower = (
  run: Run,
  evidence: Reading['evidence'],
  { label }: ReadLabel,
  hyphen: number,
  base: string | undefined,
  previous: Reading | undefined,
): Reading => ({
  start: run.startWith(hyphen),
  end: run.end,
  text: run.text,
  evidence,
  fax:
    label === 'fax' ||
    (evidence === 'sibling' && (faxLetter.test(run.before) || phoneBehind(run.after) === 'fax')) ||
    (label === 'extension' && previous !== undefined && /fax[^\p{L}]*\p{L}+[^\p{L}]*$/iu.test(run.before)),
  labelled: true,
  shorter: [],
  ...(base !== undefined && { base }),
  ...(base !== undefined && previous && { main: previous.start }),
});
