/*
 * Calls that no content script could catch: a window opened on a phone number, a fresh frame with one, sandboxed frames,
 * and in Firefox everything a script does. The browser reports these navigations but lets nobody cancel them. All that is
 * left is to offer the call. Reports of what a content script has dealt with are no news; it may speak a moment later
 * than the browser, hence the pause.
 */
import { phoneSchemeNames, phoneUri } from '../common/phone-uri.ts';
import { maxUriLength } from '../common/runtime-messages.ts';
import type { Dialler } from './dialler.ts';
import { offerFrom } from './offer-source.ts';

const pauseMs = 400;
const maxOpened = 50;

export function watchNavigations(dialler: Dialler): void {
  /** Windows that were opened on a phone number, and the tab that opened them. */
  const openers = new Map<number, number>();

  const noticed = (tabId: number, url: string): void => {
    const uri = phoneUri(url)?.slice(0, maxUriLength);
    if (uri === undefined) {
      return;
    }
    const opener = openers.get(tabId);
    setTimeout(() => {
      if (opener !== undefined) {
        void closeIfBlank(tabId);
      }
      if (!dialler.wasHandled(opener ?? tabId, uri)) {
        void offerFrom(dialler, opener ?? tabId, uri);
      }
    }, pauseMs);
  };

  const filter = { url: [{ schemes: [...phoneSchemeNames] }] };
  chrome.webNavigation.onBeforeNavigate.addListener(({ tabId, url }) => noticed(tabId, url), filter);
  chrome.webNavigation.onErrorOccurred.addListener(({ tabId, url }) => noticed(tabId, url), filter);
  chrome.webNavigation.onCreatedNavigationTarget.addListener(({ tabId, sourceTabId, url }) => {
    openers.set(tabId, sourceTabId);
    const [oldest] = openers.keys();
    if (openers.size > maxOpened && oldest !== undefined) {
      openers.delete(oldest);
    }
    noticed(tabId, url);
  }, filter);
}

/** A window that was opened only to dial stays behind empty. One that shows anything is left alone. */
async function closeIfBlank(tabId: number): Promise<void> {
  try {
    const { url = '', pendingUrl = '' } = await chrome.tabs.get(tabId);
    const isBlank = [url, pendingUrl].every((address) => address === '' || address === 'about:blank' || phoneUri(address) !== undefined);
    if (isBlank) {
      await chrome.tabs.remove(tabId);
    }
  } catch {
    // The browser closed it by itself.
  }
}
