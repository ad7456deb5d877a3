import { openPanelBeside } from '#platform/panel.ts';

const widthPx = 400;
const heightPx = 760;

/**
 * Opens the panel beside the pages of a window. Where the browser does not let us (Firefox for a click that came as a message
 * from a page), it opens in a small window of its own. Call it without waiting for anything else before.
 */
export async function openPanel(windowId: number): Promise<void> {
  try {
    await openPanelBeside(windowId);
  } catch {
    await chrome.windows.create({ url: chrome.runtime.getURL('pages/panel.html'), type: 'popup', width: widthPx, height: heightPx });
  }
}
