/*
 * Which parts of a page are in sight: found by their boxes, from the outside in. To ask what lies at a point of the viewport
 * takes the browser milliseconds on a big page, to ask an element for its box next to nothing. Of many siblings (the rows of
 * a long table) the first one in sight is found by halving, for what comes later in the page nearly always lies further down.
 * Where it does not, sight.ts comes to it later.
 */

/** So many siblings are asked one by one. */
const maxAsked = 200;
/** So many siblings without a box, rows that are filtered out, are passed over to find one that has a box. */
const maxBoxless = 1_000;
/** How far around the viewport, in its heights: so that there are marks already when it is scrolled a little. */
const around = 0.5;

/** A look: what is in sight as long as nothing moves. */
interface Look {
  readonly top: number;
  readonly bottom: number;
  readonly shadowRoots: ReadonlyMap<Node, ShadowRoot>;
}

/**
 * Walks through what is in sight, top down. It comes by all nodes that it looks at, so that whoever goes along may rest.
 * @param shadowRoots - those that are gone into
 */
export function nodesInSight(page: Document, shadowRoots: readonly ShadowRoot[]): Iterator<Node> {
  return walk(page, {
    top: -around * innerHeight,
    bottom: (1 + around) * innerHeight,
    shadowRoots: new Map(shadowRoots.map((root) => [root.host, root])),
  });
}

function* walk(parent: ParentNode & Node, look: Look): Generator<Node, void> {
  const { firstChild, childElementCount } = parent;
  const isLong = childElementCount > maxAsked;
  let boxless = 0;
  for (let node = isLong ? firstInSight(parent, look) : firstChild; node !== null; node = node.nextSibling) {
    yield node;
    if (node.nodeType !== Node.ELEMENT_NODE) {
      continue;
    }
    const element = node as Element;
    const place = placeOf(element, look);
    boxless = place === 'nowhere' ? boxless + 1 : 0;
    if (isLong && (place === 'below' || boxless > maxBoxless)) {
      return;
    }
    if (place === 'in') {
      const inner = look.shadowRoots.get(element);
      if (inner !== undefined) {
        yield* walk(inner, look);
      }
      yield* walk(element, look);
    }
  }
}

/** The node behind the last child that ends above what is in sight. */
function firstInSight({ children, firstChild }: ParentNode & Node, { top }: Look): Node | null {
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const [at, box] = boxFrom(children, middle, high);
    if (box !== undefined && box.bottom < top) {
      low = at + 1;
    } else {
      high = middle;
    }
  }
  return low === 0 ? firstChild : (children[low - 1] as Element).nextSibling;
}

/** The first box among siblings, and whose it is. */
function boxFrom(children: HTMLCollection, from: number, to: number): readonly [number, DOMRect | undefined] {
  for (let at = from; at < Math.min(to, from + maxBoxless); at += 1) {
    const element = children[at] as Element;
    if (element.getClientRects().length > 0) {
      return [at, element.getBoundingClientRect()];
    }
  }
  return [from, undefined];
}

function placeOf(element: Element, { top, bottom }: Look): 'in' | 'above' | 'below' | 'nowhere' {
  const box = element.getBoundingClientRect();
  if (box.top > bottom) {
    return 'below';
  }
  if (box.bottom >= top && box.height > 0) {
    return 'in';
  }
  if (element.getClientRects().length === 0) {
    return getComputedStyle(element).display === 'contents' ? 'in' : 'nowhere';
  }
  // Its content may reach further down than itself; `html` and `body` are often one viewport high.
  return box.height === 0 || box.top + element.scrollHeight >= top ? 'in' : 'above';
}
