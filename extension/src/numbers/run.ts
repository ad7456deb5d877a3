/**
 * A *run* is a stretch of digits with nothing but number separators between them, with its surroundings: the raw material
 * of candidates. A run is cut into *groups* (digits that stand together) and the *gaps* between them.
 */
import { asciiDigits, dashes, digits, invisible, separators, spaces } from './characters.ts';

const beforeLength = 64;
const afterLength = 40;
const maxGap = 5;
const areaCodeLength = 6;
// Longer ones are tables of figures, not lists of numbers.
const maxRunLength = 4000;

/** A stretch of digits and what stands around it. Offsets are UTF-16 units into the block's text. */
export class Run {
  /** The stretch with ASCII digits, plain spaces and hyphens; as long as in the page. */
  readonly text: string;
  /** The same without characters that take no place. */
  readonly plain: string;
  /** The digits that stand together. */
  readonly groups: readonly string[];
  /** All digits. */
  readonly digits: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  #before: string | undefined;
  #after: string | undefined;

  constructor(source: string, start: number, end: number, text = asAscii(source.slice(start, end))) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.text = text;
    this.plain = text.replace(invisibles, '');
    this.groups = this.plain.match(/\d+/g) ?? [];
    this.digits = this.groups.join('');
  }

  /** It begins with `+` or `++`, perhaps in a bracket. */
  get plus(): boolean {
    return /^[([]? ?\+/.test(this.plain);
  }

  /** What stands between the groups; one fewer than groups. */
  get gaps(): readonly string[] {
    return this.plain.split(/\d+/).slice(1, -1);
  }

  /** The same line before it, at most {@link beforeLength} characters. */
  get before(): string {
    this.#before ??= lineBefore(this.source, this.start);
    return this.#before;
  }

  /** The same line after it, at most {@link afterLength} characters. */
  get after(): string {
    this.#after ??= lineAfter(this.source, this.end);
    return this.#after;
  }

  /** A stretch of this run, by offsets into {@link text}; without spaces, separators and lone brackets at its ends. */
  part(from: number, to: number): Run {
    let stretch = this.text.slice(from, to);
    let start = this.start + from;
    const trim = (pattern: RegExp): void => {
      const cut = pattern.exec(stretch)?.[0].length ?? 0;
      start += cut;
      stretch = stretch.slice(cut);
    };
    const trimEnd = (pattern: RegExp): void => {
      stretch = stretch.replace(pattern, '');
    };
    trim(/^[^\d+([]+/);
    trimEnd(/[^\d)\]]+$/);
    // "…67 (2 min)": the bracket goes on outside.
    trimEnd(/(?<=\d) ?[([][^()[\]]*$/);
    if (!/[)\]]/.test(stretch)) {
      trim(/^[([]+ ?/);
    }
    if (!/[([]/.test(stretch)) {
      trimEnd(/ ?[)\]]+$/);
    }
    // "(030 123456)": the brackets hold the whole number and are not part of it.
    if (/^[([][^()[\]]+[)\]]$/.test(stretch) && stretch.replace(/\D/g, '').length > areaCodeLength) {
      trim(/^[([] ?/);
      trimEnd(/ ?[)\]]$/);
    }
    // "+030": no country begins with 0.
    trim(/^\++(?=0)/);
    return new Run(this.source, start, start + stretch.length, stretch);
  }
}

const runPattern = new RegExp(
  `(?:[(\\[]?[+\\uff0b]{1,2}[${spaces}]?[(\\[]?|[(\\[][${spaces}]?)?[${digits}](?:[${separators}]{0,${maxGap}}[${digits}])*(?:[${spaces}]?[)\\]])?`,
  'g',
);

/** Everything in a text that is made of digits and separators, in order. */
export function* findRuns(text: string): Generator<Run> {
  for (const { 0: stretch, index } of text.matchAll(runPattern)) {
    if (stretch.length > 1 && stretch.length <= maxRunLength) {
      yield new Run(text, index, index + stretch.length);
    }
  }
}

const invisibles = new RegExp(`[${invisible}]`, 'g');
const anyDash = new RegExp(`[${dashes}]`, 'g');
const anySpace = new RegExp(`[${spaces}]`, 'g');
const unusual = /[^\x20-\x7e]/;

const asAscii = (text: string): string => (unusual.test(text) ? asciiDigits(text).replace(anyDash, '-').replace(anySpace, ' ') : text);

function lineBefore(text: string, start: number): string {
  const line = text.slice(Math.max(0, start - beforeLength), start);
  return asAscii(line.slice(line.lastIndexOf('\n') + 1)).replace(invisibles, '');
}

function lineAfter(text: string, end: number): string {
  const line = text.slice(end, end + afterLength);
  const stop = line.indexOf('\n');
  return asAscii(stop < 0 ? line : line.slice(0, stop)).replace(invisibles, '');
}
