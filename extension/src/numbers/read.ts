/**
 * From candidates to readings: each run is cut into pieces; the label before each piece and the gates decide what may be a
 * phone number. The numbering plans have the last word ({@link verifyCandidates}).
 */
import { type Candidate, invisibles } from './candidates.ts';
import { extensionOf } from './extension.ts';
import { americanExtension, internalOf, shortCodeOf, siblingOf, vanityOf, withoutAreaOf } from './followers.ts';
import { isPhoneLabel, isSomethingElse, isSomethingElseWhole, phoneBehind } from './gate/index.ts';
import { isOther, type Label, labelOf, type ReadLabel } from './labels.ts';
import { withoutOtherItem } from './other-item.ts';
import { pieces } from './pieces.ts';
import type { Evidence, Reading } from './reading.ts';
import { Run } from './run.ts';

const minDigits = 7;
const maxDigits = 15;
const minLabelledDigits = 5;
const minNationalDigits = 7;
const minUngrouped = 9;
const maxUngrouped = 12;
const maxNationalDigits = 15;
const maxGroups = 9;
const maxAreaCode = 6;
const maxGap = 4;

/** What may be a number in the candidates of one text, in order: candidate by candidate. */
export function* readCandidates(candidates: readonly Candidate[]): Generator<readonly Reading[], void> {
  let main: Reading | undefined;
  let earlier: Reading | undefined;
  let refused: Run | undefined;
  let covered = 0;
  for (const candidate of candidates) {
    if (candidate.start < covered) {
      continue;
    }
    const whole = Run.of(candidate);
    const ofWhole = labelOf(whole);
    const run = withoutOtherItem(whole, ofWhole.label);
    const ofRun = run === whole ? ofWhole : labelOf(run);
    const isCalled = ofRun.label === 'other' && (isOfMain(run, main) || isOfMain(run, earlier) || isAnswered(run));
    const read: ReadLabel = isCalled ? { ...ofRun, label: 'none' } : ofRun;
    const { label } = read;
    if (!run.plus && (isOther(label) || (label === 'none' && continues(run, refused)))) {
      refused = run;
    }
    if (refused === run && label === 'none') {
      yield [];
      continue;
    }
    const readings: Reading[] = [];
    const parts = partsOf(run, label);
    for (const piece of parts) {
      if (isOther(label) && piece.start !== run.start && parts[0]?.start === run.start && shape(piece) === shape(parts[0])) {
        continue;
      }
      const reading = vanityOf(piece) ?? judge(piece, piece.start === run.start ? read : labelOf(piece), main);
      if (reading) {
        readings.push(reading);
        const next = chain(main, reading);
        earlier = next?.start === main?.start ? earlier : main;
        main = next;
        covered = reading.extension?.end ?? reading.end;
      }
    }
    yield readings;
  }
}

/** "Teile 0 445 110 369 und 0 281 002 401": what a list begins with says what the rest of it is. */
const continues = (run: Run, refused: Run | undefined): boolean =>
  refused !== undefined &&
  shape(run) === shape(refused) &&
  run.start - refused.end <= run.known &&
  /^\s?(?:\p{Lu}{1,2}\s?)?(?:[,;/|·+&]|und|u\.|oder|bzw\.|and|or|et|e|y)\s?$/u.test(run.before.slice(refused.end - run.start));

const shape = ({ text }: { readonly text: string }): string =>
  text
    .replace(invisibles, '')
    .replace(/\d/g, '0')
    .replace(/[ ./-]+/g, ' ');

/**
 * "05221 189-0, Kfz-Zulassung 05221 189-6160", "Verkauf 0202/764832, Teile 0202/764833": another extension of the last number, or
 * one counted on from it, whatever the word before it says.
 */
const isOfMain = (run: Run, main: Reading | undefined): boolean => {
  if (main === undefined || run.start - main.end > run.known) {
    return false;
  }
  const extension = extensionOf(main.text);
  const digits = main.text.replace(/\D/g, '');
  const stem = digits.slice(0, extension === '' ? -1 : -extension.replace(/\D/g, '').length);
  return stem.length >= minStem && run.digits.startsWith(stem) && (extension !== '' || shape(run) === shape(main));
};

const minStem = 6;

const weekday = '(?:Mo|Di|Mi|Do|Fr|Sa|So)(?!\\p{L})\\.?';

/** "Bestellung 0731 3529041, Mo-Fr 8-18": behind such words hours on several days say that somebody answers; a parcel comes on one, a course has a number. */
const isAnswered = (run: Run): boolean => office.test(run.before) && officeHours.test(run.after);

const office =
  /(?:^|\P{L})(?:\p{L}*(?:stell|buch|meld|liefer|rechn)ung|ord|rezepte?|befunde?|anfragen?|auftr(?:ag|äge)|angebote?|sch[aä]den|abo|(?:klein)?anzeigen?)\P{L}*$/iu;
const officeHours = new RegExp(`^[ ,(]{1,3}${weekday}(?: ?[-+,/&] ?${weekday})+:? \\d{1,2}(?:[.:]\\d\\d)?(?: Uhr)?(?: ?- ?| bis )\\d`, 'u');

/** What the next extension belongs to: the last number, which its extensions bring nearer. */
function chain(main: Reading | undefined, reading: Reading): Reading | undefined {
  if (reading.evidence === 'internal' || reading.evidence === 'sibling') {
    return main && reading.main === main.start ? { ...main, end: reading.end } : main;
  }
  return reading.evidence === 'short' ? main : reading;
}

