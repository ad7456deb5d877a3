import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { modeOf, type SiteMode, storedSiteModes } from '../../common/site-modes.ts';
import { type CurrentTab, currentTab } from './current-tab.ts';

/** The web site in the tab that the popup is about. */
export interface CurrentSite {
  readonly tabId: number;
  readonly host: string;
  readonly mode: SiteMode;
}

/** Keeps track of the site and its mode; nothing on pages that are no web sites. */
export function useCurrentSite(): ReadonlySignal<CurrentSite | undefined> {
  const tab = useSignal<CurrentTab | undefined>(undefined);
  const modes = useSignal(storedSiteModes.from({}));
  useEffect(() => {
    const life = new AbortController();
    storedSiteModes.watch((changed) => {
      modes.value = changed;
    }, life.signal);
    void Promise.all([currentTab(), storedSiteModes.read()]).then(([current, read]) => {
      modes.value = read;
      tab.value = current;
    });
    return () => life.abort();
  }, [tab, modes]);
  return useComputed(() => {
    const { id, host } = tab.value ?? {};
    return id === undefined || host === undefined ? undefined : { tabId: id, host, mode: modeOf(modes.value, host) };
  });
}
