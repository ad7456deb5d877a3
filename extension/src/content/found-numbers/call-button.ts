/* Sees that somebody comes to a number. */
import type { PageContext } from '../feature.ts';
import { visits } from '../features/numbers/button-seam.ts';
import type { NumberDirectory } from '../features/numbers/found-number.ts';
import { watchPointer } from './touch.ts';

/** Watches until the signal aborts. */
export function callButton(numbers: NumberDirectory, page: PageContext, signal: AbortSignal): void {
  const visited = visits(page);
  const touched: Parameters<typeof watchPointer>[1] = (number, event) => {
    // A finger on its way through the page touches numbers too: there only the tap counts.
    if (event.pointerType !== 'touch' && event.buttons === 0) {
      visited({ number, by: 'hover', x: event.clientX, y: event.clientY, since: event.timeStamp });
    }
  };
  const pressed = (event: MouseEvent): void => {
    const isPlain = event.button === 0 && event.detail === 1 && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.metaKey;
    if (!event.isTrusted || !isPlain || document.getSelection()?.isCollapsed === false) {
      return;
    }
    const number = numbers.at(event.clientX, event.clientY);
    if (number !== undefined) {
      visited({ number, by: 'press', x: event.clientX, y: event.clientY, since: event.timeStamp });
    }
  };
  watchPointer(numbers, touched, signal);
  window.addEventListener('click', pressed, { capture: true, passive: true, signal });
}
