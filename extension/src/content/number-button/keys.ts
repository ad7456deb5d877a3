/* The keys of the bubble. It is a small toolbar: arrows go between its buttons, Tab and Escape leave it. */
import type { Bubble } from './bubble.ts';

/** What keys do. */
export interface KeyEvents {
  openMenu(at: 'first' | 'last'): void;
  leave(): void;
}

/** Answers keys in the bubble; the menu has its own. */
export function watchKeys(root: ShadowRoot, bubble: Bubble, events: KeyEvents, signal: AbortSignal): void {
  bubble.element.addEventListener(
    'keydown',
    (event) => {
      const buttons = [...bubble.element.querySelectorAll<HTMLElement>('button')];
      const at = buttons.indexOf(root.activeElement as HTMLElement);
      const next = event.key === 'Tab' && event.shiftKey ? at - 1 : at + 1;
      if (!event.isTrusted || at < 0) {
        return;
      }
      const opens = buttons[at] === bubble.moreButton && (event.key === 'ArrowDown' || event.key === 'ArrowUp');
      if (opens) {
        events.openMenu(event.key === 'ArrowDown' ? 'first' : 'last');
      } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
        buttons.at((at + (event.key === 'ArrowRight' ? 1 : -1)) % buttons.length)?.focus({ preventScroll: true });
      } else if (event.key === 'Tab' && buttons[next] === undefined) {
        events.leave();
      } else {
        return;
      }
      event.preventDefault();
    },
    { signal },
  );
}
