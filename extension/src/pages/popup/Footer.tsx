import { t } from '../../common/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { SiteModes } from './SiteModes.tsx';
import type { CurrentSite } from './use-current-site.ts';

/** What Ringbridge does on this site, and the way to the settings. */
export function Footer({ site }: { site: CurrentSite | undefined }) {
  return (
    <footer class="footer">
      {site !== undefined && <SiteModes site={site} />}
      <button type="button" class="button quiet footer-settings" onClick={() => void chrome.runtime.openOptionsPage()}>
        <Icon name="settings" />
        {t('settings')}
      </button>
    </footer>
  );
}
