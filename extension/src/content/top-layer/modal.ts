import { deepElementFromPoint } from './points.ts';
import { elementAround } from './tree.ts';

/** The modal dialog of the page that is in front, if one is open: everything outside it is inert. */
export function frontModal(): Element | undefined {
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? modalInShadow();
}

/** One in a shadow root is found by what lies in the middle of the window: itself, what is in it, or its backdrop. */
function modalInShadow(): Element | undefined {
  let element = deepElementFromPoint(innerWidth / 2, innerHeight / 2);
  while (element !== null && !element.matches('dialog:modal')) {
    element = elementAround(element);
  }
  return element ?? undefined;
}
