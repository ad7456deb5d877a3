/* Leads a person to a number: scrolls to it and emphasises it for a while. */
import type { FoundNumber } from './found-number.ts';

const emphasisMs = 4_000;

/** Shows numbers, one at a time, until the signal aborts. */
export function numberGuide(emphasise: (number: FoundNumber | undefined) => void, signal: AbortSignal): (number: FoundNumber) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return (number) => {
    scrollTo(number.range);
    emphasise(number);
    clearTimeout(timer);
    timer = setTimeout(() => emphasise(undefined), emphasisMs);
  };
}

/** Brings a range to the middle of what is around it. Its element alone may be longer than the window. */
function scrollTo(range: Range): void {
  const node = range.startContainer;
  const around = node instanceof Element ? node : node.parentElement;
  around?.scrollIntoView({ block: 'center', inline: 'nearest' });
  const box = range.getBoundingClientRect();
  if (box.top < 0 || box.bottom > window.innerHeight) {
    scrollingAround(around).scrollBy({ top: (box.top + box.bottom - window.innerHeight) / 2 });
  }
}

/** What scrolls an element: the nearest element around it that can, else the page. */
function scrollingAround(element: Element | null): Element {
  for (let at = element; at !== null; at = at.parentElement ?? hostOf(at)) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) {
      return at;
    }
  }
  return document.scrollingElement ?? document.documentElement;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
