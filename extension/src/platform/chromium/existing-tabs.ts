/** Puts the content script into tabs that were open before the extension was installed or updated: Chromium does not. */
export async function fillExistingTabs(): Promise<void> {
  const tabs = await chrome.tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'], discarded: false });
  await Promise.all(
    tabs.map(({ id }) =>
      id === undefined
        ? undefined
        : chrome.scripting
            .executeScript({ target: { tabId: id, allFrames: true }, files: ['content.js'], injectImmediately: true })
            .catch(() => {
              // A page that lets no script in, or a tab that just closed.
            }),
    ),
  );
}
