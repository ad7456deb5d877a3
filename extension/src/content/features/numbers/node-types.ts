/*
 * The numbers behind `Node.TEXT_NODE` and the like. Every interface of the DOM that a script names for the first time in a
 * page is set up by the browser then, which takes it longer than to read a short page.
 */

/** Values of `nodeType`. */
export const elementNode = 1;
export const textNode = 3;
export const documentNode = 9;
export const fragmentNode = 11;

/** The name of an element. A form gives its fields in place of its own properties: one may be called `localName`. */
export const nameOf = ({ localName }: Element): string => (typeof localName === 'string' ? localName : 'form');

/** For a TreeWalker that stops at texts only. */
export const onlyTexts = 4;

/** Whether more than so many elements are inside a node. Not by index: that makes the browser count them all. */
export const hasMore = (node: ParentNode & Node, count: number): boolean =>
  (node.nodeType === fragmentNode ? node.querySelectorAll('*') : (node as Node as Element).getElementsByTagName('*')).item(count) !== null;
