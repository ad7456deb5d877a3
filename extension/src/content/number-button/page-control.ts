/*
 * Whether the page itself does something with a press on a number: then the press belongs to the page, and we lay nothing
 * over it. Many pages listen for clicks without saying so in their markup, but they show a hand; a person reads it the same.
 */
import { inEachRoot } from '../top-layer/tree.ts';

const controls = [
  'a[href]',
  'area[href]',
  'button',
  'label',
  'summary',
  'input',
  'textarea',
  'select',
  'option',
  '[onclick]',
  '[onmousedown]',
  '[onpointerdown]',
  '[ondblclick]',
  '[draggable="true" i]',
  ...['button', 'link', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'option', 'tab', 'treeitem', 'checkbox', 'radio', 'switch'].map(
    (role) => `[role="${role}" i]`,
  ),
].join();

/** The cursors of text and of nothing in particular. */
const plainCursors: ReadonlySet<string> = new Set(['auto', 'default', 'text', 'vertical-text', 'context-menu', 'help']);

/** Whether a press on this text belongs to the page. */
export function isPagesOwn(range: Range): boolean {
  // A field is not text: the range holds it as a whole.
  const field = range.startContainer.childNodes[range.startOffset];
  return [field ?? range.startContainer, range.endContainer].some((node) => {
    const parent = node instanceof Element ? node : node.parentElement;
    return parent === null || !plainCursors.has(cursorOf(parent)) || isInControl(parent);
  });
}

/** The last word of a cursor: what is before it are pictures. */
const cursorOf = (element: Element): string => getComputedStyle(element).cursor.split(',').at(-1)?.trim() ?? 'auto';

const isInControl = (element: Element): boolean =>
  inEachRoot(element).some((inner) => inner instanceof Element && inner.closest(controls) !== null);
