import { beforeEach, describe, expect, test, vi } from 'vitest';
import { stubStorage } from '../testing/fake-storage.ts';
import { badgeOf, keepBadge } from './badge.ts';
import { NumberCounts } from './number-counts.ts';
import { StateStore } from './state-store.ts';

describe('the toolbar button', () => {
  beforeEach(() => void stubStorage());

  test.each([
    ['shows nothing while all is well', 'ready', undefined, '', 'Ringbridge: badgeReady'],
    ['shows how many numbers the tab has', 'ready', 12, '12', 'Ringbridge: badgeReady · badgeNumbers 12'],
    ['speaks of one number in the singular', 'ready', 1, '1', 'Ringbridge: badgeReady · badgeOneNumber'],
    ['says that a search found none', 'ready', 0, '0', 'Ringbridge: badgeReady · badgeNumbers 0'],
    ['has room for three digits', 'ready', 1_000, '999+', 'Ringbridge: badgeReady · badgeNumbers 1000'],
    ['shows first that something is to be done', 'missing', 12, '!', 'Ringbridge: hostMissing'],
  ] as const)('%s', (_, host, count, text, title) => {
    expect(badgeOf({ host }, count)).toMatchObject({ text, title });
  });

  const silent = { doNotDisturb: true, quietHours: false };
  const night = { doNotDisturb: false, quietHours: true };
  const missed = (count: number) => ({ count, seenAt: '2026-10-05T09:00:00Z' });

  test.each([
    ['missed calls before numbers', { missed: missed(2) }, 12, '2', 'Ringbridge: badgeReady · badgeMissed 2 · badgeNumbers 12'],
    ['one missed call in the singular', { missed: missed(1) }, undefined, '1', 'Ringbridge: badgeReady · badgeMissedOne'],
    [
      'missed calls while nobody is disturbed',
      { missed: missed(1), quiet: silent },
      3,
      '1',
      'Ringbridge: badgeReady · badgeMissedOne · doNotDisturb · badgeNumbers 3',
    ],
    ['that nobody is disturbed', { missed: missed(0), quiet: silent }, 3, '–', 'Ringbridge: badgeReady · doNotDisturb · badgeNumbers 3'],
    ['nothing of quiet hours: they come every day', { quiet: night }, undefined, '', 'Ringbridge: badgeReady'],
  ] as const)('shows %s', (_, state, count, text, title) => {
    expect(badgeOf({ host: 'ready', ...state }, count)).toMatchObject({ text, title });
  });
});

/** A toolbar button that remembers what it shows, for each tab. */
function stubAction(local: Record<string, unknown> = {}) {
  const shown = new Map<number | undefined, string>();
  const nothing = async () => undefined;
  const setBadgeText = async ({ tabId, text }: { tabId?: number; text: string }) => void shown.set(tabId, text);
  stubStorage(local, {
    action: { setBadgeText, setBadgeBackgroundColor: nothing, setBadgeTextColor: nothing, setTitle: nothing },
    webNavigation: { getAllFrames: async () => [{ frameId: 0 }] },
  });
  return shown;
}
const report = (tabId: number) => ({ tabId, frameId: 0, numbers: ['+491', '+492'], asked: false });

test('every tab shows its own count', async () => {
  const shown = stubAction();
  const counts = new NumberCounts();
  keepBadge(new StateStore(), counts);
  await counts.report(report(1));
  await counts.report({ ...report(2), numbers: ['+491'] });
  await vi.waitFor(() => expect(shown.get(1)).toBe('2'));
  expect(shown.get(2)).toBe('1');
});

test('the count can be switched off and on again', async () => {
  const shown = stubAction({ numberLook: { badge: false } });
  const counts = new NumberCounts();
  keepBadge(new StateStore(), counts);
  await counts.report(report(1));
  await vi.waitFor(() => expect(shown.get(1)).toBe(''));
  await chrome.storage.local.set({ numberLook: { badge: true } });
  expect(shown.get(1)).toBe('2');
});

test('a missed call is on every tab until somebody looked', async () => {
  const shown = stubAction();
  const store = new StateStore();
  const counts = new NumberCounts();
  keepBadge(store, counts);
  await counts.report(report(1));
  await vi.waitFor(() => expect(shown.get(1)).toBe('2'));

  store.update({ host: 'ready', missed: { count: 3, seenAt: '2026-10-05T09:00:00Z' } });
  expect([shown.get(undefined), shown.get(1)]).toEqual(['3', '3']);
  store.update({ missed: { count: 0, seenAt: '2026-10-05T10:00:00Z' } });
  expect([shown.get(undefined), shown.get(1)]).toEqual(['', '2']);
});

test('what is to be done covers every count until it is done', async () => {
  const shown = stubAction();
  const store = new StateStore();
  const counts = new NumberCounts();
  keepBadge(store, counts);
  await counts.report(report(1));
  await vi.waitFor(() => expect(shown.get(1)).toBe('2'));

  store.update({ host: 'missing' });
  expect([shown.get(undefined), shown.get(1)]).toEqual(['!', '!']);
  store.update({ host: 'ready' });
  expect([shown.get(undefined), shown.get(1)]).toEqual(['', '2']);
});
