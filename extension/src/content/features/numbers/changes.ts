/*
 * What changes in a page: texts, nodes that come, nodes that go. One observer for all roots. Attributes are left alone but
 * for those that say whether a text is edited: hidden text is read as well, so showing it changes nothing.
 */
import { watchedAttributes } from './eligible.ts';

/** What is done about changes. */
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
  const { target } = record;
  if (record.type === 'characterData') {
    if (target.nodeType === Node.TEXT_NODE) {
      handler.changed(target as Text);
    }
    return;
  }
  if (record.type === 'attributes') {
    handler.came(target);
    return;
  }
  for (const node of record.addedNodes) {
    handler.came(node);
  }
  if (record.removedNodes.length > 0) {
    handler.went();
    // What stood on both sides may be one number now.
    const neighbour = record.previousSibling ?? record.nextSibling;
    if (neighbour?.nodeType === Node.TEXT_NODE) {
      handler.changed(neighbour as Text);
    }
  }
}
