/*
 * Keyboard commands of the extension, as the browser gives them to it. Keys that a test sends go to the page and never
 * pass the browser's own shortcuts, so the command is given where the browser would: to the background's listeners in
 * Chromium, by the browser window's own key element in Firefox.
 */
import type { Page } from 'puppeteer-core';
import type { TestBrowser } from './browser.ts';
import { firefoxExtensionId } from './ids.ts';

/** The letter of each command; Alt and Shift go with it. */
const letters = { 'next-number': 'N', 'previous-number': 'P' } as const;

/** Gives a command while a page is in front. */
export async function giveCommand(browser: TestBrowser, page: Page, command: keyof typeof letters): Promise<void> {
  await page.bringToFront();
  await (browser.name === 'chromium' ? inChromium(browser, command) : inFirefox(browser, letters[command]));
}

async function inChromium({ puppeteer }: TestBrowser, command: string): Promise<void> {
  const target = await puppeteer.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch('${command}', tab);
  })()`);
}

interface Connection {
  send(method: string, params: unknown): Promise<{ readonly result: unknown }>;
}

async function inFirefox(browser: TestBrowser, letter: string): Promise<void> {
  const keys = `ext-keyset-id-${firefoxExtensionId.replace(/\W/g, '_')}`;
  await inFirefoxItself(browser, `document.querySelector('#${keys} > key[key="${letter}"]').doCommand()`);
}

/** Runs a script in the newest window of Firefox, not in its page. */
export async function inFirefoxItself({ puppeteer }: TestBrowser, expression: string): Promise<void> {
  const { connection } = puppeteer as unknown as { readonly connection: Connection };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    readonly contexts: readonly { readonly context: string }[];
  };
  const { result } = await connection.send('script.evaluate', {
    expression,
    target: { context: tree.contexts.at(-1)?.context },
    awaitPromise: false,
  });
  const { type } = result as { readonly type: string };
  if (type !== 'success') {
    throw new Error(`Firefox did not do ${expression}: ${JSON.stringify(result)}`);
  }
}
