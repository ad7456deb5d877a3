/* What of the page's own top layer a text stands in. */
import { isInert } from '../top-layer/inert.ts';
import { frontModal } from '../top-layer/modal.ts';
import { elementAround, elementAt, isInside } from '../top-layer/tree.ts';

/** The innermost popover of the page around a text that closes at a press outside of it: what is put into it is inside. */
export function popoverAround(text: Node): Element | undefined {
  for (let element = elementAt(text); element !== null; element = elementAround(element)) {
    if (element.matches(':popover-open:not([popover="manual" i])')) {
      return element;
    }
  }
  return undefined;
}

/** Whether the page keeps a text from being used: by a dialog in front of it, or by making it inert. */
export function isKeptFromUse({ startContainer: text }: Range): boolean {
  const dialog = frontModal();
  return isInert(text) || (dialog !== undefined && !isInside(text, dialog));
}
