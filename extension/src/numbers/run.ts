/**
 * A *run* is a stretch of digits with nothing but number separators between them, with its surroundings: the raw material
 * of candidates. A run is cut into *groups* (digits that stand together) and the *gaps* between them.
 */
import { asciiDigits, dashes, digits, invisible, separators, spaces } from './characters.ts';

/** A stretch of digits and what stands around it. Offsets are UTF-16 units into the block's text. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** The stretch itself, with ASCII digits. */
  readonly text: string;
  /** `+`, `++` or nothing in front; part of the stretch. */
  readonly plus: boolean;
  /** The digits that stand together. */
  readonly groups: readonly string[];
  /** What stands between them; one fewer than groups. */
  readonly gaps: readonly string[];
  /** All digits. */
  readonly digits: string;
  /** The same line before it, at most {@link beforeLength} characters. */
  readonly before: string;
  /** The same line after it, at most {@link afterLength} characters. */
  readonly after: string;
}

const beforeLength = 64;
const afterLength = 32;
const maxGap = 5;
const minDigits = 2;

const runPattern = new RegExp(
  `(?:[(\\[]?[+\\uff0b]{1,2}[${spaces}]?[(\\[]?|[(\\[])?[${digits}](?:[${separators}]{0,${maxGap}}[${digits}])*[)\\]]?`,
  'g',
);
const groupPattern = /\d+/g;

/** Everything in a text that is made of digits and separators, in order. */
export function* findRuns(text: string): Generator<Run> {
  runPattern.lastIndex = 0;
  for (let match = runPattern.exec(text); match; match = runPattern.exec(text)) {
    const run = makeRun(text, match.index, match.index + match[0].length);
    if (run.digits.length >= minDigits) {
      yield run;
    }
    runPattern.lastIndex = match.index + match[0].length;
  }
}

/** The run between two offsets of a text. Brackets that open or close outside are left out. */
export function makeRun(text: string, from: number, to: number): Run {
  let [start, end] = [from, to];
  let stretch = asciiDigits(text.slice(start, end));
  if (/^[([]/.test(stretch) && !/[)\]]/.test(stretch)) {
    stretch = stretch.slice(1);
    start += 1;
  }
  if (/[)\]]$/.test(stretch) && !/[([]/.test(stretch)) {
    stretch = stretch.slice(0, -1);
    end -= 1;
  }
  // "(030 123456)": the brackets hold the whole number and are not part of it.
  if (/^[([][^()[\]]+[)\]]$/.test(stretch) && stretch.replace(/\D/g, '').length > bracketedAreaCode) {
    stretch = stretch.slice(1, -1);
    start += 1;
    end -= 1;
  }
  const groups = stretch.match(groupPattern) ?? [];
  return {
    start,
    end,
    text: stretch,
    plus: /^[([]?\+/.test(stretch),
    groups,
    gaps: stretch.split(groupPattern).slice(1, -1).map(visible),
    digits: groups.join(''),
    before: lineBefore(text, start),
    after: lineAfter(text, end),
  };
}

const bracketedAreaCode = 6;

function visible(gap: string): string {
  return gap.replace(invisiblePattern, '').replace(anyDash, '-').replace(anySpace, ' ');
}

const invisiblePattern = new RegExp(`[${invisible}]`, 'g');
const anyDash = new RegExp(`[${dashes}]`, 'g');
const anySpace = new RegExp(`[${spaces}]`, 'g');

function lineBefore(text: string, start: number): string {
  const line = text.slice(Math.max(0, start - beforeLength), start);
  return visible(line.slice(line.lastIndexOf('\n') + 1));
}

function lineAfter(text: string, end: number): string {
  const line = text.slice(end, end + afterLength);
  const stop = line.indexOf('\n');
  return visible(stop < 0 ? line : line.slice(0, stop));
}
