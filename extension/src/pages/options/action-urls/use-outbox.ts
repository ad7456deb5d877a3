import { useSignal } from '@preact/signals';
import { useCallback, useEffect } from 'preact/hooks';
import type { ActionUrlInfo, ActionUrlSettings } from '../../../common/contract.ts';
import { useApp } from '../../ui/app.ts';

const everyMs = 3_000;

/** How each action URL is, in the order of the settings, as long as somebody looks; and what can be done about it. */
export function useOutbox(isWanted: boolean): {
  readonly infos: readonly ActionUrlInfo[];
  act(method: 'actionUrl.retry' | 'actionUrl.drop', url: ActionUrlSettings): Promise<void>;
} {
  const { state, request } = useApp();
  const infos = useSignal<readonly ActionUrlInfo[]>([]);
  const { host, settings } = state.value;
  const actionUrls = settings?.actionUrls;
  const look = useCallback(
    () =>
      request('agent.status').then(
        (status) => {
          infos.value = status.actionUrls;
        },
        () => undefined,
      ),
    [request, infos],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: other settings have other URLs
  useEffect(() => {
    if (!isWanted || host !== 'ready') {
      return undefined;
    }
    void look();
    const timer = setInterval(() => document.visibilityState === 'visible' && void look(), everyMs);
    return () => clearInterval(timer);
  }, [isWanted, host, actionUrls, look]);
  return {
    infos: infos.value,
    act: async (method, { url, open }) => {
      await request(method, { url, open }).catch(() => undefined);
      await look();
    },
  };
}
