/*
 * System notifications of the extension, as it asks the browser for them: a browser without a screen shows none, and
 * Firefox then forgets them at once.
 */
import type { Page } from 'puppeteer-core';
import type { TestBrowser } from './browser.ts';

/** One notification. */
export interface SeenNotice {
  readonly title: string;
  readonly message: string;
  readonly buttons?: readonly { readonly title: string }[];
}

/** The notifications that stand now. */
export interface Notices {
  all(): Promise<readonly SeenNotice[]>;
}

const record = `(background) => {
  const { notifications } = background.chrome;
  const { create, clear } = notifications;
  background.notices = new Map();
  notifications.create = (id, options) => {
    background.notices.set(id, options);
    return create.call(notifications, id, options);
  };
  notifications.clear = (id) => {
    background.notices.delete(id);
    return clear.call(notifications, id);
  };
}`;
const read = '(background) => [...background.notices.values()]';

/** Begins to note the notifications of a browser. */
export async function watchNotices(browser: TestBrowser): Promise<Notices> {
  const run = browser.name === 'chromium' ? await inWorker(browser) : inBackgroundPage(await browser.extensionPage('pages/confirm.html'));
  await run(record);
  return { all: async () => (await run(read)) as readonly SeenNotice[] };
}

type Run = (code: string) => Promise<unknown>;

async function inWorker({ puppeteer }: TestBrowser): Promise<Run> {
  const target = await puppeteer.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const worker = await target.worker();
  return async (code) => worker?.evaluate(`(${code})(globalThis)`);
}

/** Firefox lets no driver into a background page, but its other pages reach it. */
function inBackgroundPage(page: Page): Run {
  return async (code) => {
    const text = (await page.evaluate(
      `(async () => JSON.stringify((${code})(await browser.runtime.getBackgroundPage()) ?? null))()`,
    )) as string;
    return JSON.parse(text) as unknown;
  };
}
