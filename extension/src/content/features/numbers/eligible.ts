/*
 * Where numbers are looked for: in what a person reads. Not where text is edited or typed, not in code, not in what is no
 * text of the page. Hidden text counts: it may be shown any time, without a word to anybody, and a mark on it is free.
 */
import { isClosed } from './element-kinds.ts';
import { elementNode } from './node-types.ts';

// Ace, CodeMirror 5 and terminals show in plain elements what is written, and say so by their class only.
const edited =
  '[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],[role="searchbox" i],[role="code" i],.ace_editor,.CodeMirror,.xterm';

// Of a form itself: a field may be called `matches`.
const isEdited = Element.prototype.matches;

/** The attributes that can change whether numbers are looked for somewhere. */
export const watchedAttributes = ['contenteditable', 'role'];

/**
 * Whether numbers in a text node are looked for.
 * @param clean - nodes of which it is known that they and all around them do not keep them out; it grows
 */
export function isEligible(text: Text, clean: Set<Node>): boolean {
  const around: Node[] = [];
  for (let node: Node | null = text.parentNode; node && !clean.has(node); node = node.parentNode ?? (node as ShadowRoot).host) {
    if (node.nodeType === elementNode && (isClosed(node as Element) || isEdited.call(node, edited))) {
      return false;
    }
    around.push(node);
  }
  around.forEach((node) => void clean.add(node));
  return true;
}

/** Whether the page asks not to look for numbers. Only the head is asked: to look through all of a page takes long. */
export function isForbidden({ head }: Document): boolean {
  const detections = head?.querySelectorAll('meta[name="format-detection" i]') ?? [];
  return [...detections].some((detection) => /telephone\s*=\s*no/i.test(detection.getAttribute('content') ?? ''));
}
