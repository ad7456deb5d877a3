import type { Received } from './message-router.ts';
import { NumberCounts } from './number-counts.ts';

/** Counts the numbers of all tabs. Returns the counts, and what takes the reports of frames. */
export function countNumbers(): { readonly counts: NumberCounts; readonly found: (received: Received) => void } {
  const counts = new NumberCounts();
  chrome.webNavigation.onCommitted.addListener(({ tabId, frameId }) => void counts.left(tabId, frameId));
  chrome.tabs.onRemoved.addListener((tabId) => void counts.forget(tabId));
  return {
    counts,
    found: ({ message, tabId, frameId, documentId }) => {
      if (message.type === 'numbers.found' && tabId !== undefined && frameId !== undefined) {
        void counts.report({ tabId, frameId, documentId, numbers: message.numbers, asked: message.asked });
      }
    },
  };
}
