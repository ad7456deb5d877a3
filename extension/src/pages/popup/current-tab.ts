/** The tab that the popup is about. */
export interface CurrentTab {
  readonly id: number;
  /** The host of its page; nothing for what is no web site. */
  readonly host: string | undefined;
}

/** The tab in front of which the popup hangs; as a page of its own it says in its address which one it is about. */
export async function currentTab(): Promise<CurrentTab | undefined> {
  const asked = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const tab = Number.isInteger(asked)
    ? await chrome.tabs.get(asked).catch(() => undefined)
    : (await chrome.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) {
    return undefined;
  }
  const url = tab.url === undefined ? null : URL.parse(tab.url);
  return { id: tab.id, host: url?.protocol === 'https:' || url?.protocol === 'http:' ? url.hostname : undefined };
}
