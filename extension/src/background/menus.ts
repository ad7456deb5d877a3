/*
 * The context menu: "Call +49 …" on a selection or a phone link shows the number that would be dialled; on the page
 * itself it opens the popup to type one, or looks for numbers where that is done on demand. How the title gets there
 * differs: Firefox asks when the menu opens, Chromium must be told beforehand (platform/<browser>/menu-titles.ts). Where
 * the title may be older than what was clicked, the number is asked about instead of dialled.
 */
import { keepMenuTitles, menuApi } from '#platform/menu-titles.ts';
import { t } from '../common/i18n.ts';
import { lookForNumbers } from '../common/page-orders.ts';
import { phoneUri } from '../common/phone-uri.ts';
import { maxUriLength } from '../common/runtime-messages.ts';
import type { Dialler } from './dialler.ts';
import { watchFrontMode } from './front-mode.ts';
import { MenuTitles } from './menu-titles-model.ts';
import type { Received } from './message-router.ts';
import { openPopup } from './popup-page.ts';

const selectionItem = 'selection';
const linkItem = 'link';
const pageItem = 'page';
const searchItem = 'search';

/** Creates the menu and answers it. Returns what takes the pages' reports. */
export function serveMenus(dialler: Dialler): (received: Received) => void {
  const titles = new MenuTitles((text) => dialler.preview(text));
  // Anew with every background: the browser keeps the items of the last one, with titles that nobody vouches for any more.
  const ready = menuApi.removeAll().then(() => {
    menuApi.create({ id: selectionItem, contexts: ['selection'], ...titles.unknown('selection') });
    menuApi.create({ id: linkItem, contexts: ['link'], ...titles.unknown('link') });
    menuApi.create({ id: searchItem, contexts: ['page'], title: t('menuSearch'), visible: false });
    menuApi.create({ id: pageItem, contexts: ['page'], title: t('menuDial') });
  });

  // The search is offered where it is not done anyway.
  watchFrontMode((mode) => void ready.then(() => menuApi.update(searchItem, { visible: mode === 'onDemand' })));

  menuApi.onClicked.addListener((info, tab) => {
    if (info.menuItemId === pageItem) {
      void openPopup(tab?.id);
      return;
    }
    if (info.menuItemId === searchItem && tab?.id !== undefined) {
      void lookForNumbers(tab.id);
      return;
    }
    const text = info.menuItemId === linkItem ? phoneUri(info.linkUrl ?? '') : info.selectionText?.trim();
    if (text === undefined || text === '' || tab?.id === undefined) {
      return;
    }
    const wanted = text.slice(0, maxUriLength);
    if (titles.promised(info.menuItemId === linkItem ? 'link' : 'selection', wanted)) {
      void dialler.dial(tab.id, wanted);
    } else {
      void dialler.confirm(tab.id, wanted);
    }
  });

  return keepMenuTitles(titles, { selection: selectionItem, link: linkItem });
}
