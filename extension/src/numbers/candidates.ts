/**
 * From text to candidates: one scan for runs of digits, then the label before each run and the gates decide what may be a
 * phone number. No metadata here, so that this part is small enough to run in every page; {@link verifyCandidates} has the
 * last word.
 */
import { isPhoneLabel, isSomethingElse } from './gate/index.ts';
import { type Label, readLabel } from './labels.ts';
import { findRuns, makeRun, type Run } from './run.ts';

/** Why a candidate may be a number, from certain to weak. */
export type Evidence =
  /** `+49 …`, `0049 …` */
  | 'international'
  /** A word such as "Tel." says so. */
  | 'labelled'
  /** Looks like a number with trunk prefix, `030 …`. */
  | 'national'
  /** Looks like a number of a country without trunk prefix, `(212) 555-0123`. */
  | 'bare'
  /** A short number after "Durchwahl" and the like. */
  | 'internal'
  /** `-99` after a number: another extension of it. */
  | 'sibling';

/** A stretch of text that may be a phone number. Offsets are UTF-16 units. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** The stretch, with ASCII digits. */
  readonly text: string;
  readonly evidence: Evidence;
  /** It stands behind a fax label. */
  readonly fax: boolean;
  /** A phone word stands before it, whatever else the evidence is. */
  readonly labelled: boolean;
  /** Lengths at which it may end earlier, longest first: a second number or a remark may follow. */
  readonly shorter: readonly number[];
  /** For a sibling: the number without its own extension. */
  readonly base?: string;
}

const minDigits = 7;
const maxDigits = 15;
const minLabelledDigits = 5;
const minNationalDigits = 8;
const minUngrouped = 9;
const maxUngrouped = 12;
const maxNationalDigits = 14;
const maxGroups = 9;
const maxInternalDigits = 5;
const maxSiblingDigits = 6;
const maxSiblingDistance = 40;

/** All candidates of a text, in order; neighbours may overlap. */
export function findCandidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  let previous: Run | undefined;
  for (const whole of findRuns(text)) {
    for (const run of pieces(text, whole)) {
      const candidate = judge(run, previous);
      if (candidate) {
        found.push(candidate);
      }
      if (candidate && candidate.evidence !== 'sibling' && candidate.evidence !== 'internal') {
        previous = run;
      }
    }
  }
  return found;
}

/** A run as it is, and what in it may be further numbers of their own. */
function pieces(text: string, run: Run): Run[] {
  const result: Run[] = [];
  let from = run.start;
  for (const cut of dateCuts(run)) {
    result.push(makeRun(text, from, cut.start));
    from = cut.end;
  }
  if (from < run.end) {
    result.push(from === run.start ? run : makeRun(text, from, run.end));
  }
  return result.flatMap((piece) => [piece, ...secondNumbers(text, piece)]).filter((piece) => piece.groups.length > 0);
}

