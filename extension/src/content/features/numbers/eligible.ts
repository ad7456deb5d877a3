/*
 * Where numbers are looked for: in what a person reads. Not where text is edited or typed, not in code, not in what is no
 * text of the page. Hidden text counts: it may be shown any time, without a word to anybody, and a mark on it is free.
 */
const editable = '[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],[role="searchbox" i],textarea';
const code = 'code,pre,kbd,samp,[role="code" i]';
const noText = 'script,style,noscript,template,head,title,svg,math,select,iframe,object,video,audio,canvas';
const barred = `${editable},${code},${noText}`;

/** The attributes that can change whether numbers are looked for somewhere. */
export const watchedAttributes = ['contenteditable', 'role'];

/** Whether numbers in a text node are looked for. */
export function isEligible(text: Text): boolean {
  if (text.ownerDocument.designMode === 'on') {
    return false;
  }
  let element: Element | null = text.parentElement;
  let root: Node = text.getRootNode();
  while (element === null || element.closest(barred) === null) {
    if (!(root instanceof ShadowRoot)) {
      return element !== null;
    }
    element = root.host;
    root = element.getRootNode();
  }
  return false;
}

/** Whether the page asks not to look for numbers. Only the head is asked: to look through all of a page takes long. */
export function isForbidden({ head }: Document): boolean {
  const detection = head?.querySelector('meta[name="format-detection" i]');
  return /telephone\s*=\s*no/i.test(detection?.getAttribute('content') ?? '');
}
