/*
 * Walks through a page in slices and finds the texts with digits. Taking every text node into hand costs more than anything
 * else, so the walk goes from element to element: the text of a small one is looked at as a whole (`textContent`), and only
 * if it has a digit its text nodes are visited. Of big ones the children are gone through. To count the elements of a whole
 * page takes milliseconds: it is only asked whether there is one more than a small element has, and of many siblings only some
 * are asked.
 *
 * The page may change while the walk rests. Where it rested may be gone then: the walk goes on at the nearest ancestor
 * that is still there. What is read twice that way is recognised as known.
 */
import { anyDigit } from '../../../numbers/characters.ts';
import { isClosed } from './element-kinds.ts';
import { elementNode, hasMore, onlyTexts, textNode } from './node-types.ts';
import type { IsOver } from './slices.ts';

const stepsPerLook = 8;
const smallElements = 60;
/** So many elements are few: each of them is looked at. */
export const smallRoot = 1_500;
const maxWhole = 1_500;
/** Of more siblings only some are asked how big they are. */
const maxAsked = 200;
const askedStep = 25;

/** Whether a text has a digit. */
export const hasDigit = (text: string): boolean => anyDigit.test(text);

/** What is done with what the walk comes by. */
export interface Reader {
  /** Reads the block of a text; returns the last text that was read with it. */
  read(text: Text): Text;
  /** Sees an element that it comes to. */
  meet(element: Element): void;
  /**
   * Sees a small element or root, for all that is inside: it does not come to that.
   * @param every - whether it belongs to few
   */
  meetInside(node: ParentNode, every: boolean): void;
}

/** What has to be read, and the walk through it. */
export class Scanner {
  readonly #reader: Reader;
  readonly #waiting = new Set<Node>();
  /** Whose children are all taken for small. */
  readonly #even = new WeakSet<Node>();
  #root: Node | undefined;
  /** Whether the root holds few elements. */
  #isFew = false;
  #at: Node | undefined;
  /** The nodes from where the walk rests up to its root. */
  #way: readonly Node[] = [];

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** Puts a node on the list: a text, or an element or root with everything inside. */
  add(node: Node): void {
    this.#waiting.add(node);
  }

  /** Takes a node off the list. */
  remove(node: Node): void {
    this.#waiting.delete(node);
  }

  /** How many nodes are on the list. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Whether there is nothing to do. */
  get isDone(): boolean {
    return this.#at === undefined && this.#waiting.size === 0;
  }

  /** Forgets everything that waits. */
  clear(): void {
    this.#waiting.clear();
    this.#at = undefined;
  }

  /** Goes on until the slice is over; true when there is more to do. */
  work(isOver: IsOver): boolean {
    this.#resume();
    for (let count = 1; !this.isDone; count += 1) {
      const wasRead = this.#at === undefined ? this.#begin() : this.#step(this.#at);
      if ((wasRead || count % stepsPerLook === 0) && isOver()) {
        this.#pause();
        return !this.isDone;
      }
    }
    return false;
  }

  /** Takes the next node from the list. A text is read whether it has digits or not: it may change what others beside it mean. */
  #begin(): boolean {
    for (const node of this.#waiting) {
      this.#waiting.delete(node);
      if (node.isConnected) {
        if (node.nodeType === textNode) {
          this.#reader.read(node as Text);
          return true;
        }
        this.#root = node;
        this.#at = node;
      }
      break;
    }
    return false;
  }

  /** Looks at a node and goes on; true when something was read. */
  #step(node: Node): boolean {
    if (node.nodeType !== textNode) {
      return this.#enter(node as ParentNode & Node);
    }
    const found = hasDigit((node as Text).data);
    this.#at = this.#after(found ? this.#read(node as Text) : node);
    return found;
  }

  #enter(node: ParentNode & Node): boolean {
    this.#at = this.#after(node);
    const element = node.nodeType === elementNode ? (node as Node as Element) : undefined;
    if (element !== undefined) {
      this.#reader.meet(element);
    }
    const isRoot = node === this.#root;
    if (isRoot) {
      this.#isFew = !hasMore(node, smallRoot);
    }
    const isSmall = isRoot ? this.#isFew : this.#even.has(node.parentNode as Node) || !hasMore(node, smallElements);
    const text = isSmall ? (node.textContent ?? '') : undefined;
    // Most have no digit: not even their kind is asked.
    if (text !== undefined && !hasDigit(text)) {
      this.#reader.meetInside(node, this.#isFew);
      return false;
    }
    if (element !== undefined && isClosed(element)) {
      return false;
    }
    if (text !== undefined && text.length <= maxWhole) {
      this.#reader.meetInside(node, this.#isFew);
      this.#readTexts(node);
      return true;
    }
    if (node.firstChild !== null) {
      if (areSmall(node)) {
        this.#even.add(node);
      }
      this.#at = node.firstChild;
    }
    return false;
  }

  #readTexts(element: Node): void {
    const walker = document.createTreeWalker(element, onlyTexts);
    for (let text = walker.nextNode() as Text | null; text !== null; text = walker.nextNode() as Text | null) {
      if (hasDigit(text.data)) {
        const last = this.#read(text);
        if (last !== text) {
          if (!element.contains(last)) {
            this.#at = this.#after(last);
            return;
          }
          walker.currentNode = last;
        }
      }
    }
  }

  /** Reads a text; returns the last text that was read with it, or itself where that lies outside of the walk. */
  #read(text: Text): Text {
    const last = this.#reader.read(text);
    return last === text || this.#root?.contains(last) ? last : text;
  }

  /** What follows a node and everything inside; nothing at the end of the walk. */
  #after(node: Node): Node | undefined {
    for (let inner: Node | null = node; inner !== null && inner !== this.#root; inner = inner.parentNode) {
      const next: Node | null = inner.nextSibling;
      if (next !== null) {
        return next;
      }
    }
    return undefined;
  }

  #pause(): void {
    const way: Node[] = [];
    for (let node: Node | null = this.#at ?? null; node !== null && node !== this.#root; node = node.parentNode) {
      way.push(node);
    }
    this.#way = way;
  }

  #resume(): void {
    const root = this.#root;
    if (this.#at !== undefined && root !== undefined) {
      this.#at = root.isConnected ? (this.#way.find((node) => root.contains(node)) ?? root) : undefined;
    }
    this.#way = [];
  }
}

/** Whether the children are many and seem to be small: some of the first ones and the last are asked. */
function areSmall({ children, lastElementChild }: ParentNode): boolean {
  if (children.item(maxAsked) === null) {
    return false;
  }
  const some = [lastElementChild];
  for (let at = 0; at <= maxAsked; at += askedStep) {
    some.push(children.item(at));
  }
  return !some.some((child) => hasMore(child as Element, smallElements));
}
