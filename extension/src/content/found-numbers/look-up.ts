/* Which number stands under a point, and which there are in all. */
import type { Directory, KnownBlock } from '../features/numbers/directory.ts';
import type { FoundNumber } from '../features/numbers/found-number.ts';
import { deepElementFromPoint, isWithin } from '../top-layer/points.ts';
import { placeOf, showsTexts } from '../top-layer/shown-texts.ts';
import { elementAround, isInside } from '../top-layer/tree.ts';

/** Looks numbers up that were found in a document. */
export class LookUp {
  readonly #directory: Directory;
  readonly #roots: () => readonly ShadowRoot[];

  constructor(directory: Directory, roots: () => readonly ShadowRoot[]) {
    this.#directory = directory;
    this.#roots = roots;
  }

  /** The number under a point of the viewport. */
  at(x: number, y: number): FoundNumber | undefined {
    if (this.#directory.blocks.size === 0) {
      return undefined;
    }
    const at = document.caretPositionFromPoint(x, y, { shadowRoots: [...this.#roots()] })?.offsetNode;
    const texts = at instanceof Element ? textsSelectedAsWhole(x, y) : [at];
    const blocks = new Set(texts.map((one) => one && this.#directory.blockOf(one)));
    const number = [...blocks].flatMap((block) => block?.numbers ?? []).find(({ range }) => isWithin(range, x, y));
    if (number === undefined) {
      return undefined;
    }
    const top = deepElementFromPoint(x, y);
    return top !== null && (isTextIn(number.start.node, top) || isTextIn(number.end.node, top)) ? number : undefined;
  }

  /** All numbers that are shown now, in reading order. */
  all(): readonly FoundNumber[] {
    const blocks = new Set<KnownBlock>();
    if (this.#directory.blocks.size > 0) {
      for (const text of textsOf(document, new Map(this.#roots().map((root) => [root.host, root])))) {
        const block = this.#directory.blockOf(text);
        if (block !== undefined) {
          blocks.add(block);
        }
      }
    }
    const isShown = showsTexts();
    return [...blocks].flatMap(({ numbers }) => numbers.filter(({ start }) => isShown(start.node)));
  }

  /** The same in no order, one after the other. */
  *shown(): Iterable<FoundNumber> {
    const isShown = showsTexts();
    for (const { numbers } of this.#directory.blocks) {
      for (const number of numbers) {
        if (number.start.node.isConnected && isShown(number.start.node)) {
          yield number;
        }
      }
    }
  }
}

/** In a text that a click selects as a whole, Firefox has no place for a caret: it tells an element, maybe one around it. */
function textsSelectedAsWhole(x: number, y: number): readonly Node[] {
  const top = deepElementFromPoint(x, y);
  for (let element = top; element !== null; element = elementAround(element)) {
    if (getComputedStyle(element).userSelect === 'all') {
      return [...(top?.childNodes ?? [])].filter((node) => node instanceof Text);
    }
  }
  return [];
}

/** Firefox says of a text in a slot that what lies there is the element around the slot. */
function isTextIn(text: Node, element: Element): boolean {
  const place = placeOf(text);
  return place !== null && isInside(place, element);
}

/** All texts in reading order; what is in a shadow root comes before what its host holds itself. */
function* textsOf(root: Node, shadowRoots: ReadonlyMap<Node, ShadowRoot>): Iterable<Text> {
  const elements = shadowRoots.size > 0 ? NodeFilter.SHOW_ELEMENT : 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | elements);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const inner = shadowRoots.get(node);
    if (node.nodeType === Node.TEXT_NODE) {
      yield node as Text;
    } else if (inner !== undefined) {
      yield* textsOf(inner, shadowRoots);
    }
  }
}
