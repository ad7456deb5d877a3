import { t } from '../../common/i18n.ts';
import { storedSiteModes } from '../../common/site-modes.ts';
import { Segments } from '../ui/Segments.tsx';
import { siteModeHint, siteModeOptions } from '../ui/site-mode-texts.ts';
import { useStored } from '../ui/use-stored.ts';

/** What happens on sites that have no rule of their own. */
export function OtherSites() {
  const { others } = useStored(storedSiteModes).value;
  return (
    <div class="field">
      <h3 id="other-sites-label" class="field-label">
        {t('otherSitesLabel')}
      </h3>
      <div class="other-sites">
        <Segments
          name="other-sites"
          labelledBy="other-sites-label"
          options={siteModeOptions()}
          value={others}
          onChange={(chosen) => void storedSiteModes.change((modes) => ({ ...modes, others: chosen }))}
        />
      </div>
      <p class="hint" role="status">
        {siteModeHint(others)}
      </p>
    </div>
  );
}
