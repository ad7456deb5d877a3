import type { NumberKind, NumberMatch } from '../../../numbers/index.ts';
import type { Place, ReadText } from './block-text.ts';
import type { FoundNumber } from './found-number.ts';

let lastId = 0;

/**
 * A number on the page. Its place is kept as nodes and offsets: a live range would make every change of the document
 * dearer (9 µs each beside 2,600 of them), so one is made when somebody asks and goes when nobody holds it any more.
 */
export class PageNumber implements FoundNumber {
  readonly id: number;
  readonly text: string;
  readonly e164: string;
  readonly kind: NumberKind;
  declare readonly extension?: string;
  readonly start: Place;
  /** Behind the last character. */
  readonly end: Place;
  #range: WeakRef<Range> | undefined;
  #isGone = false;

  constructor(block: ReadText, match: NumberMatch) {
    lastId += 1;
    this.id = lastId;
    this.text = block.text.slice(match.start, match.end);
    this.e164 = match.e164;
    this.kind = match.kind;
    if (match.extension !== undefined) {
      this.extension = match.extension;
    }
    this.start = block.placeOf(match.start);
    const last = block.placeOf(match.end - 1);
    this.end = { node: last.node, offset: last.offset + 1 };
  }

  /** Whether another one is the same number at the same place. */
  equals({ start, end, e164, kind, text, extension }: PageNumber): boolean {
    return (
      isSame(start, this.start) &&
      isSame(end, this.end) &&
      e164 === this.e164 &&
      kind === this.kind &&
      text === this.text &&
      extension === this.extension
    );
  }

  get range(): Range {
    const known = this.#range?.deref();
    if (known !== undefined) {
      return known;
    }
    const range = new Range();
    range.setStart(this.start.node, Math.min(this.start.offset, this.start.node.length));
    if (!this.#isGone && this.end.offset <= this.end.node.length) {
      range.setEnd(this.end.node, this.end.offset);
    }
    this.#range = new WeakRef(range);
    return range;
  }

  /** The page changed the text: the number stands here no more. */
  leave(): void {
    this.#isGone = true;
    this.#range?.deref()?.collapse(true);
  }
}

const isSame = (one: Place, other: Place): boolean => one.node === other.node && one.offset === other.offset;
