/*
 * Cards are what Ringbridge shows over a page. The background decides which cards a tab shows and sends the whole list;
 * the card script only draws it and reports which button was pressed. Where no script may run, the same card becomes a
 * system notification or a small window.
 */
import { type ContactChoice, choiceKey } from './contact-choice.ts';
import type { Call, CallAction, ConfirmKind, NumberKind } from './contract.ts';
import { isWaiting } from './waiting-call.ts';

/** What of a caller can be open. */
export type OpenKind = 'tickets' | 'deals';

/** What is open with a caller, in words, or what others think of one whom nobody knows. */
export interface OpenFact {
  readonly text: string;
  /** The page that lists it, where there is one: of what, and in which source. Its address the background keeps to itself. */
  readonly page?: { readonly of: OpenKind; readonly sourceName: string };
}

/** A running call, or one that ended a moment ago. */
export interface CallCard {
  readonly kind: 'call';
  readonly id: string;
  readonly call: Call;
  readonly lineName: string;
  /** What the CRM is called that has a page for the number, or nothing where its name is not known; absent where there is none. */
  readonly crm?: string;
  /** What is open with who calls: tickets and deals; of an unknown caller what others think of them. Never empty. */
  readonly open?: readonly OpenFact[];
  /** Who looks after them and when somebody was last in touch, in words: told while they wait. */
  readonly care?: string;
  /** Who it may be, where several have the number: a person picks. */
  readonly choices?: readonly ContactChoice[];
  /** How many more have it than can be picked here. */
  readonly moreChoices?: number;
  /** ISO 3166-1 alpha-2, where known: the country of other numbers is worth telling. */
  readonly ownCountry?: string;
}

/** A number that is dialled only after a yes. */
export interface ConfirmCard {
  readonly kind: 'confirm';
  readonly id: string;
  /** The number that would be dialled, grouped as people read it. */
  readonly display: string;
  /** Why it is asked: the number's kinds; none when only the page is the reason. */
  readonly confirm: readonly ConfirmKind[];
  /** The number's kind: satellite numbers have their own sentence. */
  readonly numberKind: NumberKind;
  /** ISO 3166-1 alpha-2, where known. */
  readonly country?: string;
  /** The site whose script wants the call; absent when the person asked for it. */
  readonly site?: string;
  /** How many further calls the page tried to make. */
  readonly more: number;
}

/** What the person can do about a problem. */
export type ProblemHelp = 'options' | 'install' | 'reconnect';

/** A sentence about something that did not work. */
export interface ProblemCard {
  readonly kind: 'problem';
  readonly id: string;
  /** What was wanted, such as the number. */
  readonly title: string;
  readonly message: string;
  readonly help?: ProblemHelp;
  /** The phone URI that may be left to the browser instead; only where Ringbridge cannot dial at all. */
  readonly wayOut?: string;
}

export type Card = CallCard | ConfirmCard | ProblemCard;

/**
 * A button of a card. `copy` is done by the card script, where the press is; the others by the background (dialler.ts).
 * Which of them a card offers says {@link offers}, how they look its drawing (content/card/draw-*.ts).
 */
export type CardAction =
  | CallAction
  | 'copy'
  | 'pick'
  | 'unpick'
  | 'openItems'
  | 'panel'
  | 'crm'
  | 'confirm'
  | 'dismiss'
  | 'wayOut'
  | ProblemHelp;

const actions: Readonly<Record<CardAction, true>> = {
  answer: true,
  hangUp: true,
  hold: true,
  resume: true,
  copy: true,
  pick: true,
  unpick: true,
  openItems: true,
  panel: true,
  crm: true,
  confirm: true,
  dismiss: true,
  wayOut: true,
  options: true,
  install: true,
  reconnect: true,
};

/** Whether a value names a button. */
export function isCardAction(value: unknown): value is CardAction {
  return typeof value === 'string' && Object.hasOwn(actions, value);
}

/** One of the people whom a card offers to pick. */
export const choiceIn = (card: Card, key: string | undefined): ContactChoice | undefined =>
  card.kind === 'call' ? card.choices?.find((choice) => choiceKey(choice) === key) : undefined;

/** What is open with a caller, as one sentence part; nothing where nothing is known. */
export const openText = ({ open }: CallCard): string | undefined => open?.map(({ text }) => text).join(' · ');

/** Of what a card offers to open the page. */
export const openPageIn = (card: Card, of: string | undefined): OpenKind | undefined =>
  card.kind === 'call' ? card.open?.find(({ page }) => page !== undefined && page.of === of)?.page?.of : undefined;

/** Whether a card offers a button: nothing else is done, whoever asks. */
export function offers(card: Card, action: CardAction): boolean {
  if (action === 'dismiss') {
    return true;
  }
  if (action === 'panel') {
    return isTalking(card);
  }
  if (action === 'pick' || action === 'unpick') {
    return card.kind === 'call' && card.choices !== undefined;
  }
  if (action === 'openItems') {
    return card.kind === 'call' && card.open?.some(({ page }) => page !== undefined) === true;
  }
  if (action === 'crm') {
    return card.kind === 'call' && card.crm !== undefined;
  }
  switch (card.kind) {
    case 'call':
      return action === 'copy' ? card.call.remoteNumber !== undefined : (card.call.actions as readonly string[]).includes(action);
    case 'confirm':
      return action === 'confirm';
    case 'problem':
      return action === card.help || (action === 'wayOut' && card.wayOut !== undefined);
  }
}

/** Whether a card is about a call that people are in: then there is something to write down. */
export function isTalking(card: Card): boolean {
  return card.kind === 'call' && (card.call.state === 'connected' || card.call.state === 'held');
}

/** Whether a card is about somebody who calls and waits for an answer. */
export const isCaller = (card: Card): card is CallCard => card.kind === 'call' && isWaiting(card.call);

/** What the background tells the card script. */
export interface CardsShown {
  readonly type: 'cards.shown';
  readonly cards: readonly Card[];
}

/**
 * The card script's answer: the cards are on the screen; or the page fills it, and callers who wait are not; or none is,
 * because the page takes them away.
 */
export type CardsAnswer = 'shown' | 'fullScreen' | 'noCards';

/** Whether an answer is the card script's. */
export const isCardsAnswer = (value: unknown): value is CardsAnswer => value === 'shown' || value === 'fullScreen' || value === 'noCards';
