/*
 * The shadow roots that the search for numbers knows, closed ones included, for scripts that have to hear what happens in there.
 * All our scripts of a frame share one isolated world, which the page cannot see.
 */
const key = 'ringbridge.roots';

interface World {
  [key]?: (() => readonly ShadowRoot[]) | undefined;
}

/** Makes them known until the signal aborts. */
export function publishRoots(roots: () => readonly ShadowRoot[], signal: AbortSignal): void {
  const world = globalThis as World;
  world[key] = roots;
  signal.addEventListener(
    'abort',
    () => {
      if (world[key] === roots) {
        world[key] = undefined;
      }
    },
    { once: true },
  );
}

/** Those that are in the page now; none where no number was found. */
export const knownRoots = (): readonly ShadowRoot[] => (globalThis as World)[key]?.() ?? [];
