/** Where a script keeps what ends it, in the isolated world of its frame. */
export const lifeKey = (name: string): string => `ringbridge.life.${name}`;

/**
 * Makes this script the only one of its name in this document: a copy that an earlier version of the extension left
 * behind is told to stop. All copies of an extension share one isolated world, which the page cannot see.
 */
export function takeOver(name: string): AbortController {
  const world = globalThis as unknown as Record<string, AbortController | undefined>;
  world[lifeKey(name)]?.abort();
  const life = new AbortController();
  world[lifeKey(name)] = life;
  return life;
}
