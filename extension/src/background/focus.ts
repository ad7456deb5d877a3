import type { AgentLink } from './agent-link.ts';
import type { CardBoard } from './card-board.ts';

const settleMs = 100;

/**
 * Tells agent and board when the browser gains or loses the focus, once it has settled: a change of window passes through
 * "none".
 */
export function reportFocus(link: AgentLink, board: CardBoard, isFocused: () => Promise<boolean>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  chrome.windows.onFocusChanged.addListener((windowId) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const hasFocus = windowId !== chrome.windows.WINDOW_ID_NONE;
      board.setFocus(hasFocus);
      link.notifyFocus(hasFocus);
    }, settleMs);
  });
  void isFocused().then((hasFocus) => board.setFocus(hasFocus));
}
