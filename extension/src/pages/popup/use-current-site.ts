import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { modeOf, type SiteMode, storedSiteModes } from '../../common/site-modes.ts';
import { useStored } from '../ui/use-stored.ts';
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
  const modes = useStored(storedSiteModes);
  useEffect(() => {
    void Promise.all([currentTab(), storedSiteModes.read()]).then(([current]) => {
      tab.value = current;
    });
  }, [tab]);
  return useComputed(() => {
    const { id, host } = tab.value ?? {};
    return id === undefined || host === undefined ? undefined : { tabId: id, host, mode: modeOf(modes.value, host) };
  });
}
