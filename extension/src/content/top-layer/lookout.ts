/*
 * What no event tells of something in the top layer. A page can take our element away, close its popover, or make it another
 * kind of popover; and while it shows pictures in place of itself (a view transition), nobody sees what they press. In
 * Firefox a filter of the root element changes the look of the top layer, too, up to making words vanish. So there is a look
 * ten times a second, while it is shown.
 */
import { tellsVisibility } from './real-visibility.ts';

const lookMs = 100;
/** A page that takes us away again and again wins: it would only flicker. */
const enoughLosses = 10;
const withinMs = 5_000;
const enoughHidden = 50;
/** These leave words to be read, and are what people set who want their pages dark. */
const mildFilters = /^(none|((grayscale|sepia|invert|hue-rotate)\([^()]*\)\s*)+)$/;

/** What is done about what is seen. */
export interface LookoutEvents {
  /** It is gone, for the first times. */
  lost(): void;
  /** The page does not let it be. */
  keptAway(): void;
  /** Something that lets presses through hides it; for long, or just now. */
  hidden(isForLong: boolean): void;
}

/** Looks after one popover while it is shown. */
export class Lookout {
  readonly #popover: HTMLElement;
  readonly #events: LookoutEvents;
  #losses: readonly number[] = [];
  #hidden = 0;
  #looking: ReturnType<typeof setInterval> | undefined;

  constructor(popover: HTMLElement, events: LookoutEvents, signal: AbortSignal) {
    this.#popover = popover;
    this.#events = events;
    signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  start(): void {
    this.#looking ??= setInterval(() => this.#look(), lookMs);
  }

  stop(): void {
    clearInterval(this.#looking);
    this.#looking = undefined;
    this.#hidden = 0;
  }

  #look(): void {
    const page = document.documentElement;
    if (page === null) {
      // The document is just beginning: there is nothing to stand on yet.
      return;
    }
    if (!this.#popover.isConnected || !this.#popover.matches(':popover-open') || this.#popover.popover !== 'manual') {
      const now = performance.now();
      this.#losses = [...this.#losses.filter((at) => now - at < withinMs), now];
      this.#events[this.#losses.length < enoughLosses ? 'lost' : 'keptAway']();
    } else if (page.matches(':active-view-transition') || isFiltered(page)) {
      this.#hidden += 1;
      this.#events.hidden(this.#hidden >= enoughHidden);
    } else {
      this.#hidden = 0;
    }
  }
}

const isFiltered = (page: Element): boolean => !tellsVisibility && !mildFilters.test(getComputedStyle(page).filter);
