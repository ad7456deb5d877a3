/*
 * What content scripts and small extension pages may say to the background, one message at a time. Every message is
 * checked here for its form, and in background/message-router.ts for who may send it. The origin of a page is never in
 * the body: it is taken from the browser's own word on the sender.
 */
import { type CardAction, isCardAction } from './cards.ts';
import {
  isFoundForm,
  type NumberActivated,
  type NumberAsked,
  type NumberLooked,
  type NumbersHere,
  type NumberTouched,
} from './number-call.ts';
import { type NumbersVerify, parseBlocks } from './number-messages.ts';
import { maxCounted, maxKeyLength } from './page-numbers.ts';
import { isSiteMode, type SiteMode } from './site-modes.ts';
import { maxTaughtNumber, maxTaughtText } from './taught-numbers.ts';

/** The name of the port that a content script opens when a person is about to activate something. */
export const contentPortName = 'content';

/** A person activated a phone link. */
export interface LinkActivated {
  readonly type: 'link.activated';
  readonly uri: string;
}

/** A page tried to dial by script: to be offered, never dialled. */
export interface CallOffered {
  readonly type: 'call.offered';
  readonly uri: string;
  /** The person did something on the page just before. */
  readonly gesture: boolean;
}

/** What a context menu would be about: the selected text, the phone link under the pointer. */
export interface ContextChanged {
  readonly type: 'context.changed';
  readonly selection?: string;
  readonly link?: string;
}

/** A button of a card was pressed. */
export interface CardActed {
  readonly type: 'card.acted';
  readonly cardId: string;
  readonly action: CardAction;
  /** Of several that look alike which one. */
  readonly choice?: string;
}

/** The page came back from the history: which cards belong there? */
export interface CardSync {
  readonly type: 'card.sync';
}

/** The confirmation window asks what it is about. */
export interface CardAsked {
  readonly type: 'card.asked';
  readonly cardId: string;
}

/** A person said that this is no phone number on this site. */
export interface NumberTaught {
  readonly type: 'number.taught';
  readonly e164: string;
  /** As it is written on the page. */
  readonly text: string;
}

/** And took it back. */
export interface NumberUntaught {
  readonly type: 'number.untaught';
  readonly e164: string;
}

/** A person wants Ringbridge to keep out of the site of the tab. */
export interface SiteTurnedOff {
  readonly type: 'site.turnedOff';
}

/** And took it back: the site is as it was before. */
export interface SiteTurnedBack {
  readonly type: 'site.turnedBack';
  readonly mode: SiteMode;
}

/** A person left the walk through the numbers. */
export interface WalkLeft {
  readonly type: 'walk.left';
}

/** The numbers that stand in a frame now: all of them, every time. */
export interface NumbersFound {
  readonly type: 'numbers.found';
  /** Keys of numbers (page-numbers.ts), each once. */
  readonly numbers: readonly string[];
  /** The person asked for the search. */
  readonly asked: boolean;
}

export type RuntimeMessage =
  | LinkActivated
  | CallOffered
  | ContextChanged
  | CardActed
  | CardSync
  | CardAsked
  | NumberTaught
  | NumberUntaught
  | SiteTurnedOff
  | SiteTurnedBack
  | NumbersHere
  | NumberTouched
  | NumberAsked
  | NumberActivated
  | NumberLooked
  | WalkLeft
  | NumbersFound
  | NumbersVerify;

/**
 * Longest phone URI that is passed on. The dial plan takes 500 characters at most, so what is cut here is still refused
 * as a whole: no part of it is ever dialled.
 */
export const maxUriLength = 1024;
/** Longest selection that could be a number. */
export const maxSelectionLength = 64;
/** Longest text of a number on a page that is passed on. */
export const maxNumberText = 128;
const maxIdLength = 64;
// Address books name their contacts by paths.
const maxChoiceLength = 1_000;

/** Reads a message; nothing when it is none of ours in its exact form. */
export function parseRuntimeMessage(value: unknown): RuntimeMessage | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const { type, uri, gesture, selection, link, cardId, action, choice, e164, text, numbers, asked, mode, number, lineId, sure } =
    value as Record<string, unknown>;
  switch (type) {
    case 'link.activated':
      return isText(uri, maxUriLength) ? { type, uri } : undefined;
    case 'call.offered':
      return isText(uri, maxUriLength) && typeof gesture === 'boolean' ? { type, uri, gesture } : undefined;
    case 'context.changed':
      return {
        type,
        ...(isText(selection, maxSelectionLength) ? { selection } : {}),
        ...(isText(link, maxUriLength) ? { link } : {}),
      };
    case 'card.acted':
      return isText(cardId, maxIdLength) && isCardAction(action)
        ? { type, cardId, action, ...(isText(choice, maxChoiceLength) ? { choice } : {}) }
        : undefined;
    case 'card.sync':
      return { type };
    case 'card.asked':
      return isText(cardId, maxIdLength) ? { type, cardId } : undefined;
    case 'number.taught':
      return isText(e164, maxTaughtNumber) && isText(text, maxTaughtText) ? { type, e164, text } : undefined;
    case 'number.untaught':
      return isText(e164, maxTaughtNumber) ? { type, e164 } : undefined;
    case 'site.turnedOff':
    case 'numbers.here':
    case 'number.touched':
    case 'walk.left':
      return { type };
    case 'site.turnedBack':
      return isSiteMode(mode) ? { type, mode } : undefined;
    case 'number.asked':
      return isFoundForm(number) && isText(text, maxNumberText) ? { type, number, text } : undefined;
    case 'number.activated':
      return isFoundForm(number) && typeof sure === 'boolean' && (lineId === undefined || isText(lineId, maxIdLength))
        ? { type, number, sure, ...(lineId === undefined ? {} : { lineId }) }
        : undefined;
    case 'number.looked':
      return isFoundForm(number) ? { type, number } : undefined;
    case 'numbers.found':
      return areKeys(numbers) && typeof asked === 'boolean' ? { type, numbers, asked } : undefined;
    case 'numbers.verify': {
      const blocks = parseBlocks((value as Record<string, unknown>).blocks);
      return blocks && { type, blocks };
    }
    default:
      return undefined;
  }
}

function isText(value: unknown, maxLength: number): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= maxLength;
}

const areKeys = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= maxCounted && value.every((key) => isText(key, maxKeyLength));
