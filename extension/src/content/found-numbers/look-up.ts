/* Which number stands under a point, and which there are in all. */
import type { Directory, KnownBlock } from '../features/numbers/directory.ts';
import type { FoundNumber } from '../features/numbers/found-number.ts';
import { deepElementFromPoint, isWithin } from './points.ts';

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
    const text = document.caretPositionFromPoint(x, y, { shadowRoots: [...this.#roots()] })?.offsetNode;
    const block = text instanceof Text ? this.#directory.blockOf(text) : undefined;
    const number = block?.numbers.find(({ range }) => isWithin(range, x, y));
    if (number === undefined) {
      return undefined;
    }
    const top = deepElementFromPoint(x, y);
    return top?.contains(number.start.node) || top?.contains(number.end.node) ? number : undefined;
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
    return [...blocks].filter(isShown).flatMap(({ numbers }) => numbers);
  }

  /** The same in no order, one after the other. */
  *shown(): Iterable<FoundNumber> {
    for (const block of this.#directory.blocks) {
      if (block.numbers.length > 0 && block.nodes[0]?.isConnected && isShown(block)) {
        yield* block.numbers;
      }
    }
  }
}

const isShown = ({ nodes }: KnownBlock): boolean => nodes[0]?.parentElement?.checkVisibility({ visibilityProperty: true }) !== false;

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
