/*
 * Draws the button over numbers on pages of strangers, and the popup's list of them, in both browsers and languages, into
 * artifacts/screenshots/:
 *   npx tsx tests/e2e/src/number-screenshots.ts [part of a file name…]
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserOptions, TestBrowser } from './browser.ts';
import { Cleanup } from './cleanup.ts';
import { hover, waitForButton, waitForNumbers } from './number-button.ts';
import { type BrowserName, browserNames, root } from './paths.ts';
import { startSite } from './site.ts';
import { startWorld } from './world.ts';

/** A page, what the person points at, and what else they do. */
interface Shot {
  readonly name: string;
  readonly page: string;
  readonly numbers: number;
  readonly text: string;
  readonly line?: number;
  readonly dark?: boolean;
  readonly widthPx?: number;
  readonly act?: (page: Page) => Promise<unknown>;
  /** Only this part is drawn: a picture for the documentation (docs/images). */
  readonly clip?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** The popup over that page is drawn, not the page. */
  readonly popup?: boolean;
}

/** What a page of the extension may use of the browser. */
declare const chrome: {
  readonly tabs: { query(wanted: object): Promise<readonly { readonly id?: number; readonly url?: string }[]> };
};

const openMenu = async (page: Page): Promise<unknown> => {
  await (await waitForButton(page.mainFrame())).press('more');
  return waitForButton(page.mainFrame(), ({ buttons }) => 'copy' in buttons);
};
const choose =
  (action: string, says: RegExp) =>
  async (page: Page): Promise<unknown> => {
    await openMenu(page);
    await (await waitForButton(page.mainFrame())).press(action);
    return waitForButton(page.mainFrame(), ({ text }) => says.test(text));
  };

const shots: readonly Shot[] = [
  { name: 'impressum', page: 'impressum', numbers: 5, text: '030 / 609 854-180' },
  { name: 'impressum-menu', page: 'impressum', numbers: 5, text: '030 / 609 854-180', act: openMenu },
  { name: 'impressum-fax', page: 'impressum', numbers: 5, text: '030 / 609 854-99' },
  { name: 'impressum-premium', page: 'impressum', numbers: 5, text: '0900 3 123456' },
  { name: 'impressum-copied', page: 'impressum', numbers: 5, text: '0171 1234567', act: choose('copy', /Kopiert|Copied/) },
  { name: 'impressum-narrow', page: 'impressum', numbers: 5, text: '0171 1234567', widthPx: 320 },
  { name: 'table', page: 'table', numbers: 10, text: '0160 7654321' },
  { name: 'table-popup', page: 'table', numbers: 10, text: '', popup: true },
  { name: 'table-narrow', page: 'table', numbers: 10, text: '0160 7654321', widthPx: 420 },
  { name: 'dark', page: 'dark', numbers: 3, text: '089 123456-20', dark: true },
  { name: 'dark-popup', page: 'dark', numbers: 3, text: '', dark: true, popup: true },
  { name: 'dark-menu', page: 'dark', numbers: 3, text: '089 123456-11', dark: true, act: openMenu },
  { name: 'wrapped', page: 'wrapped', numbers: 1, text: '0049 (0) 8158 123 456', line: 0 },
  { name: 'docs-page', page: 'impressum', numbers: 5, text: '030 / 609 854-180', clip: { x: 28, y: 248, width: 664, height: 440 } },
  { name: 'docs-wrapped', page: 'wrapped', numbers: 1, text: '0049 (0) 8158 123 456', clip: { x: 424, y: 28, width: 336, height: 280 } },
  // The last one: the page has a number less then.
  { name: 'impressum-undo', page: 'impressum', numbers: 5, text: '0171 1234567', act: choose('teach', /Rückgängig|Undo/) },
];

const wanted = process.argv.slice(2);
const folder = join(root, 'artifacts', 'screenshots');
const pages = join(root, 'tests', 'e2e', 'tests', 'pages');
await mkdir(folder, { recursive: true });

for (const name of browserNames) {
  for (const language of ['de', 'en'] as const) {
    for (const dark of [false, true]) {
      const chosen = shots.filter(
        (shot) => (shot.dark ?? false) === dark && wanted.every((part) => fileOf(shot, language, name).includes(part)),
      );
      if (chosen.length > 0) {
        await draw(name, { language, dark, still: true }, chosen);
      }
    }
  }
}

function fileOf(shot: Shot, language: string, browser: string): `${string}.png` {
  return `number-${shot.name}-${language}-${browser}.png`;
}

async function draw(
  name: BrowserName,
  options: BrowserOptions & { readonly language: 'de' | 'en' },
  chosen: readonly Shot[],
): Promise<void> {
  const { language } = options;
  const cleanup = new Cleanup();
  try {
    const files = [...new Set(chosen.map(({ page }) => page))];
    const texts = await Promise.all(files.map(async (file) => [`/${file}`, await readFile(join(pages, `${file}.html`), 'utf8')] as const));
    const site = await startSite(Object.fromEntries(texts));
    cleanup.add(() => site.close());
    const desk = {
      id: 'desk',
      type: 'actionUrl',
      name: language === 'de' ? 'Tischtelefon' : 'Desk phone',
      template: 'http://127.0.0.1:9/?n={number}',
    };
    const world = await startWorld(name, { lines: [desk, { ...desk, id: 'soft', name: 'Softphone' }] }, options);
    cleanup.add(() => world.cleanup.run());
    for (const shot of chosen) {
      const tab = await world.browser.newPage();
      await tab.setViewport({ width: shot.widthPx ?? 760, height: 760 });
      await tab.goto(`${site.origin}/${shot.page}`);
      await waitForNumbers(tab.mainFrame(), shot.numbers);
      if (shot.popup) {
        await drawPopup(world.browser, tab, join(folder, fileOf(shot, language, name)) as `${string}.png`);
        await tab.close();
        continue;
      }
      await hover(tab, shot.text, { line: shot.line ?? 0 });
      await waitForButton(tab.mainFrame(), ({ isBubbleReady, text }) => isBubbleReady && /telefon|phone/.test(text));
      await shot.act?.(tab);
      await tab.screenshot({
        path: join(folder, fileOf(shot, language, name)) as `${string}.png`,
        ...(shot.clip === undefined ? {} : { clip: shot.clip }),
      });
      await tab.close();
    }
  } finally {
    await cleanup.run();
  }
}

async function drawPopup(browser: TestBrowser, tab: Page, path: `${string}.png`): Promise<void> {
  const desk = await browser.extensionPage('pages/options.html');
  const id = await desk.evaluate(async (url) => (await chrome.tabs.query({})).find((open) => open.url === url)?.id, tab.url());
  await desk.close();
  const popup = await browser.extensionPage(`pages/popup.html?tab=${id}`);
  await popup.setViewport({ width: 360, height: 600 });
  await popup.waitForFunction(() => {
    const names = [...document.querySelectorAll('.number-row .number-name')];
    return names.length >= 3 && names.every(({ textContent }) => textContent?.startsWith('+49'));
  });
  await popup.screenshot({ path });
  await popup.close();
}
