/*
 * Where numbers are looked for: in what a person reads. Not where text is edited or typed, not in code, not in what is no
 * text of the page. Hidden text counts: it may be shown any time, without a word to anybody, and a mark on it is free.
 */
import { kindOf } from './element-kinds.ts';
import { elementNode } from './node-types.ts';

const edited = '[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],[role="searchbox" i],[role="code" i]';

/** The attributes that can change whether numbers are looked for somewhere. */
export const watchedAttributes = ['contenteditable', 'role'];

/**
 * Whether numbers in a text node are looked for.
 * @param clean - nodes of which it is known that they and all around them do not keep them out; it grows
 */
export function isEligible(text: Text, clean: Set<Node>): boolean {
  const around: Node[] = [];
  for (let node: Node | null = text.parentNode; node && !clean.has(node); node = node.parentNode ?? (node as ShadowRoot).host) {
    if (node.nodeType === elementNode && (kindOf(node as Element).skipped || (node as Element).matches(edited))) {
      return false;
    }
    around.push(node);
  }
  around.forEach((node) => void clean.add(node));
  return true;
}

/** Whether the page asks not to look for numbers. Only the head is asked: to look through all of a page takes long. */
export function isForbidden({ head }: Document): boolean {
  const detection = head?.querySelector('meta[name="format-detection" i]');
  return /telephone\s*=\s*no/i.test(detection?.getAttribute('content') ?? '');
}
