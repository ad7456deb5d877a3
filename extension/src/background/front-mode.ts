/* Keeps somebody told of the mode of the site in front: it changes with the tab, with its page, and with the person's choices. */
import { modeOf, type SiteMode, storedSiteModes } from '../common/site-modes.ts';

/** Tells the mode now and after every change; nothing for what is no web page. */
export function watchFrontMode(changed: (mode: SiteMode | undefined) => void): void {
  let looks = 0;
  const look = async (): Promise<void> => {
    looks += 1;
    const mine = looks;
    const [[tab], modes] = await Promise.all([chrome.tabs.query({ active: true, lastFocusedWindow: true }), storedSiteModes.read()]);
    const url = tab?.url === undefined ? null : URL.parse(tab.url);
    if (mine === looks) {
      changed(url === null || !/^(https?|file):$/.test(url.protocol) ? undefined : modeOf(modes, url.hostname));
    }
  };
  const lookNow = (): void => {
    look().catch((error: unknown) => console.error('Ringbridge: the mode of the page in front is not known', error));
  };

  chrome.tabs.onActivated.addListener(lookNow);
  chrome.windows.onFocusChanged.addListener(lookNow);
  chrome.webNavigation.onCommitted.addListener(({ frameId }) => {
    if (frameId === 0) {
      lookNow();
    }
  });
  storedSiteModes.watch(lookNow, new AbortController().signal);
  lookNow();
}
