/*
 * Which tab shows which cards.
 *
 * Call cards go with the person: they are on the tab in front, and move when another comes to the front; which of them is
 * shown at all says call-place.ts. Questions and problems belong to the tab they came from. The board computes the whole
 * list for a tab and hands it to the surface; a card that no page can show is shown elsewhere (notification or window),
 * once.
 */
import { type CallCard, type Card, type CardsAnswer, type ConfirmCard, isCaller, type ProblemCard } from '../common/cards.ts';
import { choicesOf, pickedOf } from '../common/contact-choices.ts';
import { careOf } from '../common/contact-texts.ts';
import type { Call, CallContacts } from '../common/contract.ts';
import { crmNameOf } from '../common/crm-systems.ts';
import { isWaiting } from '../common/waiting-call.ts';
import { type PlaceState, placeBesidePage, placeOf } from './call-place.ts';
import { CardsElsewhere, type SurfaceElsewhere } from './cards-elsewhere.ts';
import { openFactsOf } from './open-facts.ts';

/** Where cards are shown. */
export interface CardSurface extends SurfaceElsewhere {
  /** Shows exactly these cards in a tab. */
  showInTab(tabId: number, cards: readonly Card[]): Promise<CardsAnswer>;
}

const maxKeptInTab = 4;
const maxShownInTab = 2;
const maxCallsShown = 3;
const maxChoices = 3;
const maxRememberedCalls = 200;
const sentShownMs = 20_000;
const pressUnderWayMs = 2_000;

/** A question or a problem of one tab. */
export type TabCard = ConfirmCard | ProblemCard;

export class CardBoard {
  readonly #surface: CardSurface;
  readonly #tabCards = new Map<number, TabCard[]>();
  readonly #shown = new Map<number, string>();
  readonly #elsewhere: CardsElsewhere;
  readonly #dismissed = new Set<string>();
  readonly #dismissedListeners = new Set<(callId: string) => void>();
  readonly #fullScreenListeners = new Set<(isFullScreen: boolean) => void>();
  #state: PlaceState = { calls: [], lines: [] };
  #front: number | undefined;
  #frontBefore: { readonly tabId: number; readonly leftAt: number } | undefined;
  #hasFocus = true;
  #work: Promise<void> = Promise.resolve();

  constructor(surface: CardSurface) {
    this.#surface = surface;
    this.#elsewhere = new CardsElsewhere(surface);
  }

  /** The tab in front, if there is one. */
  get front(): number | undefined {
    return this.#front;
  }

