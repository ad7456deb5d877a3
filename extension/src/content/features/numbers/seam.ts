/*
 * Between the content script and the scripts that are brought into a frame when they are needed for the first time. All our
 * scripts of a frame run in one isolated world, which the page cannot see: there the one hands over and the other takes.
 */

interface Seam<T> {
  take?: ((what: T) => void) | undefined;
  waiting?: T | undefined;
}

function seam<T>(name: string): Seam<T> {
  const world = globalThis as unknown as Record<string, Seam<T> | undefined>;
  world[name] ??= {};
  return world[name];
}

/** Hands something to a script; false when it is not there yet: then it finds what was handed last when it comes. */
export function hand<T>(name: string, what: T): boolean {
  const { take } = seam<T>(name);
  seam<T>(name).waiting = take === undefined ? what : undefined;
  take?.(what);
  return take !== undefined;
}

/** Takes what is handed from now on, beginning with what is waiting. */
export function takeFrom<T>(name: string, take: (what: T) => void, signal: AbortSignal): void {
  const { waiting } = seam<T>(name);
  seam<T>(name).take = take;
  seam<T>(name).waiting = undefined;
  signal.addEventListener(
    'abort',
    () => {
      if (seam<T>(name).take === take) {
        seam<T>(name).take = undefined;
      }
    },
    { once: true },
  );
  if (waiting !== undefined) {
    take(waiting);
  }
}
