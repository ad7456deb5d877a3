import type { PageLink } from './page-link.ts';

const checkMs = 2_000;

/** Nobody tells a script that its extension was updated or removed: what it shows must not stay when nobody keeps it up to date. */
export function watchAlive(page: PageLink, signal: AbortSignal): void {
  const watch = setInterval(() => page.isAlive(), checkMs);
  signal.addEventListener('abort', () => clearInterval(watch), { once: true });
}