  /** Takes over what the agent said. */
  update(state: PlaceState): void {
    const known = new Set(this.#state.calls.map((call) => call.id));
    for (const call of state.calls) {
      if (call.state === 'sent' && !known.has(call.id)) {
        setTimeout(() => this.#dismissSent(call.id), sentShownMs);
      }
    }
    this.#state = state;
    this.#refreshFront();
  }

  /** Another tab came to the front. */
  setFront(tabId: number | undefined): void {
    const before = this.#front;
    this.#front = tabId;
    if (before !== undefined && before !== tabId) {
      this.#frontBefore = { tabId: before, leftAt: performance.now() };
      this.refresh(before);
    }
    this.#refreshFront();
  }

  /** The browser gained or lost the focus. */
  setFocus(hasFocus: boolean): void {
    if (hasFocus !== this.#hasFocus) {
      this.#hasFocus = hasFocus;
      this.#refreshFront();
    }
  }

  /** Tells of every call that a person closed. */
  whenDismissed(listener: (callId: string) => void): void {
    this.#dismissedListeners.add(listener);
  }

  /** Tells, whenever callers are to be shown, whether the page in front fills the screen. */
  whenFullScreen(listener: (isFullScreen: boolean) => void): void {
    this.#fullScreenListeners.add(listener);
  }

  /** Adds a card to a tab, or replaces the one with its id. */
  put(tabId: number, card: TabCard): void {
    const others = this.cardsOf(tabId).filter((other) => other.id !== card.id);
    this.#tabCards.set(tabId, [card, ...others].slice(0, maxKeptInTab));
    this.refresh(tabId);
  }

  /** Takes a card away: a call for good, a question or problem from its tab. */
  remove(tabId: number, cardId: string): void {
    if (this.#callCards().some((card) => card.id === cardId)) {
      this.#dismiss(cardId);
      return;
    }
    const cards = this.cardsOf(tabId);
    this.#tabCards.set(
      tabId,
      cards.filter((card) => card.id !== cardId),
    );
    this.refresh(tabId);
  }

  /**
   * A card that is on a tab, or was a moment ago: a press on a call is under way while the person already goes on to another
   * tab or program, and it counts. Not for longer: a page that nobody looks at has no business with calls.
   */
  find(tabId: number, cardId: string): Card | undefined {
    const calls = tabId === this.#front || this.#wasJustLeft(tabId) ? this.#callCards() : [];
    return [...this.cardsOf(tabId).slice(0, maxShownInTab), ...calls].find((card) => card.id === cardId);
  }

  /** The questions and problems of a tab. */
  cardsOf(tabId: number): readonly TabCard[] {
    return this.#tabCards.get(tabId) ?? [];
  }

  /** A card wherever it is, with its tab. */
  findAnywhere(cardId: string): { readonly card: Card; readonly tabId: number } | undefined {
    for (const [tabId, cards] of this.#tabCards) {
      const card = cards.find((candidate) => candidate.id === cardId);
      if (card !== undefined) {
        return { card, tabId };
      }
    }
    const call = this.#callCards().find((card) => card.id === cardId);
    return call === undefined ? undefined : { card: call, tabId: this.#front ?? -1 };
  }

  /** Shows a tab's cards anew, such as after it loaded another page. */
  reload(tabId: number): void {
    this.#queue(tabId, true);
  }

  /** A tab left its page: what the page asked for goes with it, and so do old problems. What the person wants stays. */
  left(tabId: number): void {
    const cards = this.cardsOf(tabId).filter((card) => card.kind === 'confirm' && card.site === undefined);
    this.#tabCards.set(tabId, cards);
    this.reload(tabId);
  }

  /** A call began: problems with earlier ones are over. */
  clearProblems(tabId: number): void {
    const cards = this.cardsOf(tabId).filter((card) => card.kind !== 'problem');
    this.#tabCards.set(tabId, cards);
    this.refresh(tabId);
  }

  /** A tab was closed. */
  forget(tabId: number): void {
    for (const card of this.cardsOf(tabId)) {
      this.#elsewhere.hide(card.id);
    }
    this.#tabCards.delete(tabId);
    this.#shown.delete(tabId);
    if (this.#front === tabId) {
      this.#front = undefined;
    }
  }

  /** Brings a tab's screen up to date. One after the other, so that an older list never overtakes a newer one. */
  refresh(tabId: number): void {
    this.#queue(tabId, false);
  }

  /** Resolves when everything asked for so far is on the screen. */
  settled(): Promise<void> {
    return this.#work;
  }

  #wasJustLeft(tabId: number): boolean {
    const before = this.#frontBefore;
    return before?.tabId === tabId && performance.now() - before.leftAt < pressUnderWayMs;
  }

  #refreshFront(): void {
    this.#elsewhere.show(this.#notifiedCards());
    if (this.#front === undefined) {
      this.#showBesidePage(this.#callCards(), 'noCards');
      this.#tidyElsewhere();
    } else {
      this.refresh(this.#front);
    }
  }

  #queue(tabId: number, anew: boolean): void {
    this.#work = this.#work
      .then(() => this.#deliver(tabId, anew))
      .catch((error: unknown) => console.error('Ringbridge: a card was not shown', error));
  }

  async #deliver(tabId: number, anew: boolean): Promise<void> {
    this.#tidyElsewhere();
    const cards = this.#cardsFor(tabId);
    const picture = JSON.stringify(cards);
    if (!anew && (this.#shown.get(tabId) ?? '[]') === picture) {
      return;
    }
    const how = await this.#surface.showInTab(tabId, cards);
    if (tabId === this.#front) {
      for (const listener of this.#fullScreenListeners) {
        listener(how === 'fullScreen');
      }
    }
    if (how === 'noCards') {
      this.#shown.delete(tabId);
    } else {
      this.#shown.set(tabId, picture);
      // Meanwhile the person may have gone to another program: what became a notification stays one.
      const notified = new Set(this.#notifiedCards().map(({ id }) => id));
      for (const card of cards) {
        if ((how === 'shown' || !isCaller(card)) && !notified.has(card.id)) {
          this.#elsewhere.hide(card.id);
        }
      }
    }
    if (how !== 'shown') {
      this.#showBesidePage(how === 'noCards' ? cards : cards.filter(isCaller), how);
    }
    this.#tidyElsewhere();
  }

  /** Shows cards that a page does not. Of callers who wait, the settings say whether. */
  #showBesidePage(cards: readonly Card[], why: Exclude<CardsAnswer, 'shown'>): void {
    this.#elsewhere.show(cards.filter((card) => !isCaller(card) || placeBesidePage(this.#state, why) === 'notification'));
  }

  /** Takes away what is over: other browsers and the phone itself end calls too. */
  #tidyElsewhere(): void {
    this.#elsewhere.keepOnly([...this.#callCards(), ...[...this.#tabCards.values()].flat()]);
  }

