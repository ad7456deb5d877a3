/*
 * The elements of ours in a page: at most one for each script that shows something there. They are plain `div`s with an
 * attribute. An element of a name of its own could be made a custom element by the page, whose `attachInternals` hands it
 * the closed shadow root.
 *
 * All scripts of one version of the extension share the frame's isolated world: there they keep the list of those elements
 * that are alive. What has the attribute and is not on the list was left behind by an earlier version, or is the page's.
 */

/** What an element of ours is for. */
export type OurElement = 'card' | 'number';

const attribute = 'data-ringbridge';
const key = 'ringbridge.elements';

interface World {
  [key]?: Set<EventTarget>;
}

function alive(): Set<EventTarget> {
  const world = globalThis as World;
  world[key] ??= new Set();
  return world[key];
}

/** Creates an element of ours; it leaves the page when the signal aborts. */
export function createOurs(purpose: OurElement, signal: AbortSignal): HTMLElement {
  const created = document.createElement('div');
  created.setAttribute(attribute, purpose);
  alive().add(created);
  signal.addEventListener(
    'abort',
    () => {
      alive().delete(created);
      created.remove();
    },
    { once: true },
  );
  return created;
}

/** Whether something in the page is one of our elements. */
export const isOurs = (node: EventTarget | null): boolean => node !== null && alive().has(node);

/** Removes what an earlier version of the extension left behind: Firefox ends its scripts without a word. */
export function removeLeftovers(): void {
  for (const left of document.querySelectorAll(`[${attribute}]`)) {
    if (!isOurs(left)) {
      left.remove();
    }
  }
}
