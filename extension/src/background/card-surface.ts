/*
 * Shows cards in tabs, by the card script (content/card), which is put into a page when it is needed for the first time.
 * Browser pages, stores, PDF viewers and the like let no script in, and sites that are switched off get none: what would
 * be shown there becomes a notification, or a small window where an answer is needed.
 */
import { clearNotice, showNotice } from '#platform/notice.ts';
import {
  type CallCard,
  type Card,
  type CardsAnswer,
  type CardsShown,
  type ConfirmCard,
  isCardsAnswer,
  type ProblemCard,
} from '../common/cards.ts';
import { modeOf, storedSiteModes } from '../common/site-modes.ts';
import type { CardSurface } from './card-board.ts';
import { noticeFor } from './notice.ts';

/** Windows that ask, from the moment they are being opened. */
const confirmWindows = new Map<string, Promise<number | undefined>>();
/** Notifications that are about to be shown. */
const soon = new Map<string, ReturnType<typeof setTimeout>>();
/** Changes of notifications that are under way, the last of each card. */
const changes = new Map<string, Promise<void>>();
const noticeDelayMs = 100;
const confirmSize = { width: 440, height: 300 };

export const cardSurface: CardSurface = {
  async showInTab(tabId, cards) {
    const answer = await tell(tabId, cards);
    if (answer !== undefined || cards.length === 0) {
      return answer ?? 'shown';
    }
    if (await isOff(tabId)) {
      return 'noCards';
    }
    try {
      await chrome.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['card.js'], injectImmediately: true });
    } catch {
      // The browser keeps scripts out of this page: its own pages, stores, viewers.
      return 'noCards';
    }
    return (await tell(tabId, cards)) ?? 'noCards';
  },

  showElsewhere(card) {
    if (card.kind === 'confirm') {
      openConfirmWindow(card);
    } else {
      showSoon(card);
    }
  },

  hideElsewhere(cardId) {
    const opened = confirmWindows.get(cardId);
    if (opened === undefined) {
      clearTimeout(soon.get(cardId));
      soon.delete(cardId);
      inTurn(cardId, () => clearNotice(cardId));
      return;
    }
    confirmWindows.delete(cardId);
    void closeWindow(opened);
  },
};

/** Hands cards to the tab's card script; no answer when there is none. */
async function tell(tabId: number, cards: readonly Card[]): Promise<CardsAnswer | undefined> {
  const message: CardsShown = { type: 'cards.shown', cards };
  try {
    const answer: unknown = await chrome.tabs.sendMessage(tabId, message, { frameId: 0 });
    return isCardsAnswer(answer) ? answer : undefined;
  } catch {
    // "Receiving end does not exist": no card script there yet, or the tab is gone.
    return undefined;
  }
}

/**
 * A name and earlier calls follow a ring within moments, and what a notification says cannot be changed quietly everywhere:
 * Firefox shows it anew.
 */
function showSoon(card: CallCard | ProblemCard): void {
  clearTimeout(soon.get(card.id));
  soon.set(
    card.id,
    setTimeout(() => {
      soon.delete(card.id);
      inTurn(card.id, () => showNotice(card.id, noticeFor(card)));
    }, noticeDelayMs),
  );
}

/** One that is taken away while the browser still loads its picture would stay for good. */
function inTurn(cardId: string, change: () => Promise<void>): void {
  const turn = (changes.get(cardId) ?? Promise.resolve())
    .then(change)
    .catch((error: unknown) => console.error('Ringbridge: a notification was not changed', error))
    .finally(() => {
      if (changes.get(cardId) === turn) {
        changes.delete(cardId);
      }
    });
  changes.set(cardId, turn);
}

async function isOff(tabId: number): Promise<boolean> {
  const { url = '' } = await chrome.tabs.get(tabId).catch(() => ({ url: '' }));
  return modeOf(await storedSiteModes.read(), URL.parse(url)?.hostname ?? '') === 'off';
}

function openConfirmWindow(card: ConfirmCard): void {
  if (confirmWindows.has(card.id)) {
    return;
  }
  const url = chrome.runtime.getURL(`pages/confirm.html?card=${encodeURIComponent(card.id)}`);
  const opened = chrome.windows
    .create({ url, type: 'popup', focused: true, ...confirmSize })
    .then((created) => created?.id)
    .catch((error: unknown) => {
      console.error('Ringbridge: the window of a question was not opened', error);
      confirmWindows.delete(card.id);
      return undefined;
    });
  confirmWindows.set(card.id, opened);
}

/** Closes a window, also one that is just being opened. */
async function closeWindow(opened: Promise<number | undefined>): Promise<void> {
  const windowId = await opened;
  if (windowId !== undefined) {
    await chrome.windows.remove(windowId).catch(() => {
      // The person closed it already.
    });
  }
}