  #cardsFor(tabId: number): readonly Card[] {
    const calls = tabId === this.#front ? this.#callCards().filter(({ call }) => this.#placeOf(call) === 'page') : [];
    return [...this.cardsOf(tabId).slice(0, maxShownInTab), ...calls.slice(0, maxCallsShown)];
  }

  /** The calls that are shown, wherever. */
  #callCards(): readonly CallCard[] {
    return this.#state.calls
      .filter((call) => !this.#dismissed.has(call.id) && this.#placeOf(call) !== 'nowhere')
      .map((call) => this.#callCard(call));
  }

  /** The calls that are shown as notifications, whatever page there is. */
  #notifiedCards(): readonly CallCard[] {
    return this.#callCards().filter(({ call }) => this.#placeOf(call) === 'notification');
  }

  #placeOf(call: Call): ReturnType<typeof placeOf> {
    return placeOf(call, this.#state, this.#hasFocus);
  }

  #callCard(call: Call): CallCard {
    const line = this.#state.lines.find((candidate) => candidate.id === call.lineId);
    const { contacts, settings } = this.#state;
    const known = contacts?.find(({ callId }) => callId === call.id);
    const picked = pickedOf(call, known);
    const open = openFactsOf(call, known);
    const care = isWaiting(call) ? careOf(known, picked, new Date()) : '';
    const crm = crmNameOf(call, settings?.popup, known);
    return {
      kind: 'call',
      id: call.id,
      call,
      lineName: line?.name ?? call.lineId,
      ...(crm === undefined ? {} : { crm }),
      ...(open.length === 0 ? {} : { open }),
      ...(care === '' ? {} : { care }),
      ...offeredChoices(call, known),
      ...(settings === undefined ? {} : { ownCountry: settings.country }),
    };
  }

  #dismissSent(callId: string): void {
    if (this.#state.calls.find((call) => call.id === callId)?.state === 'sent') {
      this.#dismiss(callId);
    }
  }

  #dismiss(callId: string): void {
    this.#dismissed.add(callId);
    for (const oldest of this.#dismissed) {
      if (this.#dismissed.size <= maxRememberedCalls) {
        break;
      }
      this.#dismissed.delete(oldest);
    }
    this.#elsewhere.hide(callId);
    this.#refreshFront();
    for (const listener of this.#dismissedListeners) {
      listener(callId);
    }
  }
}

/** A card has room for a few; the panel shows all that are known. */
function offeredChoices(call: Call, known: CallContacts | undefined): Pick<CallCard, 'choices' | 'moreChoices'> {
  const choices = choicesOf(call, known);
  const more = choices.length - maxChoices + (known?.more ?? 0);
  return choices.length === 0 ? {} : { choices: choices.slice(0, maxChoices), ...(more > 0 ? { moreChoices: more } : {}) };
}
