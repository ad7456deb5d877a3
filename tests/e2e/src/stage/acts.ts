import type { Page } from 'puppeteer-core';

/** Waits until something is there. */
export const seen =
  (selector: string) =>
  async (page: Page): Promise<void> => {
    await page.waitForSelector(selector);
  };
