/*
 * Text that a page shows only while the pointer is on it, as in menus that open under the pointer. A button of ours over it takes
 * the pointer away, and the page closes it. What closed right after the button came is left to the page from then on: there
 * is the bubble alone, which stays where the text was for as long as the pointer is there. That first time cannot be foreseen.
 */
const closesWithinMs = 500;

/** Knows such texts. */
export class PointerOnly {
  readonly #texts = new WeakSet<Node>();
  readonly #laidAt = new WeakMap<Range, number>();

  /** Somebody comes to a text anew. */
  comes(range: Range): void {
    this.#laidAt.delete(range);
  }

  /** The button lies over a text. */
  laid(range: Range): void {
    if (!this.#laidAt.has(range)) {
      this.#laidAt.set(range, performance.now());
    }
  }

  /** Takes note of a text that is there and has no place on the screen. */
  closed(range: Range): void {
    if (performance.now() - (this.#laidAt.get(range) ?? Number.NEGATIVE_INFINITY) < closesWithinMs) {
      this.#texts.add(range.startContainer);
    }
  }

  has({ startContainer }: Range): boolean {
    return this.#texts.has(startContainer);
  }
}
