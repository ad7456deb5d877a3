/*
 * The roots of a page: its document and the shadow roots in it, closed ones where the browser shows them to extensions.
 *
 * Nobody is told when an element gets a shadow root. So elements that may have one are looked at when they come, and those
 * that had none yet again when the page changes and at ever longer intervals: their scripts may still be on the way.
 *
 * To ask every element of a big page would cost more than to read it. There are asked: elements with a dash in their name,
 * those of HTML's own that are empty and may have a root, and those that the scanner goes to.
 */
import { isOurs } from '../../top-layer/our-elements.ts';
import { shadowRootOf } from '../../top-layer/tree.ts';
import { nameOf } from './node-types.ts';

// Of HTML's own elements only these may have a shadow root; elements with a dash in their name may too.
const hosts = new Set('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '));
const empty = `:empty:is(${[...hosts]})`;
const maxNames = 100;
const maxRootless = 1_000;
// Pages may have any number of empty elements, icons say: there is room left for elements with a dash.
const maxEmpty = 500;
const firstLookMs = 250;
const lastLookMs = 60_000;

/** Tells of shadow roots that were not known. */
export class PageRoots {
  readonly #known = new WeakSet<ShadowRoot>();
  readonly #roots = new Set<WeakRef<ShadowRoot>>();
  /** Elements that may get a root. */
  readonly #rootless = new Set<Element>();
  /**
   * Names without a dash that the page uses. A selector compares an element with one after the other, so that a list of all
   * that HTML and SVG know would take longer than everything else.
   */
  readonly #names = new Set(['div']);
  #likely = `:not(div),${empty}`;
  readonly #found: (root: ShadowRoot) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitMs = 0;

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

  /** Looks at an element; it is looked at again later if it has no shadow root but looks like a host. */
  ask(element: Element): void {
    const isLikely = isLikelyHost(element);
    const max = nameOf(element).includes('-') ? maxRootless : maxEmpty;
    if (!this.#look(element, isLikely) && isLikely && this.#rootless.size < max) {
      this.#rootless.add(element);
      this.lookSoon();
    }
  }

  /**
   * Looks at what is in a node and may have a shadow root.
   * @param every - whether all are asked
   */
  lookInside(node: ParentNode, every: boolean): void {
    const selector = every ? '*' : this.#selectorFor(node);
    if (selector !== undefined) {
      node.querySelectorAll(selector).forEach((element) => void this.ask(element));
    }
  }

  /** Looks again at those that had none, soon and then less often: the page changes. */
  lookSoon(): void {
    if (this.#rootless.size > 0 && this.#waitMs !== firstLookMs) {
      this.#lookLater(firstLookMs);
    }
  }

  #lookAgain(): void {
    for (const element of this.#rootless) {
      if (!element.isConnected || this.#look(element)) {
        this.#rootless.delete(element);
      }
    }
  }

  /** True when there is a root. */
  #look(element: Element, isLikely = isLikelyHost(element)): boolean {
    // Only who looks like a host is asked for a closed one.
    const root = shadowRootOf(element, isLikely);
    if (root !== null && !this.#known.has(root) && !isOurs(element)) {
      this.#known.add(root);
      this.#roots.add(new WeakRef(root));
      this.#found(root);
    }
    return root !== null;
  }

  /** A selector of those inside that may have a root, if there are any: most often there is none. */
  #selectorFor(node: ParentNode): string | undefined {
    for (;;) {
      const first = node.querySelector(this.#likely);
      if (first === null) {
        return undefined;
      }
      const name = nameOf(first);
      if (name.includes('-') || this.#names.has(name) || this.#names.size >= maxNames) {
        return this.#likely;
      }
      this.#names.add(name);
      this.#likely = `:not(${[...this.#names].map((known) => CSS.escape(known))}),${empty}`;
    }
  }

  #lookLater(afterMs: number): void {
    clearTimeout(this.#timer);
    this.#waitMs = afterMs;
    if (this.#rootless.size > 0 && afterMs < lastLookMs) {
      this.#timer = setTimeout(() => {
        if (!document.hidden) {
          this.#lookAgain();
        }
        this.#lookLater(2 * afterMs);
      }, afterMs);
    }
  }
}

/** Who looks like a host: by its name, or its emptiness. */
const isLikelyHost = (element: Element): boolean => {
  const name = nameOf(element);
  return name.includes('-') || (hosts.has(name) && !element.hasChildNodes());
};
