/** Keeps the board told of the tab in front: the active one of the browser window that had the focus last. */
import type { CardBoard } from './card-board.ts';

export function watchFrontTab(board: CardBoard): void {
  const look = async (): Promise<void> => {
    // Popup windows (a confirmation of ours, a page's small window) do not count: the person's work is behind them.
    const window = await chrome.windows.getLastFocused({ populate: true, windowTypes: ['normal'] });
    board.setFront(window.tabs?.find((tab) => tab.active)?.id);
  };
  const lookNow = (): void => {
    look().catch((error: unknown) => {
      // No normal window is open: nothing is in front.
      console.debug('Ringbridge: no window', error);
      board.setFront(undefined);
    });
  };

  chrome.tabs.onActivated.addListener(lookNow);
  chrome.windows.onRemoved.addListener(lookNow);
  chrome.windows.onFocusChanged.addListener((windowId) => {
    if (windowId !== chrome.windows.WINDOW_ID_NONE) {
      lookNow();
    }
  });
  chrome.webNavigation.onCommitted.addListener(({ tabId, frameId }) => {
    if (frameId === 0) {
      board.left(tabId);
    }
  });
  chrome.webNavigation.onDOMContentLoaded.addListener(({ tabId, frameId }) => {
    if (frameId === 0) {
      board.reload(tabId);
    }
  });
  lookNow();
}
