/* The cards that are shown outside of pages: what is shown there as it is wanted is left alone. */
import type { Card } from '../common/cards.ts';

/** What shows cards outside of pages. */
export interface SurfaceElsewhere {
  /** Shows a card outside of pages, or updates it there. */
  showElsewhere(card: Card): void;
  /** Takes a card away that was shown outside of pages. */
  hideElsewhere(cardId: string): void;
}

export class CardsElsewhere {
  readonly #surface: SurfaceElsewhere;
  readonly #pictures = new Map<string, string>();

  constructor(surface: SurfaceElsewhere) {
    this.#surface = surface;
  }

  /** Shows cards, beside those that are there. */
  show(cards: readonly Card[]): void {
    for (const card of cards) {
      const picture = JSON.stringify(card);
      if (this.#pictures.get(card.id) !== picture) {
        this.#pictures.set(card.id, picture);
        this.#surface.showElsewhere(card);
      }
    }
  }

  /** Takes one away, if it is there. */
  hide(cardId: string): void {
    if (this.#pictures.delete(cardId)) {
      this.#surface.hideElsewhere(cardId);
    }
  }

  /** Takes all others away. */
  keepOnly(cards: readonly Card[]): void {
    const kept = new Set(cards.map(({ id }) => id));
    for (const id of [...this.#pictures.keys()].filter((shownId) => !kept.has(shownId))) {
      this.hide(id);
    }
  }
}
