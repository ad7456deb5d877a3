import { phoneUri } from '../common/phone-uri.ts';

/** A link to a phone number in a page. */
export interface PhoneLink {
  readonly element: Element;
  readonly uri: string;
}

/** The innermost phone link on an event's path, unless the path edits text: there a click places the caret. */
export function phoneLinkOn(path: readonly EventTarget[]): PhoneLink | undefined {
  for (const node of path) {
    if (!(node instanceof Element)) {
      continue;
    }
    const href = linkTarget(node);
    if (href !== undefined) {
      const uri = phoneUri(href);
      return uri === undefined || isEdited(node) ? undefined : { element: node, uri };
    }
  }
  return undefined;
}

/** Whether a node stands in a phone link. */
export function isInPhoneLink(node: Node): boolean {
  const link = node.parentElement?.closest('a');
  return link !== null && link !== undefined && phoneUri(linkTarget(link) ?? '') !== undefined;
}

/** Where a link leads as the browser would resolve it; nothing for an element that is no link. */
export function linkTarget(element: Element): string | undefined {
  if (element instanceof HTMLAnchorElement || element instanceof HTMLAreaElement) {
    return element.hasAttribute('href') ? element.href : undefined;
  }
  if (element instanceof SVGAElement) {
    return element.href.baseVal === '' ? undefined : element.href.baseVal;
  }
  return undefined;
}

function isEdited(element: Element): boolean {
  return element.ownerDocument.designMode === 'on' || (element instanceof HTMLElement && element.isContentEditable);
}
