import type { AppState, HostState } from '../common/app-state.ts';
import { type TextKey, t } from '../common/i18n.ts';
import type { StateStore } from './state-store.ts';

const attentionColour = '#b3261e';
const titles: Readonly<Record<HostState, TextKey>> = {
  connecting: 'badgeConnecting',
  ready: 'badgeReady',
  missing: 'hostMissing',
  forbidden: 'hostForbidden',
  tooOld: 'hostTooOld',
  lost: 'badgeConnecting',
};

/** Whether a person has to do something before calls are possible. */
export function needsAttention(state: AppState): boolean {
  return state.host === 'missing' || state.host === 'forbidden' || state.host === 'tooOld';
}

/** Shows on the toolbar button whether calls are possible. */
export function keepBadge(store: StateStore): void {
  let shown = '';
  const show = (state: AppState): void => {
    if (state.host === shown) {
      return;
    }
    shown = state.host;
    void chrome.action.setBadgeText({ text: needsAttention(state) ? '!' : '' });
    void chrome.action.setTitle({ title: `Ringbridge: ${t(titles[state.host])}` });
  };
  void chrome.action.setBadgeBackgroundColor({ color: attentionColour });
  store.subscribe(show);
}
