/* Between our scripts that see what the pointer does, and the button's script. */
import type { PageLink } from '../../page-link.ts';
import type { FoundNumber } from './found-number.ts';
import { hand, takeFrom } from './seam.ts';

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

const name = 'ringbridge.button';
const patienceMs = 3_000;

/** Returns what hands visits to the button's script, and has it brought into this frame when it is needed first. */
export function visits(page: Pick<PageLink, 'send'>): (visit: Visit | FieldVisit) => void {
  let askedAt = Number.NEGATIVE_INFINITY;
  return (visit) => {
    if (!hand(name, visit) && performance.now() - askedAt > patienceMs) {
      askedAt = performance.now();
      page.send({ type: 'number.touched' });
    }
  };
}

/** Takes the visits of this frame from now on, beginning with the one that is waiting. */
export const takeVisits = (take: (visit: Visit | FieldVisit) => void, signal: AbortSignal): void => takeFrom(name, take, signal);
