/*
 * Where the focus was in the page before it came to us, so that it can go back there. A walk may go on in another frame:
 * then the home waits here until the walk is over, or until the focus turns up somewhere else in this page.
 */
import { isOurs } from '../top-layer/our-elements.ts';

/** Keeps the home of the focus for one shadow root of ours. */
export class FocusHome {
  readonly #root: ShadowRoot;
  #isAway = false;
  #home: HTMLElement | SVGElement | undefined;

  constructor(root: ShadowRoot, signal: AbortSignal) {
    this.#root = root;
    root.addEventListener('focusin', (event) => this.#came(event as FocusEvent), { signal });
    window.addEventListener('focusin', (event) => !isOurs(event.target) && this.#forget(), { capture: true, signal });
  }

  /** Gives the focus back, if we have it. */
  giveBack(): void {
    const { activeElement } = this.#root;
    if (activeElement instanceof HTMLElement) {
      activeElement.blur();
      this.#goHome();
    }
  }

  /** Gives back the focus that another frame had last. */
  endAway(): void {
    if (this.#isAway) {
      window.focus();
      this.#goHome();
    }
  }

  #came({ relatedTarget }: FocusEvent): void {
    if (!this.#isAway) {
      this.#isAway = true;
      const isElement = relatedTarget instanceof HTMLElement || relatedTarget instanceof SVGElement;
      this.#home = isElement && relatedTarget !== document.body ? relatedTarget : undefined;
    }
  }

  #goHome(): void {
    const home = this.#home;
    this.#forget();
    home?.focus({ preventScroll: true });
  }

  #forget(): void {
    this.#isAway = false;
    this.#home = undefined;
  }
}
