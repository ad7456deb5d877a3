/**
 * Opens the popup, for a tab. Where the browser does not let us (no window in front, Firefox without a gesture), it opens
 * as a page of its own.
 */
export async function openPopup(tabId?: number): Promise<void> {
  try {
    await chrome.action.openPopup();
  } catch {
    const about = tabId === undefined ? '' : `?tab=${tabId}`;
    await chrome.tabs.create({ url: chrome.runtime.getURL(`pages/popup.html${about}`) });
  }
}
