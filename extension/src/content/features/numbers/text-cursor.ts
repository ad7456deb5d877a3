import { Gap, kindOf } from './element-kinds.ts';
import { elementNode, textNode } from './node-types.ts';

// A page may nest and repeat empty elements without end: past these the text counts as its own.
const maxElements = 80;

/** Goes from text node to text node in reading order, inside one root, and says what lies between them. */
export class TextCursor {
  /** Where it is. */
  node: Text;
  /** What lies between the node before the last step and {@link node}. */
  gap: Gap = Gap.none;

  constructor(node: Text) {
    this.node = node;
  }

  /** Goes to the next text; false at the end of the root. */
  next(): boolean {
    return this.#step(true);
  }

  /** Goes to the text before; false at the beginning of the root. */
  previous(): boolean {
    return this.#step(false);
  }

  #step(forward: boolean): boolean {
    let node: Node = this.node;
    let gap: Gap = Gap.none;
    for (let count = 0; count < maxElements; count += 1) {
      let to = forward ? node.nextSibling : node.previousSibling;
      while (to === null) {
        const parent: Node | null = node.parentNode;
        if (parent === null || parent.nodeType !== elementNode) {
          return false;
        }
        const kind = kindOf(parent as Element);
        gap = greater(gap, forward ? kind.after : kind.before);
        node = parent;
        to = forward ? node.nextSibling : node.previousSibling;
      }
      node = to;
      // Down to the nearest text, if there is one.
      while (node.nodeType === elementNode) {
        const kind = kindOf(node as Element);
        gap = greater(gap, forward ? kind.before : kind.after);
        const inside = kind.skipped ? null : forward ? node.firstChild : node.lastChild;
        if (inside === null) {
          break;
        }
        node = inside;
      }
      if (node.nodeType === textNode) {
        this.node = node as Text;
        this.gap = gap;
        return true;
      }
    }
    return false;
  }
}

const greater = (one: Gap, other: Gap): Gap => (one > other ? one : other);
