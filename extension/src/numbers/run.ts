/**
 * A *run* is a stretch of digits with nothing but number separators between them, with its surroundings: a candidate, or a
 * part of one. A run is cut into *groups* (digits that stand together) and the *gaps* between them.
 */
import { type Candidate, invisibles } from './candidates.ts';
import { asciiDigits, dashes, invisible, slashes, spaces } from './characters.ts';

const areaCodeLength = 6;
// A run may be one of hundreds in a long candidate; each looks only this far, so their work grows with the candidate's length.
const reach = 256;

/** A stretch of digits and what stands around it. */
export class Run {
  /** The stretch with ASCII digits, plain spaces and hyphens; as long as in the page. */
  readonly text: string;
  /** The same without characters that take no place. */
  readonly plain: string;
  /** The digits that stand together. */
  readonly groups: readonly string[];
  /** All digits. */
  readonly digits: string;
  /** The head of its table column; often nothing. */
  readonly head: string;
  readonly #line: string;
  readonly #from: number;
  readonly #origin: number;
  #before: string | undefined;
  #after: string | undefined;

  private constructor(line: string, origin: number, from: number, to: number, head: string) {
    this.head = head;
    this.#line = line;
    this.#origin = origin;
    this.#from = from;
    this.text = line.slice(from, to);
    this.plain = this.text.replace(invisibles, '');
    this.groups = this.plain.match(/\d+/g) ?? [];
    this.digits = this.groups.join('');
  }

  /** The run that a candidate is. */
  static of({ start, text, before, after, head }: Candidate): Run {
    return new Run(
      asAscii(before + text.replace(inside, ' ') + after),
      start - before.length,
      before.length,
      before.length + text.length,
      head,
    );
  }

  /** UTF-16 offset in the page's text. */
  get start(): number {
    return this.#origin + this.#from;
  }

  /** UTF-16 offset in the page's text. */
  get end(): number {
    return this.start + this.text.length;
  }

  /** It begins with `+` or `++`, perhaps in a bracket. */
  get plus(): boolean {
    return /^[([]? ?\+/.test(this.plain);
  }

  /** What stands between the groups; one fewer than groups. */
  get gaps(): readonly string[] {
    return this.plain.split(/\d+/).slice(1, -1);
  }

  /** The line before it, as far as the candidate knows it and words reach. */
  get before(): string {
    this.#before ??= this.#line.slice(Math.max(0, this.#from - reach), this.#from).replace(invisibles, '');
    return this.#before;
  }

  /** The line after it, as far as the candidate knows it and words reach. */
  get after(): string {
    const end = this.#from + this.text.length;
    this.#after ??= this.#line.slice(end, end + reach).replace(invisibles, '');
    return this.#after;
  }

  /** How many characters of the line before it are known. */
  get known(): number {
    return this.#from;
  }

  /** Where this many characters of {@link before} begin, as an offset in the page's text. */
  startWith(count: number): number {
    let at = this.#from;
    for (let left = count; left > 0 && at > 0; at -= 1) {
      left -= oneInvisible.test(this.#line[at - 1] ?? '') ? 0 : 1;
    }
    return this.#origin + at;
  }

  /** The run and this many characters behind it, as long as in the page. */
  withNext(length: number): string {
    return this.#line.slice(this.#from, this.#from + this.text.length + length);
  }

  /** A stretch of this run, by offsets into {@link text}; without spaces, separators and lone brackets at its ends. */
  part(from: number, to: number): Run {
    let stretch = this.text.slice(from, to);
    let start = this.#from + from;
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
    trimEnd(openEnd);
    const surplus = (stretch.match(/[([]/g)?.length ?? 0) - (stretch.match(/[)\]]/g)?.length ?? 0);
    for (let open = surplus; open > 0; open -= 1) {
      trim(/^[([][^\d+([]*/);
    }
    if (surplus < 0) {
      trimEnd(/ ?[)\]]+$/);
      trimEnd(openEnd);
    }
    // "(030 123456)", "(+49 (0) 30 123456)": the brackets hold the whole number and are not part of it.
    if (/^[([](?:[^()[\]]|[([]\d{1,5}[)\]])+[)\]]$/.test(stretch) && stretch.replace(/\D/g, '').length > areaCodeLength) {
      trim(/^[([] ?/);
      trimEnd(/ ?[)\]]$/);
    }
    // "1234-0 (-330)": an extension.
    if (/^[([]- ?\d+[)\]]$/.test(stretch)) {
      trim(/^[([]- ?/);
      trimEnd(/[)\]]$/);
    }
    // "+030", "+ (030)": no country begins with 0.
    trim(/^\++ ?(?=[([]?0)/);
    return new Run(this.#line, this.#origin, start, start + stretch.length, this.head);
  }
}

const oneInvisible = new RegExp(`[${invisible}]`);
const openEnd = /(?<=\d) ?[([][^()[\]]*$/;
const anyDash = new RegExp(`[${dashes}]`, 'g');
const anySlash = new RegExp(`[${slashes}]`, 'g');
const anySpace = new RegExp(`[${spaces}]`, 'g');
// Lines that a number goes on in, and Swiss apostrophes.
const inside = /[\n'\u2019]/g;
const unusual = /[^\x20-\x7e]/;

const asAscii = (text: string): string =>
  unusual.test(text) ? asciiDigits(text).replace(anyDash, '-').replace(anySlash, '/').replace(anySpace, ' ') : text;
