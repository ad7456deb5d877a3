/*
 * From a wish to a call: dials what a person asked for, and turns every "no" into a card that says why and what to do.
 * What a page asked for is only ever offered.
 */
import type { ConfirmCard } from '../common/cards.ts';
import type { Call, CallAction, CallResult, NumberInfo } from '../common/contract.ts';
import { phoneUri } from '../common/phone-uri.ts';
import { RingbridgeError } from '../common/ringbridge-error.ts';
import type { AgentLink } from './agent-link.ts';
import type { CardBoard } from './card-board.ts';
import { OfferGate } from './offer-gate.ts';
import { problemCard, readable } from './problem-card.ts';
import { isOver, type StateStore } from './state-store.ts';
import { TabRate } from './tab-rate.ts';

/** How a number is dialled. */
interface DialOptions {
  readonly lineId?: string | undefined;
  /** The person saw the number and said yes. */
  readonly confirmed?: boolean;
}

/** A number, and the line to dial it with where the person chose one. */
interface Wish {
  readonly number: string;
  readonly lineId?: string;
}

// A person at work stays far below; from here on the person is asked. The agent's own limit, over all clients, stands behind it.
const linksPerMinute = 6;
const maxCounted = 99;
const maxQuestions = 50;

export class Dialler {
  readonly #link: AgentLink;
  readonly #store: StateStore;
  readonly #board: CardBoard;
  readonly #gate = new OfferGate();
  readonly #rate = new TabRate(linksPerMinute);
  /** What a question would dial, by the question's id. */
  readonly #questions = new Map<string, Wish>();

  constructor(link: AgentLink, store: StateStore, board: CardBoard) {
    this.#link = link;
    this.#store = store;
    this.#board = board;
  }

  /** A person activated a link or a number in a page, as far as its content script can be believed. */
  async follow(tabId: number, uri: string, lineId?: string): Promise<void> {
    if (this.#rate.allow(tabId, Date.now())) {
      await this.dial(tabId, uri, { lineId });
    } else {
      this.#gate.noteHandled(tabId, uri, Date.now());
      await this.confirm(tabId, uri, lineId);
    }
  }

  /** A person wants to call. */
  async dial(tabId: number, number: string, { lineId, confirmed = false }: DialOptions = {}): Promise<void> {
    const wish = { number, ...(lineId === undefined ? {} : { lineId }) };
    this.#gate.noteHandled(tabId, number, Date.now());
    try {
      const { call } = (await this.#link.request('call.dial', { ...wish, ...(confirmed ? { confirmed } : {}) })) as CallResult;
      this.#store.addCall(call);
      this.#board.clearProblems(tabId);
    } catch (error) {
      const asked = error instanceof RingbridgeError && error.reason === 'confirmNeeded' ? error.data : undefined;
      if (asked?.number !== undefined) {
        this.#ask(tabId, wish, { ...asked.number, confirm: asked.confirm ?? asked.number.confirm });
      } else {
        this.#closeFailed(tabId, error);
        this.#board.put(tabId, problemCard(readable(number), error, phoneUri(number)));
      }
    }
  }

  /** Asks before dialling, although the number itself would need no question. */
  async confirm(tabId: number, number: string, lineId?: string): Promise<void> {
    try {
      this.#ask(tabId, { number, ...(lineId === undefined ? {} : { lineId }) }, await this.preview(number));
    } catch (error) {
      this.#board.put(tabId, problemCard(readable(number), error));
    }
  }

  /** A page wants to call, by script. */
  async offer(tabId: number, site: string, uri: string, gesture: boolean): Promise<void> {
    const now = Date.now();
    if (this.#gate.wasHandled(tabId, uri, now)) {
      return;
    }
    this.#gate.noteHandled(tabId, uri, now);
    const open = this.#openOffer(tabId);
    const verdict = this.#gate.judge(tabId, open !== undefined, now);
    if (verdict === 'count' && open !== undefined) {
      this.#board.put(tabId, { ...open, more: Math.min(maxCounted, open.more + 1) });
    }
    if (verdict !== 'ask') {
      return;
    }
    try {
      this.#ask(tabId, { number: uri }, await this.preview(uri), site);
    } catch (error) {
      // A person who pressed something waits for an answer. A page that tries on its own gets no screen space.
      if (gesture) {
        this.#board.put(tabId, problemCard(readable(uri), error));
      }
    }
  }

  /** Whether this wish was dealt with a moment ago. */
  wasHandled(tabId: number, uri: string): boolean {
    return this.#gate.wasHandled(tabId, uri, Date.now());
  }

  /** What a text would dial. */
  async preview(number: string): Promise<NumberInfo> {
    return (await this.#link.request('call.preview', { number })) as NumberInfo;
  }

  /** A person said yes to a question: the number it was about is dialled, once. */
  async dialAsked(tabId: number, questionId: string): Promise<void> {
    const wish = this.#questions.get(questionId);
    this.withdraw(questionId);
    if (wish !== undefined) {
      await this.dial(tabId, wish.number, { lineId: wish.lineId, confirmed: true });
    }
  }

  /** A question is over without a call. */
  withdraw(questionId: string): void {
    this.#questions.delete(questionId);
  }

  /** A person left a link to the browser: the browser's own report of it is no news. */
  leave(tabId: number, uri: string): void {
    this.#gate.noteHandled(tabId, uri, Date.now());
  }

  /** A person wants something done with a call. What comes of it is told by call.changed. */
  async control(tabId: number, call: Call, action: CallAction): Promise<void> {
    try {
      await this.#link.request(`call.${action}`, { callId: call.id });
    } catch (error) {
      this.#board.put(tabId, problemCard(call.remoteDisplay ?? '', error));
    }
  }

  /** A tab was closed. */
  forget(tabId: number): void {
    this.#gate.forget(tabId);
    this.#rate.forget(tabId);
  }

  /** A dial that failed on the way is told twice, as a call that ended and as the answer: one card is enough. */
  #closeFailed(tabId: number, error: unknown): void {
    for (const call of this.#store.state.calls) {
      if (isOver(call) && error instanceof RingbridgeError && call.problem?.message === error.message) {
        this.#board.remove(tabId, call.id);
      }
    }
  }

  #ask(tabId: number, wish: Wish, info: NumberInfo, site?: string): void {
    const card: ConfirmCard = {
      kind: 'confirm',
      id: crypto.randomUUID(),
      display: info.display,
      confirm: info.confirm,
      numberKind: info.kind,
      more: 0,
      ...(info.country === undefined ? {} : { country: info.country }),
      ...(site === undefined ? {} : { site }),
    };
    this.#questions.set(card.id, wish);
    const [oldest] = this.#questions.keys();
    if (this.#questions.size > maxQuestions && oldest !== undefined) {
      this.#questions.delete(oldest);
    }
    this.#board.put(tabId, card);
  }

  #openOffer(tabId: number): ConfirmCard | undefined {
    return this.#board.cardsOf(tabId).find((card): card is ConfirmCard => card.kind === 'confirm' && card.site !== undefined);
  }
}
