import type { AppState, HostState } from '../common/app-state.ts';
import { type TextKey, t } from '../common/i18n.ts';
import { storedNumberLook } from '../common/number-look.ts';
import type { NumberCounts } from './number-counts.ts';
import type { StateStore } from './state-store.ts';

const attentionColour = '#b3261e';
const countColour = '#0f766e';
const maxShown = 999;
const titles: Readonly<Record<HostState, TextKey>> = {
  connecting: 'badgeConnecting',
  ready: 'badgeReady',
  missing: 'hostMissing',
  forbidden: 'hostForbidden',
  tooOld: 'hostTooOld',
  lost: 'badgeConnecting',
};

/** What the toolbar button shows. */
export interface Badge {
  readonly text: string;
  readonly color: string;
  readonly title: string;
}

/** Whether a person has to do something before calls are possible. */
export function needsAttention(state: Pick<AppState, 'host'>): boolean {
  return state.host === 'missing' || state.host === 'forbidden' || state.host === 'tooOld';
}

/** What the button shows: that something is to be done, else how many numbers the tab has. */
export function badgeOf(state: Pick<AppState, 'host'>, count: number | undefined): Badge {
  const title = `Ringbridge: ${t(titles[state.host])}`;
  if (needsAttention(state)) {
    return { text: '!', color: attentionColour, title };
  }
  if (count === undefined) {
    return { text: '', color: countColour, title };
  }
  const numbers = count === 1 ? t('badgeOneNumber') : t('badgeNumbers', count);
  return { text: count > maxShown ? `${maxShown}+` : String(count), color: countColour, title: `${title} · ${numbers}` };
}

/** Shows on the toolbar button whether calls are possible, and how many numbers the tab in front has. */
export function keepBadge(store: StateStore, counts: NumberCounts): void {
  let host: HostState | undefined;
  let showsCount: boolean | undefined;

  const show = (badge: Badge, tab: { readonly tabId?: number } = {}): void => {
    const { text, color, title } = badge;
    Promise.all([
      chrome.action.setBadgeText({ ...tab, text }),
      chrome.action.setBadgeBackgroundColor({ ...tab, color }),
      chrome.action.setTitle({ ...tab, title }),
    ]).catch(() => {
      // The tab was closed meanwhile.
    });
  };
  const showTab = (tabId: number): void => {
    if (showsCount !== undefined) {
      show(badgeOf(store.state, showsCount ? counts.count(tabId) : undefined), { tabId });
    }
  };
  const showTabs = (): void => {
    for (const tabId of counts.tabs) {
      showTab(tabId);
    }
  };
  const choose = ({ badge }: { readonly badge: boolean }): void => {
    showsCount = badge;
    showTabs();
  };

  void chrome.action.setBadgeTextColor({ color: '#ffffff' });
  store.subscribe((state) => {
    if (state.host !== host) {
      host = state.host;
      show(badgeOf(state, undefined));
      showTabs();
    }
  });
  counts.watch(showTab);
  storedNumberLook.watch(choose, new AbortController().signal);
  void storedNumberLook.read().then(choose);
}