function partsOf(run: Run, label: Label): Run[] {
  const other = run.digits.length >= minLabelledDigits && !run.plus && isSomethingElseWhole(run, label);
  return other ? [] : pieces(run);
}

function judge(run: Run, read: ReadLabel, previous: Reading | undefined): Reading | undefined {
  const follower = siblingOf(run, read, previous) ?? withoutAreaOf(run, read, previous) ?? internalOf(run, read, previous);
  if (follower) {
    return follower;
  }
  if (run.digits.length <= maxShortCode) {
    const short = shortCodeOf(run, read);
    if (short) {
      return short;
    }
  }
  if (run.digits.length < minLabelledDigits || (isOther(read.label) && !run.plus) || isSomethingElse(run, read.label)) {
    return undefined;
  }
  const label = isPhoneLabel(read.label) ? read.label : phoneBehind(run.after);
  const evidence = evidenceOf(run, { ...read, label });
  const extension = americanExtension(run);
  return (
    evidence && {
      start: run.start,
      end: run.end,
      text: run.text,
      evidence,
      fax: label === 'fax' || phoneBehind(run.after) === 'fax',
      labelled: isPhoneLabel(label),
      shorter: shorterEnds(run),
      ...(extension && { extension }),
    }
  );
}

const maxShortCode = 6;

function evidenceOf(run: Run, { label }: ReadLabel): Evidence | undefined {
  const length = run.digits.length;
  if (run.plus) {
    return length >= minDigits && (length <= maxDigits || run.groups.length > 1) ? 'international' : undefined;
  }
  if ((/^[([]?00 ?[1-9]/.test(run.plain) && length > minDigits + 2) || countryThenTrunk.test(run.plain)) {
    return 'international';
  }
  if (isPhoneLabel(label)) {
    return countryThenArea.test(run.plain) && length >= minWithCountry ? 'international' : 'labelled';
  }
  return national(run) ?? bare(run);
}

/** "49 (0)30 …": the bracket says that a country stands before it. */
const countryThenTrunk = /^4[139] ?\(0\) ?[1-9]/;

/** "Tel. 49 228 917340", "Mobil 491714417733", "Tel. (49) 228 917340": somebody left out the plus. */
const countryThenArea = /^4[139](?:[ /-] ?[1-9]|[1-9]\d+$)|^\(4[139]\) ?[1-9]/;
const minWithCountry = 11;

/** "030 123456", "(030) 123456", "03012345678": begins with the trunk prefix. */
function national(run: Run): Evidence | undefined {
  const { groups, digits } = run;
  if (
    !/^[([]? ?0[1-9]|^[([]?0[)\]]? ?[1-9]|^0 ?\([1-9]/.test(run.plain) ||
    digits.length > maxNationalDigits ||
    groups.length > maxGroups
  ) {
    return undefined;
  }
  if (groups.length === 1 || /^0\d+-0$/.test(run.plain)) {
    return digits.length >= minUngrouped && digits.length <= maxUngrouped ? 'national' : undefined;
  }
  return (digits.length >= minNationalDigits || companyNumber.test(run.plain)) &&
    (groups[0] ?? '').length <= maxAreaCode &&
    run.gaps.every((gap) => gap.replace(/[)\]]/, '').length <= maxGap)
    ? 'national'
    : undefined;
}

/** "05 7070": Austrian companies may have short numbers, which no plan of the neighbours knows. Not "05/2024". */
const companyNumber = /^\(?05\)?[ /-](?!19|20)\d{4}$/;

const northAmerican = /^(?:1(?:[ .-]|(?=\()))?(?:\([2-9]\d{2}\)[ -]{0,3}|[2-9]\d{2}(?:[-. /]| - ))[2-9]\d{2}(?:[-. ]| - )\d{4}$/;

/** "8 (495) 123-45-67", "(11) 3113-9000", "347 1234567": Russia, Brazil, Italy. */
const parted = /^(?:8 ?)?\(\d{2,4}\) ?\d{3,5}-\d\d(?:\d\d|-\d\d)$|^3\d\d[-./ ]\d{6,7}$/;

/** Countries without a trunk prefix: "(212) 555-0123", "91 330 28 00". */
function bare(run: Run): Evidence | undefined {
  const spaced =
    run.groups.length >= 3 &&
    run.digits.length >= 8 &&
    run.digits.length <= 10 &&
    (run.gaps.every((gap) => gap === ' ' || gap === ') ') || (!run.digits.startsWith('0') && run.gaps.every((gap) => gap === '-')));
  return northAmerican.test(run.plain) || parted.test(run.plain) || spaced ? 'bare' : undefined;
}

const isClosed = (text: string): boolean => (text.match(/[([]/g)?.length ?? 0) === (text.match(/[)\]]/g)?.length ?? 0);

/** Lengths at which the number may end before the run does: at a space, a slash or a bracket, with enough digits left. */
function shorterEnds(run: Run): number[] {
  const ends: number[] = [];
  let count = 0;
  for (const group of run.text.matchAll(/(\d+)([)\]]?)(?=([\s/(,]+)?)/g)) {
    count += (group[1] ?? '').length;
    const end = group.index + group[0].length;
    if (group[3] !== undefined && count >= minDigits - 1 && end < run.text.length && isClosed(run.text.slice(0, end))) {
      ends.push(end);
    }
  }
  return ends.reverse();
}
