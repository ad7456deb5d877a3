import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { HostNotice } from '../ui/HostNotice.tsx';
import { AboutCard } from './AboutCard.tsx';
import { AgentNotices } from './AgentNotices.tsx';
import { ActionUrlsCard } from './action-urls/ActionUrlsCard.tsx';
import { CrmCard } from './CrmCard.tsx';
import { JournalCard } from './JournalCard.tsx';
import { LinesCard } from './LinesCard.tsx';
import { Navigation } from './Navigation.tsx';
import { NumbersCard } from './NumbersCard.tsx';
import { OwnBookCard } from './OwnBookCard.tsx';
import { PhoneEventsCard } from './phone-events/PhoneEventsCard.tsx';
import { RingingCard } from './RingingCard.tsx';
import { RingtoneCard } from './RingtoneCard.tsx';
import { RulesCard } from './RulesCard.tsx';
import { SimulatorCard } from './SimulatorCard.tsx';
import { SitesCard } from './SitesCard.tsx';
import { SourcesCard } from './SourcesCard.tsx';
import { useAgentStatus } from './use-agent-status.ts';

/** The settings page: one column of cards, each saved for itself. */
export function Options() {
  const { state } = useApp();
  const { host, settings } = state.value;
  const status = useAgentStatus();
  return (
    <div class="page">
      <header class="page-head">
        <div class="row brand">
          <img src="../icons/ringbridge-128.png" alt="" width="40" height="40" />
          <h1>
            Ringbridge <span class="soft block">{t('settings')}</span>
          </h1>
        </div>
        <Navigation />
      </header>
      <main class="cards">
        <AgentNotices status={status} />
        {host !== 'ready' && (
          <div class="card">
            <HostNotice />
          </div>
        )}
        {settings !== undefined && (
          <>
            <LinesCard />
            <PhoneEventsCard />
            <SourcesCard />
            <OwnBookCard />
            <NumbersCard settings={settings} />
            <RulesCard settings={settings} />
            <RingingCard settings={settings} />
            <CrmCard settings={settings} />
            <JournalCard settings={settings} />
          </>
        )}
        <RingtoneCard />
        <SitesCard />
        {settings !== undefined && <ActionUrlsCard />}
        {settings !== undefined && <SimulatorCard />}
        <AboutCard status={status} />
      </main>
    </div>
  );
}
