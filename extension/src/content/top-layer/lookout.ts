/*
 * What no event tells of something in the top layer. A page can take our element away, close its popover, make it another
 * kind of popover, or inert: then presses go through it to the page. It can be inert itself; and while it shows pictures in place
 * of itself (a view transition), nobody sees what they press. In Firefox a filter of the root element changes the look of the top
 * layer, too, up to making words vanish. So there is a look ten times a second, while it is shown.
 */
import { isInert } from './inert.ts';
import { tellsVisibility } from './real-visibility.ts';
import { countLosses } from './too-often.ts';

const lookMs = 100;
const enoughHidden = 50;
/** These leave words to be read, and are what people set who want their pages dark. */
const mildFilters = /^(none|((grayscale|sepia|invert|hue-rotate)\([^()]*\)\s*)+)$/;

/** What is done about what is seen. */
export interface LookoutEvents {
  /** It is gone, for the first times. */
  lost(): void;
  /** The page does not let it be. */
  keptAway(): void;
  /** Something that lets presses through hides it, or it lies in what is inert; for long, or just now. */
  hidden(isForLong: boolean): void;
}

/** Looks after one popover while it is shown. */
export class Lookout {
  readonly #popover: HTMLElement;
  readonly #events: LookoutEvents;
  readonly #isTooOften = countLosses();
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
    if (isLost(this.#popover)) {
      this.#events[this.#isTooOften() ? 'keptAway' : 'lost']();
    } else if (page.matches(':active-view-transition') || isFiltered(page) || isInert(this.#popover.parentElement ?? page)) {
      this.#hidden += 1;
      this.#events.hidden(this.#hidden >= enoughHidden);
    } else {
      this.#hidden = 0;
    }
  }
}

const isLost = (popover: HTMLElement): boolean =>
  !popover.isConnected || !popover.matches(':popover-open') || popover.popover !== 'manual' || popover.inert || !isParentShown(popover);

/** A dialog in a shadow root closes without a word to those outside. */
const isParentShown = ({ parentElement }: Element): boolean => parentElement?.checkVisibility() !== false;

const isFiltered = (page: Element): boolean => !tellsVisibility && !mildFilters.test(getComputedStyle(page).filter);
