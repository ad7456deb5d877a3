import type { MenuTarget, MenuTitles } from '../../background/menu-titles-model.ts';
import type { Received } from '../../background/message-router.ts';
import { possibleNumber } from '../../common/selection-text.ts';

/** What Firefox tells when a menu opens. */
interface Shown {
  readonly contexts: readonly string[];
  readonly selectionText?: string;
  readonly linkUrl?: string;
}

type FirefoxMenus = typeof chrome.contextMenus & {
  refresh(): Promise<void>;
  readonly onShown: { addListener(listener: (info: Shown) => void): void };
};

/** The browser's menu interface. */
export const menuApi = (chrome as unknown as { readonly menus: FirefoxMenus }).menus;

/** Sets the titles when the menu opens. Pages report nothing. */
export function keepMenuTitles(titles: MenuTitles, items: Readonly<Record<MenuTarget, string>>): (received: Received) => void {
  const show = async ({ contexts, selectionText, linkUrl }: Shown): Promise<void> => {
    if (contexts.includes('selection')) {
      await menuApi.update(items.selection, await titles.look('selection', possibleNumber(selectionText ?? '') ?? ''));
    }
    if (contexts.includes('link')) {
      await menuApi.update(items.link, await titles.look('link', linkUrl));
    }
    await menuApi.refresh();
  };
  menuApi.onShown.addListener((info) => {
    show(info).catch((error: unknown) => console.error('Ringbridge: the menu was not updated', error));
  });
  return () => undefined;
}
