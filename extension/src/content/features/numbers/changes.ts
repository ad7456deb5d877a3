/*
 * What changes in a page: texts, nodes that come, nodes that go. One observer for all roots. Attributes are left alone but
 * for those that say whether a text is edited: hidden text is read as well, so showing it changes nothing.
 */
import { Gap, kindOf } from './element-kinds.ts';
import { watchedAttributes } from './eligible.ts';
import { elementNode, textNode } from './node-types.ts';

/** What is done about changes. It must be little: thousands may come at once. */
export interface ChangeHandler {
  /** A text changed. */
  changed(text: Text): void;
  /** A node came, or what it stands in may be read differently now. */
  came(node: Node): void;
  /** Nodes went. */
  went(): void;
  /** All of a batch was told. */
  done(): void;
}

/** Watches roots for changes. */
export class Changes {
  readonly #observer: MutationObserver;

  constructor(handler: ChangeHandler, signal: AbortSignal) {
    this.#observer = new MutationObserver((records) => {
      for (const record of records) {
        tell(record, handler);
      }
      handler.done();
    });
    signal.addEventListener('abort', () => this.#observer.disconnect(), { once: true });
  }

  /** Watches one more root. */
  watch(root: Node): void {
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true, attributeFilter: watchedAttributes });
  }
}

function tell(record: MutationRecord, handler: ChangeHandler): void {
  // Not more is taken from a record than is needed: of texts that change thousands may come at once.
  const { target, type } = record;
  if (type === 'characterData') {
    if (target.nodeType === textNode) {
      handler.changed(target as Text);
    }
    return;
  }
  if (type === 'attributes') {
    handler.came(target);
    return;
  }
  const { addedNodes, removedNodes, previousSibling, nextSibling } = record;
  addedNodes.forEach((node) => void handler.came(node));
  if (removedNodes.length > 0) {
    handler.went();
  }
  // What stands on both sides may be one number now, or mean something else.
  for (const beside of [edge(previousSibling, 'lastChild'), edge(nextSibling, 'firstChild')]) {
    if (beside !== undefined) {
      handler.came(beside);
    }
  }
}

/** The text at the edge of what stands beside, if that is in the same line. */
function edge(beside: Node | null, child: 'firstChild' | 'lastChild'): Node | undefined {
  let node = beside;
  while (node?.nodeType === elementNode && kindOf(node as Element).before === Gap.none) {
    node = node[child];
  }
  return node?.nodeType === textNode ? node : undefined;
}
