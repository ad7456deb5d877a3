/*
 * Marks numbers with the CSS Custom Highlight API: no node of the page is touched. The registry of highlights belongs to the
 * page as much as to us: what the page threw away is put back.
 *
 * A change of marks makes the browser paint, which on a big page takes it longer than we take to read the page. So marks come
 * in few batches, the first at once. And with every change of the page the browser goes through all marks there are: of many
 * numbers only those are marked that are in sight or were lately.
 */
import { dress, undress } from '#platform/shadow-marks.ts';
import type { MarkStyle } from '../../common/number-look.ts';
import type { FoundNumber } from '../features/numbers/found-number.ts';
import { activeName, markNames } from '../features/numbers/mark-sheet.ts';
import type { PageNumber } from '../features/numbers/page-number.ts';
import { isInPhoneLink } from '../phone-link.ts';

// So many are marked wherever they are; past them it is asked what is in sight.
const maxAnywhere = 64;
const maxMarks = 1_024;
const restMs = 1_000;
const restInSightMs = 100;

/** The marks of one document. */
export class Marks {
  /** Numbers that are not marked, for there are too many. */
  readonly #hidden = new Set<PageNumber>();
  readonly #numbers = new Highlight();
  readonly #active = new Highlight();
  /** Marked numbers, those that were in sight last at the end; without a range until the next batch. */
  readonly #marks = new Map<PageNumber, StaticRange | undefined>();
  #style: MarkStyle;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the last batch was marked, and when the next one will be. */
  #markedAt = Number.NEGATIVE_INFINITY;
  #markAt = Number.POSITIVE_INFINITY;

  constructor(style: MarkStyle, signal: AbortSignal) {
    this.#active.priority = 1;
    this.#style = style;
    signal.addEventListener('abort', () => this.#remove(), { once: true });
  }

  /** How numbers are marked from now on. */
  setStyle(style: MarkStyle): void {
    if (style !== this.#style) {
      this.#unregister(markNames[this.#style], this.#numbers);
      this.#style = style;
      this.keep();
    }
  }

  /** Marks a number, or hides it when there are too many. */
  add(number: PageNumber): void {
    if (this.#marks.size < maxAnywhere) {
      this.#markSoon(number, restMs);
    } else {
      this.#hidden.add(number);
    }
  }

  /** Whether some number is not marked, for there are too many, or not yet. */
  get hasLeft(): boolean {
    return this.#hidden.size > 0 || this.#timer !== undefined;
  }

  /** How many numbers are not marked, for there are too many. */
  get hidden(): number {
    return this.#hidden.size;
  }

  /** Some numbers that are not marked, for there are too many; others each time. */
  someHidden(count: number): readonly PageNumber[] {
    const some = [...this.#hidden].slice(0, count);
    for (const number of some) {
      this.#hidden.delete(number);
      this.#hidden.add(number);
    }
    return some;
  }

  /** A number is in sight. */
  show(number: PageNumber): void {
    const mark = this.#marks.get(number);
    if (mark === undefined) {
      if (this.#hidden.delete(number) || this.#marks.has(number)) {
        this.#markSoon(number, restInSightMs);
      }
      return;
    }
    this.#marks.delete(number);
    this.#marks.set(number, mark);
  }

  /** Takes the mark of a number away. */
  remove(number: PageNumber): void {
    const mark = this.#marks.get(number);
    if (mark !== undefined) {
      this.#numbers.delete(mark);
    }
    this.#marks.delete(number);
    this.#hidden.delete(number);
  }

  /** Shows which number is meant: the one under the pointer, or that the keyboard came to. */
  emphasise(number: FoundNumber | undefined): void {
    this.#active.clear();
    if (number !== undefined && !isInPicture(number.range.startContainer)) {
      this.#active.add(number.range);
      dress(number.range.startContainer);
      this.keep();
    }
  }

  /** Puts back what the page threw away. */
  keep(): void {
    this.#register(markNames[this.#style], this.#numbers);
    this.#register(activeName, this.#active);
  }

  #register(name: string, highlight: Highlight): void {
    if (highlight.size > 0 && CSS.highlights.get(name) !== highlight) {
      CSS.highlights.set(name, highlight);
    }
  }

  /** What another copy of ours registered meanwhile stays: the extension was updated, and this is the old one. */
  #unregister(name: string, highlight: Highlight): void {
    if (CSS.highlights.get(name) === highlight) {
      CSS.highlights.delete(name);
    }
  }

  /** @param restMs - how long after the last batch at the earliest */
  #markSoon(number: PageNumber, restMs: number): void {
    this.#marks.set(number, undefined);
    const at = Math.max(performance.now(), this.#markedAt + restMs);
    if (at < this.#markAt) {
      this.#markAt = at;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#markAll(), at - performance.now());
    }
  }

  #markAll(): void {
    this.#timer = undefined;
    this.#markAt = Number.POSITIVE_INFINITY;
    this.#markedAt = performance.now();
    for (const [number, mark] of this.#marks) {
      if (mark === undefined) {
        this.#mark(number);
      } else if (this.#marks.size > maxMarks) {
        this.remove(number);
        this.#hidden.add(number);
      }
    }
    this.keep();
  }

  #mark(number: PageNumber): void {
    const { start, end } = number;
    const mark = new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    });
    this.#marks.set(number, mark);
    // The page shows its phone links as links already: they need no second line.
    if (!isInPhoneLink(start.node) && !isInPicture(start.node)) {
      this.#numbers.add(mark);
      dress(start.node);
    }
  }

  #remove(): void {
    clearTimeout(this.#timer);
    this.#unregister(markNames[this.#style], this.#numbers);
    this.#unregister(activeName, this.#active);
    undress();
  }
}

/** In pictures (SVG) Chromium draws no lines of highlights, and Firefox gives the text another colour, which may be that of its ground. */
const isInPicture = ({ parentElement }: Node): boolean => parentElement instanceof SVGElement;
