/** Where a script keeps what ends it, in the isolated world of its frame. */
export const lifeKey = (name: string): string => `ringbridge.life.${name}`;

/**
 * Makes this script the only one of its name in this document: a copy that was put there before is told to stop. All scripts of one
 * version of the extension share an isolated world, which the page cannot see. What an earlier version left behind is in another
 * one, and ends by itself (alive-watch.ts).
 */
export function takeOver(name: string): AbortController {
  const world = globalThis as unknown as Record<string, AbortController | undefined>;
  world[lifeKey(name)]?.abort();
  const life = new AbortController();
  world[lifeKey(name)] = life;
  return life;
}
