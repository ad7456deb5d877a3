import { t } from '../../common/i18n.ts';
import { storedSiteModes, withModeOf } from '../../common/site-modes.ts';
import { Segments } from '../ui/Segments.tsx';
import { siteModeOptions } from '../ui/site-mode-texts.ts';
import type { CurrentSite } from './use-current-site.ts';

/** Chooses what Ringbridge does on the site of the tab. Effective at once, in the open page too. */
export function SiteModes({ site: { host, mode } }: { site: CurrentSite }) {
  return (
    <div class="site">
      <p id="site-label" class="site-label" title={host}>
        {t('siteSwitch')} <b>{host}</b>
      </p>
      <Segments
        name="site-mode"
        labelledBy="site-label"
        options={siteModeOptions()}
        value={mode}
        onChange={(chosen) => void storedSiteModes.change((modes) => withModeOf(modes, host, chosen))}
      />
    </div>
  );
}
