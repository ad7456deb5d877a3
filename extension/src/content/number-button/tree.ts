/* Ways out of shadow roots. */

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
  if (node instanceof Element && node.assignedSlot !== null) {
    return node.assignedSlot;
  }
  const root = node.getRootNode();
  return node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
