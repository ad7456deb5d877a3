/* Ways into shadow roots and out of them. */
import { closedShadowRoot } from '#platform/closed-shadow-root.ts';

/**
 * The shadow root of an element: only HTML's have one. Forms have none, though a field of theirs may have its name.
 * @param closed - a closed one too, which is dear to ask for
 */
export const shadowRootOf = (element: EventTarget | undefined, closed = true): ShadowRoot | null =>
  element instanceof HTMLElement && !(element instanceof HTMLFormElement)
    ? (element.shadowRoot ?? (closed ? closedShadowRoot(element) : null))
    : null;

/** The shadow roots around a node, innermost first. */
export function rootsAround(node: Node): readonly ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    roots.push(root);
  }
  return roots;
}

/** A node and the hosts around it, innermost first: one for each root. */
export const inEachRoot = (node: Node): readonly Node[] => [node, ...rootsAround(node).map(({ host }) => host)];

/** The element around a node as the page shows it: through slots and out of shadow roots. */
export function elementAround(node: Node): Element | null {
  if ((node instanceof Element || node instanceof Text) && node.assignedSlot !== null) {
    return node.assignedSlot;
  }
  const root = node.getRootNode();
  return node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** The element that a node is or stands in. */
export const elementAt = (node: Node): Element | null => (node instanceof Element ? node : elementAround(node));

/** Whether the page shows a node inside an element. */
export function isInside(node: Node, outer: Element): boolean {
  let element = elementAt(node);
  while (element !== null && element !== outer) {
    element = elementAround(element);
  }
  return element !== null;
}
