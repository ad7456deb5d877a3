/** Puts the content script and the look of marks into tabs that were open before the extension was installed or updated: Chromium does not. */
export async function fillExistingTabs(): Promise<void> {
  const tabs = await chrome.tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'], discarded: false });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : fill({ tabId: id, allFrames: true }))));
}

async function fill(target: chrome.scripting.InjectionTarget): Promise<void> {
  try {
    await chrome.scripting.executeScript({ target, files: ['content.js'], injectImmediately: true });
    await chrome.scripting.insertCSS({ target, files: ['marks.css'] });
  } catch {
    // A page that lets no script in, or a tab that just closed.
  }
}
