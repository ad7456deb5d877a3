import { t } from '../../common/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';

/** Ringbridge on this page, and the way to the settings. */
export function Footer() {
  return (
    <footer class="footer row">
      <SiteSwitch />
      <button type="button" class="button quiet right" onClick={() => void chrome.runtime.openOptionsPage()}>
        <Icon name="settings" />
        {t('settings')}
      </button>
    </footer>
  );
}
