import { useEffect, useState } from 'preact/hooks';
import type { HostState } from '../../common/app-state.ts';
import { type TextKey, t } from '../../common/i18n.ts';
import { useApp } from './app.ts';
import { Command } from './Command.tsx';

interface Step {
  readonly title: TextKey;
  readonly text: TextKey;
  readonly command?: string;
  readonly stateClass: string;
}

const steps: Record<Exclude<HostState, 'ready' | 'connecting'>, Step> = {
  missing: { title: 'hostMissingTitle', text: 'hostMissingText', command: 'ringbridge install', stateClass: 'rb-ringing' },
  forbidden: { title: 'hostForbiddenTitle', text: 'hostForbiddenText', command: 'ringbridge install', stateClass: 'rb-missed' },
  tooOld: { title: 'hostTooOldTitle', text: 'hostTooOldText', stateClass: 'rb-ringing' },
  lost: { title: 'hostLostTitle', text: 'hostLostText', command: 'ringbridge doctor', stateClass: 'rb-ringing' },
};

/** While the native host is not there: what is the matter, and the one next step. Nothing while it is. */
export function HostNotice() {
  const { state, reconnect } = useApp();
  const { host, hostProblem, agentVersion } = state.value;
  if (host === 'ready') {
    return null;
  }
  if (host === 'connecting') {
    return <Connecting />;
  }
  const step = steps[host];
  return (
    <section class="host-notice stack" aria-labelledby="host-title">
      <h2 id="host-title" class={`host-title ${step.stateClass}`}>
        <i class="rb-shape" />
        {t(step.title)}
      </h2>
      <p>{host === 'tooOld' && hostProblem !== undefined ? hostProblem : t(step.text)}</p>
      {host === 'tooOld' && <p class="hint">{t('hostVersions', chrome.runtime.getManifest().version, agentVersion ?? '–')}</p>}
      {step.command !== undefined && <Command text={step.command} />}
      <div class="row">
        <button type="button" class="button main" onClick={reconnect}>
          {t('tryAgain')}
        </button>
      </div>
    </section>
  );
}

const patienceMs = 400;

/** Says that it is connecting only when that takes longer than a moment. */
function Connecting() {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="host-notice row soft" role="status">
      {slow && <span class="spinner" aria-hidden="true" />}
      {slow && t('hostConnecting')}
    </p>
  );
}
