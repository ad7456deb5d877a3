import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { DoNotDisturb } from '../ui/DoNotDisturb.tsx';
import { Icon } from '../ui/Icon.tsx';
import { SiteModes } from './SiteModes.tsx';
import type { CurrentSite } from './use-current-site.ts';

/** Whether anybody is disturbed, what Ringbridge does on this site, and the way to the settings. */
export function Footer({ site }: { site: CurrentSite | undefined }) {
  const { host } = useApp().state.value;
  return (
    <footer class="footer">
      {host === 'ready' && <DoNotDisturb />}
      {site !== undefined && <SiteModes site={site} />}
      <button type="button" class="button quiet footer-settings" onClick={() => void chrome.runtime.openOptionsPage()}>
        <Icon name="settings" />
        {t('settings')}
      </button>
    </footer>
  );
}
