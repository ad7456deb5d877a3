/* Pages with numbers in a browser that has the extension and no host: numbers are found and marked all the same. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startBrowser, type TestBrowser } from './browser.ts';
import { Cleanup } from './cleanup.ts';
import { TestHost } from './host.ts';
import type { BrowserName } from './paths.ts';
import { type SitePage, startSite } from './site.ts';

/** The browser and its pages. */
export interface NumberPages {
  readonly origin: string;
  readonly browser: TestBrowser;
  /** Opens a page in a tab of its own. */
  open(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the browser and serves the pages. */
export async function startNumberPages(name: BrowserName, pages: Readonly<Record<string, SitePage>>): Promise<NumberPages> {
  const cleanup = new Cleanup();
  try {
    const site = await startSite(pages);
    cleanup.add(() => site.close());
    const folder = await mkdtemp(join(tmpdir(), 'rb-'));
    cleanup.add(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));
    const browser = await startBrowser(name, new TestHost(folder));
    cleanup.add(() => browser.close());
    return {
      browser,
      origin: site.origin,
      open: async (path) => {
        const page = await browser.newPage();
        await page.goto(`${site.origin}${path}`);
        return page;
      },
      close: () => cleanup.run(),
    };
  } catch (error) {
    await cleanup.run();
    throw error;
  }
}

/** A page of its own with this in its body. */
export const pageOf = (body: string): string => `<!doctype html><html lang="de"><meta charset="utf-8"><title>Seite</title><body>${body}`;
