/* Firefox does not let the document's rules for highlights reach into shadow roots: they get our sheet themselves. */
import { markSheet } from '../../content/features/numbers/mark-sheet.ts';

const roots = new Set<WeakRef<ShadowRoot>>();
let sheet: CSSStyleSheet | undefined;

/** Makes marks on a node visible. */
export function dress(node: Node): void {
  const root = node.getRootNode();
  if (root instanceof ShadowRoot) {
    sheet ??= newSheet();
    if (!root.adoptedStyleSheets.includes(sheet)) {
      root.adoptedStyleSheets.push(sheet);
      roots.add(new WeakRef(root));
    }
  }
}

/** Puts the sheet back into roots whose list of sheets the page replaced. */
export function dressAgain(): void {
  for (const reference of roots) {
    const root = reference.deref();
    if (root === undefined) {
      roots.delete(reference);
    } else if (sheet !== undefined && !root.adoptedStyleSheets.includes(sheet)) {
      root.adoptedStyleSheets.push(sheet);
    }
  }
}

/** Takes the sheet out of all roots. */
export function undress(): void {
  for (const reference of roots) {
    const root = reference.deref();
    const at = sheet === undefined ? -1 : (root?.adoptedStyleSheets.indexOf(sheet) ?? -1);
    if (at >= 0) {
      root?.adoptedStyleSheets.splice(at, 1);
    }
  }
  roots.clear();
}

function newSheet(): CSSStyleSheet {
  const created = new CSSStyleSheet();
  created.replaceSync(markSheet(''));
  return created;
}
