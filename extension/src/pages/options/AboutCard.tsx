import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { HostState } from '../../common/app-state.ts';
import type { AgentStatus } from '../../common/contract.ts';
import { type TextKey, t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { Notice } from '../ui/Notice.tsx';
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
export function AboutCard() {
  const { state } = useApp();
  const { host, agentVersion } = state.value;
  const status = useAgentStatus();
  return (
    <Card id="about" title={t('aboutTitle')}>
      {status?.settingsProblem !== undefined && <Notice kind="problem">{t('settingsProblem', status.settingsProblem)}</Notice>}
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

function useAgentStatus(): AgentStatus | undefined {
  const { state, request } = useApp();
  const status = useSignal<AgentStatus | undefined>(undefined);
  // Asked anew when the settings change: their problem may be gone.
  const occasion = useComputed(() => [state.value.host, state.value.settings] as const);
  useSignalEffect(() => {
    if (occasion.value[0] !== 'ready') {
      status.value = undefined;
      return;
    }
    request('agent.status').then(
      (answer) => {
        status.value = answer;
      },
      () => {
        // The versions stand there without it; the host's state says what is wrong.
        status.value = undefined;
      },
    );
  });
  return status.value;
}
