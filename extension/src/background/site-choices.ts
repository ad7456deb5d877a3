/* What people choose in pages about pages: the background writes it down, for the site that the browser names. */
import { storedSiteModes, withModeOf } from '../common/site-modes.ts';
import { storedTaughtNumbers, withoutTaught, withTaught } from '../common/taught-numbers.ts';
import type { Received } from './message-router.ts';

/** Takes one message of a page; `site` is the host of the frame that sent it. */
export async function choose({ message, site, tabId }: Received): Promise<void> {
  switch (message.type) {
    case 'number.taught':
      await storedTaughtNumbers.change((taught) => withTaught(taught, { host: site, e164: message.e164, text: message.text }));
      return;
    case 'number.untaught':
      await storedTaughtNumbers.change((taught) => withoutTaught(taught, site, message.e164));
      return;
    case 'site.turnedOff':
    case 'site.turnedBack': {
      const mode = message.type === 'site.turnedOff' ? 'off' : message.mode;
      const host = await hostOf(tabId);
      if (host !== '') {
        await storedSiteModes.change((modes) => withModeOf(modes, host, mode));
      }
    }
  }
}

async function hostOf(tabId = -1): Promise<string> {
  const { url = '' } = await chrome.tabs.get(tabId).catch(() => ({ url: '' }));
  return URL.parse(url)?.hostname ?? '';
}
