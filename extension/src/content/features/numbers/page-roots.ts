/*
 * The roots of a page: its document and the shadow roots in it, closed ones where the browser shows them to extensions.
 *
 * Nobody is told when an element gets a shadow root. So elements that may have one are looked at when they come, and
 * again later: soon after, and then at ever longer intervals while the page is seen.
 */
import { closedShadowRoot } from '#platform/closed-shadow-root.ts';
import { isOurs } from '../../top-layer/our-elements.ts';

// Of HTML's own elements only these may have a shadow root; elements with a dash in their name may too.
const hosts = new Set('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '));

/** Tells of shadow roots that were not known. */
export class PageRoots {
  readonly #known = new WeakSet<ShadowRoot>();
  readonly #roots = new Set<WeakRef<ShadowRoot>>();
  readonly #found: (root: ShadowRoot) => void;

  constructor(found: (root: ShadowRoot) => void) {
    this.#found = found;
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

  /** Looks at an element that may have a shadow root. */
  look(element: Element): void {
    const root = element.shadowRoot ?? hiddenRoot(element);
    if (root !== null && !this.#known.has(root) && !isOurs(element)) {
      this.#known.add(root);
      this.#roots.add(new WeakRef(root));
      this.#found(root);
    }
  }

  /** Looks at everything in a node. */
  lookInside(node: ParentNode): void {
    for (const element of node.querySelectorAll('*')) {
      this.look(element);
    }
  }
}

/** Asking the browser for closed roots is dear: only who looks like a host is asked about, by its name or its emptiness. */
function hiddenRoot(element: Element): ShadowRoot | null {
  const { localName } = element;
  const mayHaveOne = localName.includes('-') || (element.firstChild === null && hosts.has(localName));
  return mayHaveOne && element instanceof HTMLElement ? closedShadowRoot(element) : null;
}
