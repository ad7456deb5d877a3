import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { AgentStatus } from '../../common/contract.ts';
import { useApp } from '../ui/app.ts';

/** How the agent is; nothing while it is not there. */
export function useAgentStatus(): AgentStatus | undefined {
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
