/* What of the page's own top layer a text stands in. */
import { frontModal } from '../top-layer/modal.ts';
import { elementAround, inEachRoot } from './tree.ts';

/**
 * The innermost popover of the page around a text that closes at a press outside of it: what is put into it is inside. Those in
 * shadow roots are left out: an element of ours in there would seem to be another one from outside.
 */
export function popoverAround(text: Node): Element | undefined {
  for (let element = elementAround(text); element !== null; element = elementAround(element)) {
    if (element.matches(':popover-open:not([popover="manual" i])') && element.getRootNode() === document) {
      return element;
    }
  }
  return undefined;
}

/** Whether a dialog of the page keeps a text from being used. */
export function isBehindDialog({ startContainer }: Range): boolean {
  const dialog = frontModal();
  return dialog !== undefined && !inEachRoot(startContainer).some((node) => dialog.contains(node));
}
