/* Opens a page that the agent was configured to open: the caller's page in the CRM, or an action URL with `open: "tab"`. */
import type { PageTab } from './contract.ts';
import { isLocalHost } from './local-host.ts';

/** Whether a text is a URL that may be opened on the agent's behalf: https, or http in the own network. Never a script or a file. */
export function isOpenable(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '') {
    return false;
  }
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLocalHost(url.hostname));
}

/** Opens it, in the window that was used last or in a new one where there is none. */
export async function openTab(text: string, place: PageTab): Promise<void> {
  if (!isOpenable(text)) {
    console.warn('Ringbridge: a page was not opened, because its address is not allowed');
    return;
  }
  const open = place === 'reuse' ? await tabOfSite(new URL(text).origin) : undefined;
  if (open?.id !== undefined) {
    await chrome.tabs.update(open.id, { url: text, active: true });
    await chrome.windows.update(open.windowId, { focused: true });
    return;
  }
  const windows = await chrome.windows.getAll({ windowTypes: ['normal'] });
  if (windows.length === 0) {
    await chrome.windows.create({ url: text });
  } else {
    await chrome.tabs.create({ url: text, active: place !== 'background' });
  }
}

/** The tab with a page of that site that was used last. Private windows are left alone. */
async function tabOfSite(origin: string): Promise<chrome.tabs.Tab | undefined> {
  const tabs = await chrome.tabs.query({ windowType: 'normal' });
  return tabs
    .filter(({ url = '', incognito }) => !incognito && URL.parse(url)?.origin === origin)
    .reduce<chrome.tabs.Tab | undefined>(
      (newest, tab) => (newest === undefined || (tab.lastAccessed ?? 0) > (newest.lastAccessed ?? 0) ? tab : newest),
      undefined,
    );
}
