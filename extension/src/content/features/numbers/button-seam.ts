/*
 * Between the content script, which sees what the pointer does, and the button's script, which is brought into the frame
 * when there is something to show for the first time. Both run in the extension's isolated world of the frame.
 */
import type { FoundNumber } from './found-number.ts';

/** Somebody came to a number: the pointer rests on it, or it was pressed before the button lay over it. */
export interface Visit {
  readonly number: FoundNumber;
  readonly by: 'hover' | 'press';
  readonly x: number;
  readonly y: number;
  /** When it began, by `performance.now()`. */
  readonly since: number;
}

/** Somebody points at a field that can only be read: there may be a number in it. */
export interface FieldVisit extends Pick<Visit, 'x' | 'y' | 'since'> {
  readonly field: HTMLInputElement | HTMLTextAreaElement;
}

/** Takes visits. */
export type TakeVisit = (visit: Visit | FieldVisit) => void;

const name = 'ringbridge.button';

interface World {
  [name]?: { take?: TakeVisit | undefined; waiting?: Visit | FieldVisit | undefined };
}

function seam(): NonNullable<World[typeof name]> {
  const world = globalThis as World;
  world[name] ??= {};
  return world[name];
}

/** Hands a visit to the button's script; false when it is not there yet: then it finds the visit when it comes. */
export function handVisit(visit: Visit | FieldVisit): boolean {
  const { take } = seam();
  seam().waiting = take === undefined ? visit : undefined;
  take?.(visit);
  return take !== undefined;
}

/** Takes the visits of this frame from now on, beginning with the one that is waiting. */
export function takeVisits(take: TakeVisit, signal: AbortSignal): void {
  const { waiting } = seam();
  seam().take = take;
  seam().waiting = undefined;
  signal.addEventListener(
    'abort',
    () => {
      if (seam().take === take) {
        seam().take = undefined;
      }
    },
    { once: true },
  );
  if (waiting !== undefined) {
    take(waiting);
  }
}
