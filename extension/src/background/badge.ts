import type { AppState, HostState } from '../common/app-state.ts';
import { type TextKey, t } from '../common/i18n.ts';
import { storedNumberLook } from '../common/number-look.ts';
import type { NumberCounts } from './number-counts.ts';
import type { StateStore } from './state-store.ts';

const attentionColour = '#b3261e';
const quietColour = '#586663';
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

/** What the badge goes by. */
export type BadgeState = Pick<AppState, 'host' | 'missed' | 'quiet'>;

/**
 * What the button shows, the most urgent first: that something is to be done, how many calls were missed, that nobody is
 * disturbed, how many numbers the tab has. Its title says all of it.
 */
export function badgeOf(state: BadgeState, count: number | undefined): Badge {
  const host = `Ringbridge: ${t(titles[state.host])}`;
  if (needsAttention(state)) {
    return { text: '!', color: attentionColour, title: host };
  }
  const missed = state.missed?.count ?? 0;
  const isSilent = state.quiet?.doNotDisturb === true;
  const title = [
    host,
    missed === 0 ? undefined : missed === 1 ? t('badgeMissedOne') : t('badgeMissed', missed),
    isSilent ? t('doNotDisturb') : undefined,
    count === undefined ? undefined : count === 1 ? t('badgeOneNumber') : t('badgeNumbers', count),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
  if (missed > 0) {
    return { text: short(missed), color: attentionColour, title };
  }
  if (isSilent) {
    return { text: '–', color: quietColour, title };
  }
  return { text: count === undefined ? '' : short(count), color: countColour, title };
}

const short = (count: number): string => (count > maxShown ? `${maxShown}+` : String(count));

/** Keeps the toolbar button up to date, for the window and for every tab that has numbers. */
export function keepBadge(store: StateStore, counts: NumberCounts): void {
  let shown: string | undefined;
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
    const badge = badgeOf(state, undefined);
    if (JSON.stringify(badge) !== shown) {
      shown = JSON.stringify(badge);
      show(badge);
      showTabs();
    }
  });
  counts.watch(showTab);
  storedNumberLook.watch(choose, new AbortController().signal);
  void storedNumberLook.read().then(choose);
}
