/*
 * The way out: a person whose Ringbridge cannot dial (its program is not installed) may hand the number to the browser
 * after all. The card script says so here, and the next navigation to exactly this number is left alone. Both scripts run
 * in the extension's isolated world of the frame, which the page cannot see.
 */
const name = 'ringbridge.wayOut';

interface World {
  [name]?: string | undefined;
}

/** Hands a number to the browser, as if Ringbridge were not there. */
export function leaveToBrowser(uri: string): void {
  (globalThis as World)[name] = uri;
  location.assign(uri);
}

/** Whether this navigation is the one that was let out; true once. */
export function takeWayOut(uri: string): boolean {
  const world = globalThis as World;
  const isIt = world[name] === uri;
  world[name] = undefined;
  return isIt;
}
