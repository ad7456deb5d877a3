/* Reads some texts of a page and asks about them before all others. */

import type { KnownBlock } from '../features/numbers/directory.ts';
import { elementNode, textNode } from '../features/numbers/node-types.ts';
import type { NumberFinder } from '../features/numbers/number-finder.ts';
import { hasDigit } from '../features/numbers/scanner.ts';

/**
 * Reads the texts among some nodes first, in place of what was to be read first before.
 * @param seen - told of the blocks that may hold numbers
 */
export function readFirst(finder: NumberFinder, nodes: Iterator<Node>, seen: (block: KnownBlock) => void): void {
  const read = (node: Node): void => {
    if (node.nodeType === elementNode) {
      finder.meet(node as Element);
    } else if (node.nodeType === textNode && node.isConnected) {
      readText(finder, node as Text, seen);
    }
  };
  finder.first = (isOver) => {
    for (let next = nodes.next(); !next.done; next = nodes.next()) {
      read(next.value);
      if (isOver()) {
        return true;
      }
    }
    return false;
  };
  finder.start();
}

function readText(finder: NumberFinder, text: Text, seen: (block: KnownBlock) => void): void {
  const { directory } = finder;
  if (directory.blockOf(text) === undefined && hasDigit(text.data)) {
    finder.read(text);
  }
  const block = directory.blockOf(text);
  if (block !== undefined) {
    block.questions?.forEach((question) => void finder.prefer(question));
    seen(block);
  }
}
