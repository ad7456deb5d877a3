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

/** Brings a range into view. Its element alone may be longer than the window: then whatever scrolls around it goes on. */
function scrollTo(range: Range): void {
  let around = range.startContainer.parentElement;
  around?.scrollIntoView({ block: 'center', inline: 'nearest' });
  while (around !== null) {
    const { top, bottom } = range.getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight) {
      return;
    }
    around.scrollBy(0, top - innerHeight / 2);
    around = around.parentElement;
  }
}
