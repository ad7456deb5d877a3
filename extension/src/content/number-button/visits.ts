/*
 * From "the pointer is on a number" to "the person is at this number": it has to rest there for a moment, without a button
 * down. And back: who goes away from a number and its bubble is given a moment to come back.
 *
 * A number that the person dealt with (called, selected, sent away) stays quiet until the pointer was somewhere else.
 */

import type { Visit } from '../features/numbers/button-seam.ts';
import type { FoundNumber } from '../features/numbers/found-number.ts';
import { isNear } from './boxes.ts';

const restMs = 120;
const leaveMs = 300;

/** What is done about visits. */
export interface VisitEvents {
  /** Somebody may be about to stay: time to ask what there is to say. */
  coming(number: FoundNumber): void;
  stays(visit: Visit): void;
  /** Whether a point belongs to what is shown now. */
  isOurs(x: number, y: number): boolean;
  left(): void;
}

/** Turns visits into stays. */
export class Visits {
  readonly #events: VisitEvents;
  #waiting: Visit | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #quiet: FoundNumber | undefined;
  #pointer: { readonly x: number; readonly y: number } | undefined;

  constructor(events: VisitEvents, signal: AbortSignal) {
    this.#events = events;
    const listen = { capture: true, passive: true, signal };
    window.addEventListener('pointermove', (event) => event.isTrusted && this.#moved(event), listen);
    window.addEventListener('pointerdown', () => this.#forget(), listen);
    window.addEventListener('mouseout', (event) => event.isTrusted && event.relatedTarget === null && this.#moved(event), listen);
    signal.addEventListener('abort', () => this.stay(), { once: true });
  }

  /** Takes a visit. */
  take(visit: Visit): void {
    if (visit.by === 'press') {
      this.#events.coming(visit.number);
      this.#stays(visit);
    } else if (visit.number !== this.#quiet) {
      this.#forget();
      this.#waiting = visit;
      this.#timer = setTimeout(() => this.#stays(visit), Math.max(0, visit.since + restMs - performance.now()));
      this.#events.coming(visit.number);
    }
  }

  /** Leaves a number alone until the pointer, if it is on it, was somewhere else. */
  keepQuiet(number: FoundNumber): void {
    this.#quiet = this.#pointer !== undefined && isOn(number, this.#pointer.x, this.#pointer.y) ? number : undefined;
  }

  /** What is shown stays, wherever the pointer goes. */
  stay(): void {
    this.#forget();
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
  }

  /** Whoever left another number a moment ago is here now. */
  #stays(visit: Visit): void {
    this.stay();
    this.#events.stays(visit);
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
  }

  #moved({ clientX: x, clientY: y, buttons, type }: MouseEvent): void {
    const isOut = type === 'mouseout';
    this.#pointer = isOut ? undefined : { x, y };
    if (this.#waiting !== undefined && (isOut || buttons !== 0 || !isOn(this.#waiting.number, x, y))) {
      this.#forget();
    }
    if (this.#quiet !== undefined && (isOut || !isOn(this.#quiet, x, y))) {
      this.#quiet = undefined;
    }
    if (!isOut && this.#events.isOurs(x, y)) {
      clearTimeout(this.#leaving);
      this.#leaving = undefined;
    } else if (buttons === 0) {
      // With a button down they may be selecting, from here to anywhere.
      this.#leaving ??= setTimeout(() => {
        this.#leaving = undefined;
        this.#events.left();
      }, leaveMs);
    }
  }
}

const isOn = ({ range }: FoundNumber, x: number, y: number): boolean => [...range.getClientRects()].some((box) => isNear(box, x, y));
