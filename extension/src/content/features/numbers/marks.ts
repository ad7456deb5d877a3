/*
 * Marks numbers with the CSS Custom Highlight API: no node of the page is touched. The registry and the sheets belong to
 * the page as much as to us, so both are looked after: what the page threw away is put back.
 */
import type { MarkStyle } from '../../../common/number-look.ts';
import type { FoundNumber } from './found-number.ts';
import { markSheet } from './mark-sheet.ts';
import type { PageNumber } from './page-number.ts';

const numberName = 'ringbridge-number';
const activeName = 'ringbridge-number-active';

/** The marks of one document. */
export class Marks {
  readonly #numbers = new Highlight();
  readonly #active = new Highlight();
  readonly #marks = new Map<PageNumber, StaticRange>();
  readonly #sheet = new CSSStyleSheet();
  readonly #roots = new Set<WeakRef<ShadowRoot>>();
  readonly #styled = new WeakSet<ShadowRoot>();

  constructor(style: MarkStyle, signal: AbortSignal) {
    this.#active.priority = 1;
    this.setStyle(style);
    signal.addEventListener('abort', () => this.#remove(), { once: true });
  }

  /** How numbers are marked from now on. */
  setStyle(style: MarkStyle): void {
    this.#sheet.replaceSync(markSheet(style));
  }

  /** Marks a number. */
  add(number: PageNumber): void {
    const { start, end } = number;
    const mark = new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    });
    this.#marks.set(number, mark);
    this.#numbers.add(mark);
  }

  /** Takes the mark of a number away. */
  remove(number: PageNumber): void {
    const mark = this.#marks.get(number);
    if (mark !== undefined) {
      this.#numbers.delete(mark);
      this.#marks.delete(number);
    }
  }

  /** Shows which number is meant: the one under the pointer, or that the keyboard came to. */
  emphasise(number: FoundNumber | undefined): void {
    this.#active.clear();
    if (number !== undefined) {
      this.#active.add(number.range);
      this.keep();
    }
  }

  /** Puts what belongs to us into a shadow root: Firefox does not let the document's sheet reach inside. */
  dress(root: ShadowRoot): void {
    if (!this.#styled.has(root)) {
      this.#styled.add(root);
      this.#roots.add(new WeakRef(root));
      this.#adopt(root);
    }
  }

  /** Puts back what the page threw away. */
  keep(): void {
    if (this.#marks.size === 0 && this.#active.size === 0) {
      return;
    }
    for (const [name, highlight] of [
      [numberName, this.#numbers],
      [activeName, this.#active],
    ] as const) {
      if (CSS.highlights.get(name) !== highlight) {
        CSS.highlights.set(name, highlight);
      }
    }
    this.#adopt(document);
    for (const reference of this.#roots) {
      const root = reference.deref();
      if (root === undefined) {
        this.#roots.delete(reference);
      } else {
        this.#adopt(root);
      }
    }
  }

  #adopt(root: Document | ShadowRoot): void {
    if (!root.adoptedStyleSheets.includes(this.#sheet)) {
      root.adoptedStyleSheets.push(this.#sheet);
    }
  }

  #remove(): void {
    this.#numbers.clear();
    this.#active.clear();
    this.#marks.clear();
    CSS.highlights.delete(numberName);
    CSS.highlights.delete(activeName);
    for (const root of [document, ...[...this.#roots].map((reference) => reference.deref())]) {
      const at = root?.adoptedStyleSheets.indexOf(this.#sheet) ?? -1;
      if (at >= 0) {
        root?.adoptedStyleSheets.splice(at, 1);
      }
    }
  }
}
