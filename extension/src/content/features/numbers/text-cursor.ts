import { Gap, greater, kindOf } from './element-kinds.ts';
import { elementNode, textNode } from './node-types.ts';

// A page may nest and repeat empty elements without end: past these the text counts as its own.
const maxElements = 80;

/** Goes from text node to text node in one direction, inside one root, and says what lies between them. */
export class TextCursor {
  /** Where it is, or was last. */
  node: Text;
  /** What lies between the text before the last step and where it led. */
  gap: Gap = Gap.none;
  /** All up to the end of this was passed: {@link node}, or what lies between it and the edge of its block. */
  passed: Node;
  readonly #forward: boolean;

  constructor(node: Text, forward: boolean) {
    this.node = node;
    this.passed = node;
    this.#forward = forward;
  }

  /** What comes next to what was passed; nothing at the end of the element around. */
  get beside(): Node | null {
    return this.#forward ? this.passed.nextSibling : this.passed.previousSibling;
  }

  /**
   * Goes to the next text.
   * @param over - whether to go over the edge of a block, too
   * @returns false at such an edge, and at the end of the root
   */
  step(over = false): boolean {
    let gap: Gap = Gap.none;
    for (let count = 0; count < maxElements; count += 1) {
      let node = this.beside;
      while (node === null) {
        const parent: Node | null = this.passed.parentNode;
        if (parent === null || parent.nodeType !== elementNode) {
          return false;
        }
        const kind = kindOf(parent as Element);
        this.passed = parent;
        this.gap = gap = greater(gap, this.#forward ? kind.after : kind.before);
        if (gap === Gap.block && !over) {
          return false;
        }
        node = this.beside;
      }
      // Down to the nearest text, if there is one.
      while (node.nodeType === elementNode) {
        const kind = kindOf(node as Element);
        this.gap = gap = greater(gap, this.#forward ? kind.before : kind.after);
        if (gap === Gap.block && !over) {
          return false;
        }
        const inside: Node | null = kind.skipped ? null : this.#forward ? node.firstChild : node.lastChild;
        if (inside === null) {
          break;
        }
        node = inside;
      }
      this.passed = node;
      if (node.nodeType === textNode) {
        this.node = node as Text;
        this.gap = gap;
        return true;
      }
    }
    return false;
  }
}
