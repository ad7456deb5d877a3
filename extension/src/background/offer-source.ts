import { modeOf, storedSiteModes } from '../common/site-modes.ts';
import type { Dialler } from './dialler.ts';

/** Offers a call that the browser reported for a tab, in the name of the tab's site. */
export async function offerFrom(dialler: Dialler, tabId: number, uri: string): Promise<void> {
  const tab = await chrome.tabs.get(tabId).catch(() => undefined);
  const site = URL.parse(tab?.url ?? '')?.hostname ?? '';
  if (tab !== undefined && modeOf(await storedSiteModes.read(), site) !== 'off') {
    await dialler.offer(tabId, site, uri, false);
  }
}
