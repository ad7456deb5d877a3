import type { AgentLink } from './agent-link.ts';

const settleMs = 100;

/** Tells the agent when the browser gains or loses the focus, once it has settled: a change of window passes through "none". */
export function reportFocus(link: AgentLink): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  chrome.windows.onFocusChanged.addListener((windowId) => {
    clearTimeout(timer);
    timer = setTimeout(() => link.notifyFocus(windowId !== chrome.windows.WINDOW_ID_NONE), settleMs);
  });
}