const datePattern =
  /(?<![\d/.-])(?:(?:0?[1-9]|[12]\d|3[01])\.\s?(?:0?[1-9]|1[0-2])\.\s?(?:19|20)\d\d|(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)/g;

/** Where a date stands inside a run, apart from the rest by a space. */
function dateCuts(run: Run): { start: number; end: number }[] {
  const cuts = [];
  for (const match of run.text.matchAll(datePattern)) {
    if (match.index === 0 ? match[0].length < run.text.length : /\s$/.test(run.text.slice(0, match.index))) {
      cuts.push({ start: run.start + match.index, end: run.start + match.index + match[0].length });
    }
  }
  return cuts;
}

const secondStart = /[\s/]\s?(?=\(?(?:\+|0\d|\(0))/g;

function secondNumbers(text: string, run: Run): Run[] {
  const result: Run[] = [];
  for (const match of run.text.matchAll(secondStart)) {
    const left = count(run.text.slice(0, match.index));
    const right = count(run.text.slice(match.index));
    if (left >= minDigits && right >= minDigits) {
      result.push(makeRun(text, run.start + match.index + match[0].length, run.end));
    }
  }
  return result;
}

function judge(run: Run, previous: Run | undefined): Candidate | undefined {
  const { label, distance } = nearLabel(run);
  const sibling = siblingOf(run, previous, label);
  if (sibling) {
    return sibling;
  }
  if (isSomethingElse(run, label)) {
    return undefined;
  }
  const evidence = evidenceOf(run, label, distance);
  return (
    evidence && {
      ...place(run),
      evidence,
      fax: label === 'fax' || faxBehind.test(run.after),
      labelled: isPhoneLabel(label),
      shorter: shorterEnds(run),
    }
  );
}

const faxBehind = /^\s*\((?:tele)?fax\)/i;
const telAndFax = /(?:tel|fon|phone|telefon)\.?\s?(?:[/&+,]|und|u\.|and)\s?(?:tele)?fax[^\p{L}]*$/iu;

function nearLabel(run: Run): { label: Label; distance: number } {
  const read = readLabel(run.before);
  return read.label === 'fax' && telAndFax.test(run.before) ? { ...read, label: 'phone' } : read;
}

function evidenceOf(run: Run, label: Label, distance: number): Evidence | undefined {
  const length = run.digits.length;
  if (run.plus) {
    return length >= minDigits && (length <= maxDigits || run.groups.length > 1) ? 'international' : undefined;
  }
  if (label === 'other') {
    return undefined;
  }
  if (label === 'extension') {
    return run.groups.length === 1 && length <= maxInternalDigits && distance <= maxInternalDigits ? 'internal' : national(run);
  }
  if (/^00[1-9]|^00 [1-9]/.test(run.text) && length > minDigits + 2) {
    return 'international';
  }
  if (isPhoneLabel(label) && length >= minLabelledDigits) {
    return 'labelled';
  }
  return national(run) ?? bare(run);
}

function national(run: Run): Evidence | undefined {
  const { groups, digits } = run;
  if (
    !/^[([]?0[1-9]|^[([]?0[)\]]? ?[1-9]/.test(run.text) ||
    digits.length > maxNationalDigits + (run.groups.length > 1 ? maxDigits : 0) ||
    groups.length > maxGroups * 2
  ) {
    return undefined;
  }
  if (groups.length === 1) {
    return digits.length >= minUngrouped && digits.length <= maxUngrouped ? 'national' : undefined;
  }
  return digits.length >= minNationalDigits &&
    (groups[0] ?? '').length <= maxAreaCode &&
    run.gaps.every((gap) => gap.length <= maxVisibleGap)
    ? 'national'
    : undefined;
}

const maxAreaCode = 7;
const maxVisibleGap = 3;
const northAmerican = /^(?:1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-. ])[2-9]\d{2}[-. ]\d{4}$/;

function bare(run: Run): Evidence | undefined {
  return northAmerican.test(run.text) ||
    (run.groups.length >= 3 && run.digits.length >= 8 && run.digits.length <= 10 && run.gaps.every((gap) => gap === ' '))
    ? 'bare'
    : undefined;
}

/** "-99", "- 4568" right behind a number, or behind "oder", "Fax", a comma: the same number with another extension. */
function siblingOf(run: Run, previous: Run | undefined, label: Label): Candidate | undefined {
  const hyphen = /(?:^|[\s,;(/])(-\s?)$/.exec(run.before)?.[1];
  if (
    !previous ||
    !hyphen ||
    run.groups.length !== 1 ||
    run.digits.length > maxSiblingDigits ||
    run.start - previous.end > maxSiblingDistance ||
    label === 'other'
  ) {
    return undefined;
  }
  const lastGap = previous.gaps.at(-1) ?? '';
  const ownExtension = /-/.test(lastGap) ? (previous.groups.at(-1) ?? '') : '';
  const base = ownExtension === '' ? undefined : previous.text.slice(0, previous.text.lastIndexOf(ownExtension));
  if (base === undefined || /^\s?[.,:%€]\d?/.test(run.after.slice(0, 2).replace(/[.,]\s?$/, ''))) {
    return undefined;
  }
  return {
    start: run.start - hyphen.length,
    end: run.end,
    text: run.text,
    evidence: 'sibling',
    fax: label === 'fax',
    labelled: true,
    shorter: [],
    base,
  };
}

/** Lengths at which the number may end before the run does: at a space, a slash or a bracket, with enough digits left. */
function shorterEnds(run: Run): number[] {
  const ends: number[] = [];
  for (const gap of run.text.matchAll(/(?<=\d)[)\]]?[\s/(,]+/g)) {
    const left = run.text.slice(0, gap.index);
    if (count(left) >= minDigits - 1) {
      ends.push(left.length);
    }
  }
  return ends.reverse();
}

const place = (run: Run) => ({ start: run.start, end: run.end, text: run.text });

const count = (text: string): number => text.replace(/\D/g, '').length;
