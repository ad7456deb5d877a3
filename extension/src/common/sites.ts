/* Sites on which Ringbridge keeps out of the page. Kept in the browser profile, because they are about pages, not phones. */

const key = 'sitesOff';

/** The host names that are switched off, sorted. */
export async function readSitesOff(): Promise<readonly string[]> {
  const stored: Record<string, unknown> = await chrome.storage.local.get(key);
  return parse(stored[key]);
}

/** Switches a site off or on again. */
export async function setSiteOff(host: string, off: boolean): Promise<void> {
  const sites = new Set(await readSitesOff());
  if (off) {
    sites.add(host);
  } else {
    sites.delete(host);
  }
  await chrome.storage.local.set({ [key]: [...sites].sort() });
}

/** Tells of every change until the signal aborts. */
export function watchSitesOff(changed: (sites: readonly string[]) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, chrome.storage.StorageChange>, area: string): void => {
    const change = changes[key];
    if (area === 'local' && change !== undefined) {
      changed(parse(change.newValue));
    }
  };
  chrome.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => chrome.storage.onChanged.removeListener(listener), { once: true });
}

/** Whether a host is off: itself or a domain above it is on the list. */
export function isSiteOff(sites: readonly string[], host: string): boolean {
  return sites.some((site) => host === site || host.endsWith(`.${site}`));
}

function parse(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.filter((site): site is string => typeof site === 'string' && site !== '') : [];
}
