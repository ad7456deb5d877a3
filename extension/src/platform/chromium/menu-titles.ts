import type { MenuTarget, MenuTitles } from '../../background/menu-titles-model.ts';
import type { Received } from '../../background/message-router.ts';

/** The browser's menu interface. */
export const menuApi = chrome.contextMenus;

/** Keeps the titles up to date with what pages report. Chromium does not tell when a menu opens. */
export function keepMenuTitles(titles: MenuTitles, items: Readonly<Record<MenuTarget, string>>): (received: Received) => void {
  const shown = new Map<MenuTarget, string>();
  let reports = 0;

  const show = async (target: MenuTarget, text: string | undefined, report: number): Promise<void> => {
    const look = await titles.look(target, text);
    const picture = JSON.stringify(look);
    if (report === reports && shown.get(target) !== picture) {
      shown.set(target, picture);
      await chrome.contextMenus.update(items[target], look);
    }
  };
  const showBoth = (selection: string | undefined, link: string | undefined): void => {
    reports += 1;
    const report = reports;
    for (const [target, text] of [
      ['selection', selection],
      ['link', link],
    ] as const) {
      show(target, text, report).catch((error: unknown) => console.error('Ringbridge: the menu was not updated', error));
    }
  };

  // Another tab may let no script in: nothing is known of it.
  chrome.tabs.onActivated.addListener(() => showBoth(undefined, undefined));
  return ({ message }) => {
    if (message.type === 'context.changed') {
      showBoth(message.selection ?? '', message.link);
    }
  };
}
