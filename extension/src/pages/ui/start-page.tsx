import { type ComponentChild, render } from 'preact';
import { t } from '../../common/i18n.ts';
import type { PageConnection } from '../../common/page-connection.ts';
import { AppContext } from './app.ts';

/** Draws a page into its document, in the language of its texts. */
export function startPage(connection: PageConnection, page: ComponentChild): void {
  document.documentElement.lang = t('textLanguage');
  render(<AppContext.Provider value={connection}>{page}</AppContext.Provider>, document.body);
}
