/*
 * The numbers behind `Node.TEXT_NODE` and the like. Every interface of the DOM that a script names for the first time in a
 * page is set up by the browser then, which takes it longer than to read a short page.
 */

/** Values of `nodeType`. */
export const elementNode = 1;
export const textNode = 3;
export const documentNode = 9;
export const fragmentNode = 11;

/** For a TreeWalker that stops at texts only. */
export const onlyTexts = 4;

/** For `document.evaluate`: all found nodes, in no order, whatever becomes of the document. */
export const unorderedSnapshot = 6;

/** How many elements are inside a node. */
export const countElements = (node: ParentNode & Node): number =>
  (node.nodeType === fragmentNode ? node.querySelectorAll('*') : (node as Node as Element).getElementsByTagName('*')).length;
