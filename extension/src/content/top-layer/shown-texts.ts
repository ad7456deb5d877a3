/*
 * Whether the page shows a text, be it out of sight. Only elements can be asked for that, and one that is shown need not show what it
 * holds: a closed `details` shows no more than its summary, an element with a shadow root only what a slot of it takes.
 */
import { elementAround, shadowRootOf } from './tree.ts';

/** Looks at the texts of one moment: what is around several of them is asked once. */
export function showsTexts(options: CheckVisibilityOptions = {}): (text: Node) => boolean {
  const roots = new Map<Element, ShadowRoot | null>();
  const answers = new Map<Element, boolean>();
  return (text) => {
    const place = placeOf(text, roots);
    if (place === null) {
      return false;
    }
    const answer = answers.get(place) ?? (getComputedStyle(place).visibility === 'visible' && showsContent(place, options));
    answers.set(place, answer);
    return answer;
  };
}

/**
 * What a node is shown in: the slot that takes it, also one of a closed shadow root, or what it stands in. Null where it is shown nowhere.
 * @param roots - those that are known already, by their hosts
 */
export function placeOf(node: Node, roots = new Map<Element, ShadowRoot | null>()): Element | null {
  const parent = node.parentElement;
  if (parent === null) {
    return elementAround(node);
  }
  if (parent instanceof HTMLDetailsElement) {
    return parent.open || node === parent.querySelector(':scope > summary') ? parent : null;
  }
  const known = roots.get(parent);
  const root = known === undefined ? shadowRootOf(parent) : known;
  roots.set(parent, root);
  if (root !== null) {
    return slotOf(node, root);
  }
  // What stands in a slot itself is shown as long as there is nothing to be put into it.
  return parent instanceof HTMLSlotElement && parent.assignedNodes().length > 0 ? null : parent;
}

/** Of slots in closed roots a node says nothing. */
const slotOf = (node: Node, root: ShadowRoot): Element | null =>
  (node as Text).assignedSlot ?? [...root.querySelectorAll('slot')].find((slot) => slot.assignedNodes().includes(node)) ?? null;

/** Whether an element shows what it holds; one without a box of its own, as slots are, does so where it stands. */
function showsContent(element: Element, options: CheckVisibilityOptions): boolean {
  const { display, contentVisibility } = getComputedStyle(element);
  if (display !== 'contents') {
    return contentVisibility !== 'hidden' && element.checkVisibility(options);
  }
  const place = placeOf(element);
  return place !== null && showsContent(place, options);
}
