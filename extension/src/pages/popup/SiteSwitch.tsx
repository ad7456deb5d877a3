import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../common/i18n.ts';
import { modeOf, type SiteModes, storedSiteModes, withModeOf } from '../../common/site-modes.ts';

/** Switches Ringbridge off and on for the site in the current tab. Nothing on pages that are no web sites. */
export function SiteSwitch() {
  const host = useSignal<string | undefined>(undefined);
  const modes = useSignal<SiteModes>(storedSiteModes.from({}));
  useEffect(() => {
    const life = new AbortController();
    storedSiteModes.watch((changed) => {
      modes.value = changed;
    }, life.signal);
    void Promise.all([currentHost(), storedSiteModes.read()]).then(([current, read]) => {
      host.value = current;
      modes.value = read;
    });
    return () => life.abort();
  }, [host, modes]);

  const site = host.value;
  if (site === undefined) {
    return null;
  }
  const on = modeOf(modes.value, site) !== 'off';
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={(event) => void switchSite(site, event.currentTarget.checked)}
      />
      <span class="switch-text">
        {t('siteSwitch')} <b>{site}</b>
      </span>
    </label>
  );
}

function switchSite(site: string, on: boolean): Promise<unknown> {
  return storedSiteModes.change((modes) => withModeOf(modes, site, on ? 'on' : 'off'));
}

async function currentHost(): Promise<string | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url === undefined ? undefined : URL.parse(tab.url);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.hostname : undefined;
}
