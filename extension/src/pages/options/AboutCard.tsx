import type { HostState } from '../../common/app-state.ts';
import type { AgentStatus } from '../../common/contract.ts';
import { type TextKey, t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { Card } from './Card.tsx';

const hosts: Record<HostState, { word: TextKey; class: string }> = {
  ready: { word: 'hostReady', class: 'rb-connected' },
  connecting: { word: 'hostConnectingWord', class: 'rb-ended' },
  missing: { word: 'hostMissingWord', class: 'rb-missed' },
  forbidden: { word: 'hostForbiddenWord', class: 'rb-missed' },
  tooOld: { word: 'hostTooOldWord', class: 'rb-ringing' },
  lost: { word: 'hostLostWord', class: 'rb-ringing' },
};

/** Versions, where things are, and what happens to data. */
export function AboutCard({ status }: { status: AgentStatus | undefined }) {
  const { state } = useApp();
  const { host, agentVersion } = state.value;
  return (
    <Card id="about" title={t('aboutTitle')}>
      <dl class="facts">
        <dt>{t('aboutExtension')}</dt>
        <dd>{chrome.runtime.getManifest().version}</dd>
        <dt>{t('aboutProgram')}</dt>
        <dd class="row wrap">
          {agentVersion !== undefined && <span>{agentVersion}</span>}
          <span class={`rb-state ${hosts[host].class}`}>
            <i class="rb-shape" />
            {t(hosts[host].word)}
          </span>
        </dd>
        {status !== undefined && (
          <>
            <dt>{t('aboutHome')}</dt>
            <dd>
              <code class="path">{status.home}</code>
            </dd>
          </>
        )}
      </dl>
      <p class="soft">{t('privacy')}</p>
    </Card>
  );
}
