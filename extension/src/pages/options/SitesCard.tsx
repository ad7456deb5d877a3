import { t } from '../../common/i18n.ts';
import { Card } from './Card.tsx';
import { NumberLookFields } from './NumberLookFields.tsx';
import { OtherSites } from './OtherSites.tsx';
import { SiteRules } from './SiteRules.tsx';
import { TaughtNumbers } from './TaughtNumbers.tsx';

/** What happens on web pages: how numbers look, where they are looked for, what is none. Kept in this browser, effective at once. */
export function SitesCard() {
  return (
    <Card id="sites" title={t('sitesTitle')} intro={t('sitesIntro')}>
      <NumberLookFields />
      <hr />
      <OtherSites />
      <SiteRules />
      <hr />
      <TaughtNumbers />
    </Card>
  );
}
