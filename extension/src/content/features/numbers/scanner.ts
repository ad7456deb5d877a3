/*
 * Walks through the text of a page in slices: what a person sees first, then the rest, later only what changed. Only text
 * nodes are visited, and all that most of them get is a look whether there is a digit.
 *
 * The page may change while the walk rests. Where it rested may be gone then: the walk goes on at the nearest ancestor
 * that is still there. What is read twice that way is recognised as known.
 */
import { digits } from '../../../numbers/characters.ts';
import type { IsOver } from './slices.ts';

const anyDigit = new RegExp(`[${digits}]`);
const textsPerLook = 32;

/** Reads the block of a text; returns the last text that was read with it. */
export type ReadBlock = (text: Text) => Text;

/** What has to be read, and the walk through it. */
export class Scanner {
  readonly #read: ReadBlock;
  #waiting = new Set<Node>();
  #walker: TreeWalker | undefined;
  #rest: readonly Node[] = [];

  constructor(read: ReadBlock) {
    this.#read = read;
  }

  /** Puts a node on the list: a text, or an element or root with everything inside. */
  add(node: Node): void {
    this.#waiting.add(node);
  }

  /** Whether there is anything to do. */
  get isDone(): boolean {
    return this.#walker === undefined && this.#waiting.size === 0;
  }

  /** Forgets everything that waits. */
  clear(): void {
    this.#waiting.clear();
    this.#walker = undefined;
  }

  /** Goes on until the slice is over; true when there is more to do. */
  work(isOver: IsOver): boolean {
    if (this.#walker !== undefined && !this.#resume(this.#walker)) {
      this.#walker = undefined;
    }
    for (let count = 1; ; count += 1) {
      if (!this.#next()) {
        return false;
      }
      if (count % textsPerLook === 0 && isOver()) {
        this.#pause();
        return true;
      }
    }
  }

  /** Looks at the next text, or begins the next walk; false when nothing is left. */
  #next(): boolean {
    if (this.#walker !== undefined) {
      const text = this.#walker.nextNode() as Text | null;
      if (text === null) {
        this.#walker = undefined;
      } else if (anyDigit.test(text.data)) {
        const last = this.#read(text);
        if (last !== text && this.#walker.root.contains(last)) {
          this.#walker.currentNode = last;
        }
      }
      return true;
    }
    for (const node of this.#waiting) {
      this.#waiting.delete(node);
      if (node.nodeType !== Node.TEXT_NODE) {
        this.#walker = node.isConnected ? document.createTreeWalker(node, NodeFilter.SHOW_TEXT) : undefined;
      } else if (node.isConnected && anyDigit.test((node as Text).data)) {
        this.#read(node as Text);
      }
      return true;
    }
    return false;
  }

  #pause(): void {
    const walker = this.#walker;
    if (walker === undefined) {
      return;
    }
    const way: Node[] = [];
    for (let node: Node | null = walker.currentNode; node !== null && node !== walker.root; node = node.parentNode) {
      way.push(node);
    }
    this.#rest = way;
  }

  #resume(walker: TreeWalker): boolean {
    const { root } = walker;
    if (!root.isConnected) {
      return false;
    }
    walker.currentNode = this.#rest.find((node) => root.contains(node)) ?? root;
    this.#rest = [];
    return true;
  }
}
