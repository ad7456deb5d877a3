/* Opens the page of a caller or number in the CRM, or of what is open with a caller, because a person asked for it. */
import type { OpenKind } from '../common/cards.ts';
import type { Call, PopupOpenParams, PopupPage } from '../common/contract.ts';
import { t } from '../common/i18n.ts';
import { RingbridgeError } from '../common/ringbridge-error.ts';
import { openTab } from '../common/tab-opener.ts';
import type { AgentLink } from './agent-link.ts';
import type { CardBoard } from './card-board.ts';
import { openPageOf } from './open-facts.ts';
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
    return this.#open(tabId, which, titleOf(call));
  }

  /** Opens the page with the tickets or deals of a running call's caller, where the CRM's own pages open. */
  async openItems(tabId: number, call: Call, of: OpenKind): Promise<void> {
    const { contacts, settings } = this.#store.state;
    const known = contacts?.find(({ callId }) => callId === call.id);
    const url = openPageOf(call, known, of);
    if (url !== undefined) {
      await this.#show(tabId, titleOf(call), async () => ({ url, tab: settings?.popup.tab ?? 'reuse' }));
    }
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

  #open(tabId: number, which: PopupOpenParams, title: string): Promise<void> {
    return this.#show(tabId, title, async () => (await this.#link.request('popup.open', which)) as PopupPage);
  }

  async #show(tabId: number, title: string, find: () => Promise<PopupPage>): Promise<void> {
    try {
      const page = await find();
      await openTab(page.url, page.tab);
    } catch (error) {
      this.#board.put(tabId, problemCard(title, error));
    }
  }
}

const titleOf = (call: Call): string => call.remoteDisplay ?? t('callerWithheld');
