/* Opens the page of a caller or number in the CRM, because a person asked for it. */
import type { Call, PopupOpenParams, PopupPage } from '../common/contract.ts';
import { t } from '../common/i18n.ts';
import { RingbridgeError } from '../common/ringbridge-error.ts';
import { openTab } from '../common/tab-opener.ts';
import type { AgentLink } from './agent-link.ts';
import type { CardBoard } from './card-board.ts';
import { problemCard } from './problem-card.ts';
import { isOver, type StateStore } from './state-store.ts';
import { TabRate } from './tab-rate.ts';

const command = 'open-caller';
// Far more than a person reads; each one takes the person to another tab.
const numbersPerMinute = 20;

export class CrmDesk {
  readonly #link: AgentLink;
  readonly #store: StateStore;
  readonly #board: CardBoard;
  readonly #rate = new TabRate(numbersPerMinute);

  constructor(link: AgentLink, store: StateStore, board: CardBoard) {
    this.#link = link;
    this.#store = store;
    this.#board = board;
  }

  /** Opens the page of a running call. */
  openCall(tabId: number, call: Call): Promise<void> {
    const which = { callId: call.id, ...(call.remoteNumber === undefined ? {} : { number: call.remoteNumber }) };
    return this.#open(tabId, which, call.remoteDisplay ?? t('callerWithheld'));
  }

  /** Opens the page of a number that stands in a tab's page, as far as its content script can be believed. */
  async openNumber(tabId: number, number: string): Promise<void> {
    if (this.#rate.allow(tabId, Date.now())) {
      await this.#open(tabId, { number }, number);
    } else {
      this.#board.put(tabId, problemCard(t('crmTooOftenTitle'), new RingbridgeError({ reason: 'refused', message: t('crmTooOften') })));
    }
  }

  /** A tab was closed. */
  forget(tabId: number): void {
    this.#rate.forget(tabId);
  }

  /** The keyboard command: the caller of the call that runs, else of the one that ended a moment ago. */
  answerCommand(): void {
    chrome.commands.onCommand.addListener((name, tab) => {
      const target = tab?.id ?? this.#board.front;
      if (name === command && target !== undefined) {
        void this.#openNewest(target);
      }
    });
  }

  async #openNewest(tabId: number): Promise<void> {
    const { calls } = this.#store.state;
    const call = calls.find((candidate) => !isOver(candidate)) ?? calls[0];
    if (call === undefined) {
      this.#board.put(tabId, problemCard(t('noCallTitle'), new RingbridgeError({ reason: 'unknownCall', message: t('noCall') })));
      return;
    }
    await this.openCall(tabId, call);
  }

  async #open(tabId: number, which: PopupOpenParams, title: string): Promise<void> {
    try {
      const page = (await this.#link.request('popup.open', which)) as PopupPage;
      await openTab(page.url, page.tab);
    } catch (error) {
      this.#board.put(tabId, problemCard(title, error));
    }
  }
}
