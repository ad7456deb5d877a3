import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { HostNotice } from '../ui/HostNotice.tsx';
import { AboutCard } from './AboutCard.tsx';
import { LinesCard } from './LinesCard.tsx';
import { Navigation } from './Navigation.tsx';
import { NumbersCard } from './NumbersCard.tsx';
import { RulesCard } from './RulesCard.tsx';
import { SimulatorCard } from './SimulatorCard.tsx';
import { SitesCard } from './SitesCard.tsx';

/** The settings page: one column of cards, each saved for itself. */
export function Options() {
  const { state } = useApp();
  const { host, settings } = state.value;
  return (
    <div class="page">
      <header class="page-head">
        <div class="row">
          <img src="../icons/ringbridge-48.png" alt="" width="32" height="32" />
          <h1>{t('optionsTitle')}</h1>
        </div>
        <Navigation />
      </header>
      <main class="cards">
        {host !== 'ready' && (
          <div class="card">
            <HostNotice />
          </div>
        )}
        {settings !== undefined && (
          <>
            <LinesCard />
            <NumbersCard settings={settings} />
            <RulesCard settings={settings} />
          </>
        )}
        <SitesCard />
        {settings !== undefined && <SimulatorCard />}
        <AboutCard />
      </main>
    </div>
  );
}
