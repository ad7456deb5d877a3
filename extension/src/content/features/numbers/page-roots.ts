/*
 * The roots of a page: its document and the shadow roots in it, closed ones where the browser shows them to extensions.
 *
 * Nobody is told when an element gets a shadow root. So elements that may have one are looked at when they come, and those
 * that had none yet again when the page changes and at ever longer intervals: their scripts may still be on the way.
 *
 * To ask every element of a big page would cost more than to read it. There are asked: elements with a dash in their name,
 * those of HTML's own that are empty and may have a root, and the big ones that the scanner goes into.
 */
import { closedShadowRoot } from '#platform/closed-shadow-root.ts';
import { isOurs } from '../../top-layer/our-elements.ts';
import { countElements, documentNode, elementNode, fragmentNode, unorderedSnapshot } from './node-types.ts';

// Of HTML's own elements only these may have a shadow root; elements with a dash in their name may too.
const hosts = new Set('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '));
const dashed = 'descendant-or-self::*[contains(local-name(), "-")]';
const empty = `:empty:is(${[...hosts].join()})`;
/** On pages with more elements not all are asked. */
export const maxAsked = 1_500;
const maxAtOnce = 80_000;
const maxRootless = 500;
const firstLookMs = 250;
const lastLookMs = 60_000;

/** Tells of shadow roots that were not known. */
export class PageRoots {
  readonly #known = new WeakSet<ShadowRoot>();
  readonly #roots = new Set<WeakRef<ShadowRoot>>();
  /** Elements that may get a root. */
  readonly #rootless = new Set<Element>();
  readonly #found: (root: ShadowRoot) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(found: (root: ShadowRoot) => void, signal: AbortSignal) {
    this.#found = found;
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  /** The shadow roots that are in the page now. */
  get all(): readonly ShadowRoot[] {
    const roots: ShadowRoot[] = [];
    for (const reference of this.#roots) {
      const root = reference.deref();
      if (root === undefined) {
        this.#roots.delete(reference);
      } else if (root.isConnected) {
        roots.push(root);
      }
    }
    return roots;
  }

  /** Looks at an element that may have a shadow root; true when it has one. */
  look(element: Element): boolean {
    const root = element.shadowRoot ?? hiddenRoot(element);
    if (root !== null && !this.#known.has(root) && !isOurs(element)) {
      this.#known.add(root);
      this.#roots.add(new WeakRef(root));
      this.#found(root);
    }
    return root !== null;
  }

  /** Looks at a node and at what is in it and may have a shadow root, in steps; says before one that may take milliseconds. */
  *lookInside(node: Node): Iterator<boolean> {
    // Browsers do not evaluate paths from the root of a shadow tree.
    for (const inner of node.nodeType === fragmentNode ? node.childNodes : [node]) {
      if (inner.nodeType === elementNode || inner.nodeType === documentNode) {
        yield* this.#lookInside(inner as ParentNode & Node);
      }
    }
    this.#lookLater(firstLookMs);
  }

  /** Looks again at those that had none. */
  lookAgain(): void {
    for (const element of this.#rootless) {
      if (!element.isConnected || this.look(element)) {
        this.#rootless.delete(element);
      }
    }
  }

  /** @param guess - how many elements may be inside: to count the few in each row of a long table costs more than to ask them */
  *#lookInside(node: ParentNode & Node, guess = maxAtOnce): Iterable<boolean> {
    const all = guess < maxAsked ? node.querySelectorAll('*') : undefined;
    const size = all?.length ?? countElements(node);
    const isBig = size > maxAsked;
    if (node.nodeType === elementNode) {
      this.#ask(node as Node as Element);
    }
    if (size > maxAtOnce) {
      for (let at = 0; at < node.children.length; at += 1) {
        yield* this.#lookInside(node.children[at] as Element, size / node.children.length);
      }
      return;
    }
    if (isBig) {
      yield true;
      const found = document.evaluate(dashed, node, null, unorderedSnapshot);
      for (let index = 0; index < found.snapshotLength; index += 1) {
        this.#ask(found.snapshotItem(index) as Element);
      }
      yield true;
    }
    (isBig ? node.querySelectorAll(empty) : (all ?? node.querySelectorAll('*'))).forEach((element) => void this.#ask(element));
    yield isBig;
  }

  #ask(element: Element): void {
    if (!this.look(element) && isLikelyHost(element) && this.#rootless.size < maxRootless) {
      this.#rootless.add(element);
    }
  }

  #lookLater(afterMs: number): void {
    clearTimeout(this.#timer);
    if (this.#rootless.size > 0 && afterMs < lastLookMs) {
      this.#timer = setTimeout(() => {
        if (!document.hidden) {
          this.lookAgain();
        }
        this.#lookLater(2 * afterMs);
      }, afterMs);
    }
  }
}

/** Who looks like a host: by its name, or its emptiness. */
const isLikelyHost = (element: Element): boolean => {
  const { localName } = element;
  return localName.includes('-') || (hosts.has(localName) && !element.hasChildNodes());
};

/** Asking the browser for closed roots is dear: only who looks like a host is asked about. */
const hiddenRoot = (element: Element): ShadowRoot | null =>
  isLikelyHost(element) && element instanceof HTMLElement ? closedShadowRoot(element) : null;
