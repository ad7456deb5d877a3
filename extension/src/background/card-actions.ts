/*
 * What every button of a card does, in one table: wherever it is pressed, over a page, on a notification, or in the window of
 * a question. A card does only what it offers, whoever asks.
 */
import { type Card, type CardAction, choiceIn, offers, openPageIn } from '../common/cards.ts';
import type { CallAction } from '../common/contract.ts';
import { openPanel } from '../common/open-panel.ts';
import type { AgentLink } from './agent-link.ts';
import type { CardBoard } from './card-board.ts';
import type { CrmDesk } from './crm-desk.ts';
import type { Dialler } from './dialler.ts';
import { problemCard } from './problem-card.ts';

/** A card whose button was pressed, and where. */
export interface Pressed {
  readonly card: Card;
  readonly tabId: number;
  /** The window of the tab; the one in front where none is told. */
  readonly windowId?: number;
}

type Act = (pressed: Pressed, choice: string | undefined) => unknown;

/** Does what a button of a card says, of several alike the chosen one. Resolves when that is done; what fails becomes a card of its own. */
export type PressCard = (pressed: Pressed, action: CardAction, choice?: string) => Promise<void>;

/** Who does it. */
export interface CardHands {
  readonly link: Pick<AgentLink, 'connect' | 'request'>;
  readonly board: CardBoard;
  readonly dialler: Dialler;
  readonly crm: CrmDesk;
}

export function cardActions({ link, board, dialler, crm }: CardHands): PressCard {
  const control =
    (action: CallAction): Act =>
    ({ card, tabId }) =>
      card.kind === 'call' ? dialler.control(tabId, card.call, action) : undefined;
  /** What answers a card takes it away. */
  const answering =
    (act: Act): Act =>
    (pressed, choice) => {
      board.remove(pressed.tabId, pressed.card.id);
      return act(pressed, choice);
    };
  // Two buttons for the two ways, though they look like one: a press that comes twice says the same again.
  const pick =
    (isTakenBack: boolean): Act =>
    async ({ card, tabId }, key) => {
      const choice = choiceIn(card, key);
      if (choice !== undefined) {
        const { sourceId, contactId, name } = choice;
        await link
          .request('contact.pick', { callId: card.id, ...(isTakenBack ? {} : { sourceId, contactId }) })
          .catch((error: unknown) => board.put(tabId, problemCard(name, error)));
      }
    };
  // The options page says first how to install the host, when there is none.
  const openOptions = answering(() => chrome.runtime.openOptionsPage());

  const acts: Readonly<Record<CardAction, Act>> = {
    answer: control('answer'),
    hangUp: control('hangUp'),
    hold: control('hold'),
    resume: control('resume'),
    // Done by the card script, where the press is.
    copy: () => undefined,
    pick: pick(false),
    unpick: pick(true),
    openItems: ({ card, tabId }, choice) => {
      const of = openPageIn(card, choice);
      return card.kind === 'call' && of !== undefined ? crm.openItems(tabId, card.call, of) : undefined;
    },
    // At once: browsers open it only while the person's click still counts.
    panel: ({ windowId = chrome.windows.WINDOW_ID_CURRENT }) => openPanel(windowId),
    crm: ({ card, tabId }) => (card.kind === 'call' ? crm.openCall(tabId, card.call) : undefined),
    confirm: answering(({ card, tabId }) => dialler.dialAsked(tabId, card.id)),
    dismiss: answering(({ card }) => dialler.withdraw(card.id)),
    wayOut: answering(({ card, tabId }) => {
      if (card.kind === 'problem' && card.wayOut !== undefined) {
        dialler.leave(tabId, card.wayOut);
      }
    }),
    options: openOptions,
    install: openOptions,
    reconnect: answering(() => link.connect()),
  };

  return async (pressed, action, choice) => {
    if (offers(pressed.card, action)) {
      await acts[action](pressed, choice);
    }
  };
}
