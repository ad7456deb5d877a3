import { elementAround, elementAt } from './tree.ts';

/** Whether the page lets nobody press, select or focus what is in an element: by `inert` there, or around it up to a modal dialog. */
export function isInert(node: Node): boolean {
  for (let around = elementAt(node); around !== null; around = elementAround(around)) {
    if (around.hasAttribute('inert')) {
      return true;
    }
    if (around.matches('dialog:modal')) {
      return false;
    }
  }
  return false;
}
