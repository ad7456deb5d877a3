import type { PageLink } from './page-link.ts';

const checkMs = 2_000;

/**
 * Nobody tells a script that its extension was updated or removed: what it shows must not stay when nobody keeps it up to date. Nor
 * may it lie over a number that somebody comes to: the new copy, in a world of its own, would take it for a part of the page.
 */
export function watchAlive(page: Pick<PageLink, 'isAlive'>, signal: AbortSignal): void {
  const watch = setInterval(() => page.isAlive(), checkMs);
  window.addEventListener('pointermove', () => page.isAlive(), { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => clearInterval(watch), { once: true });
}
