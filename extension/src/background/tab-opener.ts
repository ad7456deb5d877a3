/* Opens a page that the agent was configured to open: an action URL with `open: "tab"`. */
import { isLocalHost } from './local-host.ts';

/** Whether a text is a URL that may be opened on the agent's behalf: https, or http in the own network. Never a script or a file. */
export function isOpenable(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '') {
    return false;
  }
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLocalHost(url.hostname));
}

/** Opens it in front: in the window that was used last, or in a new one where there is none. */
export async function openTab(text: string): Promise<void> {
  if (!isOpenable(text)) {
    console.warn('Ringbridge: a page was not opened, because its address is not allowed');
    return;
  }
  const windows = await chrome.windows.getAll({ windowTypes: ['normal'] });
  if (windows.length === 0) {
    await chrome.windows.create({ url: text });
  } else {
    await chrome.tabs.create({ url: text, active: true });
  }
}
