/* Which number the pointer is on: at most one look a frame, none while the page has no numbers. */
import type { FoundNumber, NumberDirectory } from '../features/numbers/found-number.ts';

const restMs = 60;

/** Called when the pointer came to rest on a number. */
export type WhenTouched = (number: FoundNumber, event: PointerEvent) => void;

/** Watches the pointer until the signal aborts. */
export function watchPointer(directory: NumberDirectory, whenTouched: WhenTouched, signal: AbortSignal): void {
  let last: PointerEvent | undefined;
  let frame: number | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let touched: FoundNumber | undefined;

  const look = (): void => {
    frame = undefined;
    const event = last;
    const number = event && directory.at(event.clientX, event.clientY);
    if (number === touched) {
      return;
    }
    touched = number;
    clearTimeout(rest);
    if (number !== undefined && event !== undefined) {
      rest = setTimeout(() => whenTouched(number, event), event.pointerType === 'mouse' ? restMs : 0);
    }
  };
  const moved = (event: PointerEvent): void => {
    if (event.isTrusted && (event.buttons === 0 || event.pointerType !== 'mouse')) {
      last = event;
      frame ??= requestAnimationFrame(look);
    }
  };
  const left = (): void => {
    touched = undefined;
    clearTimeout(rest);
  };
  window.addEventListener('pointermove', moved, { capture: true, passive: true, signal });
  window.addEventListener('pointerdown', moved, { capture: true, passive: true, signal });
  window.addEventListener('blur', left, { signal });
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(rest);
      cancelAnimationFrame(frame ?? 0);
    },
    { once: true },
  );
}
