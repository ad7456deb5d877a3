import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../common/i18n.ts';
import { isSiteOff, readSitesOff, setSiteOff, watchSitesOff } from '../../common/sites.ts';

/** Switches Ringbridge off and on for the site in the current tab. Nothing on pages that are no web sites. */
export function SiteSwitch() {
  const host = useSignal<string | undefined>(undefined);
  const off = useSignal<readonly string[]>([]);
  useEffect(() => {
    const life = new AbortController();
    watchSitesOff((sites) => {
      off.value = sites;
    }, life.signal);
    void Promise.all([currentHost(), readSitesOff()]).then(([current, sites]) => {
      host.value = current;
      off.value = sites;
    });
    return () => life.abort();
  }, [host, off]);

  const site = host.value;
  if (site === undefined) {
    return null;
  }
  const on = !isSiteOff(off.value, site);
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={(event) => void switchSite(site, event.currentTarget.checked, off.value)}
      />
      <span class="switch-text">
        {t('siteSwitch')} <b>{site}</b>
      </span>
    </label>
  );
}

/** Switching on takes every entry away that covers the site, also that of a domain above it. */
async function switchSite(site: string, on: boolean, off: readonly string[]): Promise<void> {
  if (!on) {
    await setSiteOff(site, true);
    return;
  }
  for (const entry of off.filter((candidate) => isSiteOff([candidate], site))) {
    await setSiteOff(entry, false);
  }
}

async function currentHost(): Promise<string | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url === undefined ? undefined : URL.parse(tab.url);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.hostname : undefined;
}
