/* What in the page takes the layer away: a press elsewhere, Escape, another window, another tab. */
import { isOurs } from '../top-layer/our-elements.ts';
import type { Way } from './number-layer.ts';

/** The layer, as far as this needs it. */
export interface WatchedLayer {
  isShown(): boolean;
  way(): Way | undefined;
  /** The person is done with it. */
  leave(): void;
  /** The page was pressed at a point. */
  pagePressed(x: number, y: number): void;
  hide(): void;
}

/** Watches until the signal aborts. */
export function watchPage(layer: WatchedLayer, root: ShadowRoot, signal: AbortSignal): void {
  const listen = { capture: true, passive: true, signal };
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && !isOurs(event.target) && !isOnOurs(root, event)) {
        layer.pagePressed(event.clientX, event.clientY);
      }
    },
    listen,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && event.key === 'Escape' && layer.isShown() && !isMenu(root.activeElement)) {
        layer.leave();
      }
    },
    listen,
  );
  window.addEventListener('blur', () => layer.way() === 'hover' && root.activeElement === null && layer.hide(), { signal });
  window.addEventListener('pagehide', () => layer.hide(), { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && layer.hide(), { signal });
  // The page, or the person, took the focus somewhere else.
  root.addEventListener(
    'focusout',
    (event) => {
      const to = (event as FocusEvent).relatedTarget;
      if (layer.way() === 'walk' && to instanceof Element && !root.contains(to)) {
        layer.hide();
      }
    },
    { signal },
  );
}

/** Whether a press is on us in a shadow root of the page, where outside it seems to be on the root's host. */
const isOnOurs = (root: ShadowRoot, { clientX, clientY }: PointerEvent): boolean => root.contains(root.elementFromPoint(clientX, clientY));

/** In the menu, Escape only closes the menu. */
const isMenu = (focused: Element | null): boolean => focused?.closest('[role="menu"]') != null;
