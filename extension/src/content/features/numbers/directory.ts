/* The numbers of one document: which text node holds which, which stands under a point, which there are in all. */
import type { FoundNumber, NumberDirectory } from './found-number.ts';
import type { PageNumber } from './page-number.ts';
import { deepElementFromPoint, isWithin } from './points.ts';

const tellMs = 300;

/** A block that was read, with its numbers. */
export interface KnownBlock {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** All that were found in it, when the answer is there. */
  found: readonly PageNumber[];
  /** Those of them that the person did not say are none. */
  numbers: readonly PageNumber[];
}

/** What happens to numbers. */
export interface NumberEvents {
  /** Whether the person takes it for a number. */
  accepts(number: PageNumber): boolean;
  came(number: PageNumber): void;
  left(number: PageNumber): void;
}

/** All numbers that were found in a document. */
export class Directory implements NumberDirectory {
  readonly #events: NumberEvents;
  readonly #roots: () => readonly ShadowRoot[];
  readonly #byText = new WeakMap<Text, KnownBlock>();
  readonly #blocks = new Set<KnownBlock>();
  readonly #watchers = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(events: NumberEvents, roots: () => readonly ShadowRoot[], signal: AbortSignal) {
    this.#events = events;
    this.#roots = roots;
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  /** The block that a text was read with. */
  blockOf(text: Text): KnownBlock | undefined {
    return this.#byText.get(text);
  }

  /** Takes a block in, in place of what its texts belonged to. */
  put(block: KnownBlock): void {
    for (const node of block.nodes) {
      this.drop(node);
      this.#byText.set(node, block);
    }
    this.#blocks.add(block);
  }

  /** Adds the numbers of a block, unless the page changed it meanwhile. */
  fill(block: KnownBlock, numbers: readonly PageNumber[]): void {
    if (this.#blocks.has(block) && numbers.length > 0) {
      block.found = numbers;
      this.#choose(block);
    }
  }

  /** Asks again which numbers the person takes for numbers. */
  chooseAgain(): void {
    for (const block of this.#blocks) {
      this.#choose(block);
    }
  }

  /** Forgets the block that a text was read with. */
  drop(text: Text): void {
    const block = this.#byText.get(text);
    if (block !== undefined) {
      this.#forget(block);
    }
  }

  /** Forgets blocks that are no longer in the page. */
  prune(): void {
    for (const block of this.#blocks) {
      if (!block.nodes.every((node) => node.isConnected)) {
        this.#forget(block);
      }
    }
  }

  /** Forgets everything. */
  clear(): void {
    for (const block of this.#blocks) {
      this.#forget(block);
    }
  }

  at(x: number, y: number): FoundNumber | undefined {
    if (this.#blocks.size === 0) {
      return undefined;
    }
    const shadowRoots = this.#roots();
    const text = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] })?.offsetNode;
    const block = text instanceof Text ? this.#byText.get(text) : undefined;
    const number = block?.numbers.find(({ range }) => isWithin(range, x, y));
    if (number === undefined) {
      return undefined;
    }
    const top = deepElementFromPoint(x, y);
    return top?.contains(number.start.node) || top?.contains(number.end.node) ? number : undefined;
  }

  all(): readonly FoundNumber[] {
    this.prune();
    const shown = [...this.#blocks].filter(({ nodes }) => nodes[0]?.parentElement?.checkVisibility({ visibilityProperty: true }) !== false);
    return shown.flatMap(({ numbers }) => numbers).sort(inReadingOrder);
  }

  *shown(): Iterable<FoundNumber> {
    for (const { nodes, numbers } of this.#blocks) {
      const [first] = nodes;
      if (first?.isConnected && first.parentElement?.checkVisibility({ visibilityProperty: true }) !== false) {
        yield* numbers;
      }
    }
  }

  watch(changed: () => void, signal: AbortSignal): void {
    this.#watchers.add(changed);
    signal.addEventListener('abort', () => this.#watchers.delete(changed), { once: true });
  }

  #choose(block: KnownBlock): void {
    const before = block.numbers;
    block.numbers = block.found.filter((number) => this.#events.accepts(number));
    for (const number of before) {
      if (!block.numbers.includes(number)) {
        this.#events.left(number);
        this.#tell();
      }
    }
    for (const number of block.numbers) {
      if (!before.includes(number)) {
        this.#events.came(number);
        this.#tell();
      }
    }
  }

  #forget(block: KnownBlock): void {
    this.#blocks.delete(block);
    for (const node of block.nodes) {
      if (this.#byText.get(node) === block) {
        this.#byText.delete(node);
      }
    }
    for (const number of block.found) {
      number.leave();
    }
    for (const number of block.numbers) {
      this.#events.left(number);
      this.#tell();
    }
  }

  #tell(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      for (const watcher of this.#watchers) {
        watcher();
      }
    }, tellMs);
  }
}

function inReadingOrder(one: PageNumber, other: PageNumber): number {
  const [a, b] = inOneRoot(one.start.node, other.start.node);
  if (a === b) {
    return one.start.offset - other.start.offset;
  }
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Nodes in different shadow roots are compared by the hosts that are in one root. */
function inOneRoot(one: Node, other: Node): readonly [Node, Node] {
  if (one.getRootNode() === other.getRootNode()) {
    return [one, other];
  }
  const ways = [way(one), way(other)] as const;
  for (const a of ways[0]) {
    const root = a.getRootNode();
    const b = ways[1].find((node) => node.getRootNode() === root);
    if (b !== undefined) {
      return [a, b];
    }
  }
  return [one, other];
}

/** A node and the hosts around it, innermost first. */
function way(node: Node): readonly Node[] {
  const nodes = [node];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    nodes.push(root.host);
  }
  return nodes;
}
