/*
 * What can be seen of this frame's viewport. In the tab itself that is all of it, or what is zoomed into. A frame may be
 * scrolled away in part by the pages around it, whatever their origin: only an intersection observer tells, of an element
 * as large as the viewport.
 */
import { element } from '../top-layer/elements.ts';
import { type Box, overlap } from './boxes.ts';

/** Watches from now on; the answer is the whole viewport until more is known. */
export class VisibleArea {
  readonly #observer: IntersectionObserver | undefined;
  readonly #viewport: Element | undefined;
  #seen: Box | undefined;

  /** @param stage - where an invisible element may be put */
  constructor(stage: Element, signal: AbortSignal) {
    if (self === top) {
      return;
    }
    this.#viewport = element('div', { class: 'viewport' });
    stage.append(this.#viewport);
    this.#observer = new IntersectionObserver((entries) => {
      const rect = entries.at(-1)?.intersectionRect;
      this.#seen = rect && rect.width > 0 && rect.height > 0 ? rect : undefined;
    });
    signal.addEventListener('abort', () => this.#observer?.disconnect(), { once: true });
  }

  /** What can be seen. */
  get box(): Box {
    const { offsetLeft = 0, offsetTop = 0, width = innerWidth, height = innerHeight } = visualViewport ?? {};
    const whole = { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height };
    return (this.#seen && overlap(whole, this.#seen)) ?? whole;
  }

  /** Looks again; the answer is there in the next frame. */
  refresh(): void {
    if (this.#viewport !== undefined) {
      this.#observer?.unobserve(this.#viewport);
      this.#observer?.observe(this.#viewport);
    }
  }
}
