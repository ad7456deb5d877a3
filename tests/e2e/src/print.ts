import type { Page } from 'puppeteer-core';
import type { TestBrowser } from './browser.ts';
import { inFirefoxItself } from './command.ts';

/** Shows a page as it would be printed. Puppeteer can do so in Chromium only: Firefox is told by its own window. */
export async function emulatePrint(browser: TestBrowser, page: Page, on: boolean): Promise<void> {
  if (browser.name === 'chromium') {
    await page.emulateMediaType(on ? 'print' : 'screen');
    return;
  }
  await page.bringToFront();
  await inFirefoxItself(browser, `gBrowser.selectedBrowser.browsingContext.mediumOverride = '${on ? 'print' : ''}'`);
}
