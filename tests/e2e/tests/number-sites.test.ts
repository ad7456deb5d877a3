/*
 * What people choose about numbers on pages, in real browsers: site modes, taught numbers, the count on the toolbar
 * button, the popup's list. Sites are told apart by their host, so one server is several of them.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FakePbx, startFakePbx } from '../src/fake-pbx.ts';
import { marks, waitForMarks } from '../src/marks.ts';
import { browserNames } from '../src/paths.ts';
import { startSite, type TestSite } from '../src/site.ts';
import { waitFor } from '../src/wait.ts';
import { startWorld, type World } from '../src/world.ts';

/** What a page of the extension may use of the browser. */
declare const chrome: {
  readonly storage: { readonly local: { clear(): Promise<void>; set(values: object): Promise<void> } };
  readonly tabs: { query(wanted: object): Promise<readonly { readonly id?: number; readonly url?: string }[]> };
  readonly action: { getBadgeText(of: { tabId: number }): Promise<string> };
};

const text = 'Zentrale 089 1234567, Einkauf 030 609854-180, noch einmal +49 89 1234567';
const numbers = ['089 1234567', '030 609854-180', '+49 89 1234567'];
const head = '<!doctype html><meta charset="utf-8"><title>Kontakt</title>';
const pages = {
  '/': `${head}<p>${text}</p><p><a id="link" href="tel:+4989123456">anrufen</a></p>`,
  '/other': `${head}<p>Tel. 040 123456</p>`,
  '/linked': `${head}<p>Tel. <a href="tel:+49891234567">089 1234567</a>, Einkauf <a href="/other">030 609854-180</a></p>`,
  '/framed': `${head}<p>${text}</p><iframe src="/other" width="400" height="80"></iframe>`,
  '/embedding': `${head}<p>${text}</p><iframe width="400" height="80"></iframe>
    <script>document.querySelector('iframe').src = location.origin.replace('//crm.', '//frame.') + '/other';</script>`,
  '/slides': `${head}<div style="height:120px"><p>Tel. 040 123456</p><p hidden>${text}</p></div>`,
  '/long': `${head}<div style="height:4000px">weit oben</div><p>Tel. 089 1234567</p><div style="height:4000px">weit unten</div>`,
};

describe.each(browserNames)('in %s', (name) => {
  let pbx: FakePbx;
  let site: TestSite;
  let world: World;
  /** A page of the extension, from which a test looks at what the browser holds. */
  let desk: Page;
  const opened: Page[] = [];

  beforeAll(async () => {
    pbx = await startFakePbx();
    site = await startSite(pages);
    const line = { id: 'desk', type: 'yealink', address: pbx.urls.yealink, user: 'admin', password: 'admin' };
    world = await startWorld(name, { areaCode: '89', lines: [line] });
    desk = await world.browser.extensionPage('pages/options.html');
  });
  beforeEach(() => desk.evaluate(() => chrome.storage.local.clear()));
  afterEach(() => Promise.all(opened.splice(0).map((page) => page.close())));
  afterAll(async () => {
    await world?.cleanup.run();
    await site?.close();
    await pbx?.close();
  });

  const addressOf = (host: string, path: string): string => site.origin.replace('127.0.0.1', host) + path;
  const open = async (host: string, path = '/'): Promise<Page> => {
    const page = await world.browser.newPage();
    opened.push(page);
    await page.goto(addressOf(host, path));
    return page;
  };
  const tabOf = (page: Page): Promise<number> =>
    desk.evaluate(async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1, page.url());
  const popupFor = async (page: Page): Promise<Page> => {
    const popup = await world.browser.extensionPage(`pages/popup.html?tab=${await tabOf(page)}`);
    opened.push(popup);
    return popup;
  };
  const store = (values: Readonly<Record<string, unknown>>): Promise<void> =>
    desk.evaluate((given) => chrome.storage.local.set(given), values as Record<string, unknown>);
  const press = async (page: Page, selector: string): Promise<void> => {
    await page.bringToFront();
    // By no place on the screen: what is above is drawn when the agent has answered.
    await (await page.waitForSelector(selector))?.evaluate((found) => (found as HTMLElement).click());
  };
  const badge = (tabId: number): Promise<string> => desk.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
  const badgeBecomes = (tabId: number, text: string): Promise<unknown> =>
    waitFor(`“${text}” on the toolbar button`, async () => (await badge(tabId)) === text);

  describe('a site mode', () => {
    test('that is chosen in the popup counts at once in the open page', async () => {
      const page = await open('crm.localhost');
      await waitForMarks(page, numbers);
      const popup = await popupFor(page);
      await press(popup, '.segment:nth-child(3)');
      await page.bringToFront();
      await waitForMarks(page, []);
      await press(popup, '.segment:nth-child(1)');
      await page.bringToFront();
      await waitForMarks(page, numbers);
    });

    test('with a wildcard counts on the sites it covers, and on no other', async () => {
      const [crm, shop, other] = [await open('crm-1.localhost'), await open('shop.localhost'), await open('127.0.0.1')];
      for (const page of [crm, shop, other]) {
        await page.bringToFront();
        await waitForMarks(page, numbers);
      }
      await desk.bringToFront();
      await desk.type('#site', 'crm-*.localhost');
      await desk.keyboard.press('Enter');
      await waitForMarks(crm, []);
      expect(await marks(shop)).toEqual(numbers);
      expect(await marks(other)).toEqual(numbers);
    });

    test('of the exact name goes before a wildcard', async () => {
      const rules = [
        { pattern: '*.localhost', mode: 'off' },
        { pattern: 'crm.localhost', mode: 'on' },
      ];
      await store({ siteModes: { others: 'on', rules } });
      const [shop, crm] = [await open('shop.localhost'), await open('crm.localhost')];
      await waitForMarks(crm, numbers);
      expect(await marks(shop)).toEqual([]);
    });

    test('of the page goes for the frames of other sites in it', async () => {
      await store({ siteModes: { others: 'off', rules: [{ pattern: 'crm.localhost', mode: 'on' }] } });
      const page = await open('crm.localhost', '/embedding');
      await waitForMarks(page, numbers);
      await waitForMarks(await frameOf(page), ['040 123456']);
    });

    test('that was stored as a list of hosts counts still', async () => {
      await store({ sitesOff: ['crm.localhost'] });
      const [crm, other] = [await open('www.crm.localhost'), await open('shop.localhost')];
      await waitForMarks(other, numbers);
      expect(await marks(crm)).toEqual([]);
    });

    test('that nobody can read is as if there were none', async () => {
      await store({ siteModes: { others: 7, rules: 'x' }, sitesOff: 'x', numberLook: [], notNumbers: { a: 1 } });
      await waitForMarks(await open('crm.localhost'), numbers);
    });
  });

  describe('on demand', () => {
    beforeEach(() => store({ siteModes: { others: 'onDemand', rules: [] } }));

    test('numbers are looked for when the popup is asked, until the page is loaded again', async () => {
      const page = await open('crm.localhost', '/framed');
      const popup = await popupFor(page);
      await popup.waitForFunction(() => document.querySelector('.page-numbers .button') !== null);
      expect(await marks(page)).toEqual([]);

      await press(popup, '.page-numbers .button');
      await page.bringToFront();
      await waitForMarks(page, numbers);
      await waitForMarks(await frameOf(page), ['040 123456']);
      await popup.bringToFront();
      await popup.waitForFunction(() => document.querySelectorAll('.number-row').length === 3);

      await page.bringToFront();
      await page.reload();
      await badgeBecomes(await tabOf(page), '');
      expect(await marks(page)).toEqual([]);
    });

    test('phone links dial all the same', async () => {
      const before = (await pbx.requests('yealink')).length;
      await (await open('crm.localhost')).click('#link');
      const seen = (await pbx.waitForRequests('yealink', before + 1)).slice(before);
      expect(seen.map(({ line }) => line).join()).toContain('number=089123456');
    });
  });

  describe('a taught number', () => {
    beforeEach(() => store({ notNumbers: [{ host: 'shop.localhost', e164: '+4930609854180', text: '030 609854-180' }] }));

    test('is none on its site, and one everywhere else', async () => {
      await waitForMarks(await open('shop.localhost'), ['089 1234567', '+49 89 1234567']);
      await waitForMarks(await open('crm.localhost'), numbers);
    });

    test('is one again when it is forgotten in the options, and none when that is undone', async () => {
      const page = await open('shop.localhost');
      await waitForMarks(page, ['089 1234567', '+49 89 1234567']);
      await press(desk, 'aria/030 609854-180 is a number on shop.localhost');
      await page.bringToFront();
      await waitForMarks(page, numbers);
      await press(desk, '#sites .undo .button');
      await page.bringToFront();
      await waitForMarks(page, ['089 1234567', '+49 89 1234567']);
    });

    test('that is the only one of its page is one again, too', async () => {
      await store({ notNumbers: [{ host: 'shop.localhost', e164: '+4940123456', text: '040 123456' }] });
      const page = await open('shop.localhost', '/other');
      // Nobody tells that a page was read and has none.
      await page.evaluate(() => new Promise((read) => requestIdleCallback(() => setTimeout(read, 500))));
      expect(await marks(page)).toEqual([]);
      await press(desk, 'aria/040 123456 is a number on shop.localhost');
      await page.bringToFront();
      await waitForMarks(page, ['040 123456']);
    });
  });

  describe('the toolbar button', () => {
    test('counts the different numbers of a tab with its frames, each tab for itself', async () => {
      const framed = await tabOf(await open('crm.localhost', '/framed'));
      await badgeBecomes(framed, '3');
      await badgeBecomes(await tabOf(await open('crm.localhost', '/other')), '1');
      expect(await badge(framed)).toBe('3');
    });

    test('follows what the page does: text that changes, a frame that goes', async () => {
      const page = await open('crm.localhost', '/framed');
      const tab = await tabOf(page);
      await badgeBecomes(tab, '3');
      await page.evaluate(() => document.querySelector('iframe')?.remove());
      await badgeBecomes(tab, '2');
      await page.evaluate(() => document.querySelector('p')?.replaceChildren('Tel. 0171 1234567'));
      await badgeBecomes(tab, '1');
    });

    test('follows what the page hides and shows by itself', async () => {
      const page = await open('crm.localhost', '/framed');
      const tab = await tabOf(page);
      await badgeBecomes(tab, '3');
      await page.$eval('p', (text) => text.toggleAttribute('hidden', true));
      await badgeBecomes(tab, '1');
      await page.$eval('p', (text) => text.toggleAttribute('hidden', false));
      await badgeBecomes(tab, '3');
    });

    test('follows what a script hides and shows in a box that keeps its size', async () => {
      const page = await open('crm.localhost', '/slides');
      const tab = await tabOf(page);
      await badgeBecomes(tab, '1');
      await page.$$eval('p', (texts) => texts.forEach((slide) => void slide.toggleAttribute('hidden')));
      await badgeBecomes(tab, '2');
    });

    test('counts numbers in phone links, which look like links and need no mark', async () => {
      const page = await open('crm.localhost', '/linked');
      await badgeBecomes(await tabOf(page), '2');
      await waitForMarks(page, ['030 609854-180']);
    });

    test('does not count what Ringbridge itself shows on the page', async () => {
      const page = await open('crm.localhost');
      const tab = await tabOf(page);
      await badgeBecomes(tab, '2');
      await page.click('#link');
      await page.waitForSelector('[data-ringbridge=card]');
      await page.evaluate(() => document.querySelector('p')?.replaceChildren('Tel. 0171 1234567'));
      await badgeBecomes(tab, '1');
    });

    test('follows the person through the history', async () => {
      const page = await open('crm.localhost', '/other');
      const tab = await tabOf(page);
      await badgeBecomes(tab, '1');
      await page.goto(addressOf('crm.localhost', '/framed'));
      await badgeBecomes(tab, '3');
      await page.evaluate(() => history.back());
      await badgeBecomes(tab, '1');
    });

    test('counts nothing when the person wants no count, and again when they do', async () => {
      const page = await open('crm.localhost');
      const tab = await tabOf(page);
      await badgeBecomes(tab, '2');
      await press(desk, '#sites .check input');
      await badgeBecomes(tab, '');
      await press(desk, '#sites .check input');
      await badgeBecomes(tab, '2');
    });

    test('says that a search found nothing', async () => {
      await store({
        siteModes: { others: 'onDemand', rules: [] },
        notNumbers: [{ host: 'crm.localhost', e164: '+4940123456', text: 'x' }],
      });
      const page = await open('crm.localhost', '/other');
      const tab = await tabOf(page);
      const popup = await popupFor(page);
      await press(popup, '.page-numbers .button');
      await badgeBecomes(tab, '0');
    });
  });

  describe('the popup', () => {
    test('lists the numbers of the page and calls one of them', async () => {
      const page = await open('crm.localhost', '/framed');
      const tab = await tabOf(page);
      await badgeBecomes(tab, '3');
      const popup = await popupFor(page);
      await popup.waitForFunction(() => document.querySelectorAll('.number-row').length === 3);
      await popup.waitForFunction(() => document.querySelector('.number-name')?.textContent === '+49 89 1234567');

      const before = (await pbx.requests('yealink')).length;
      await press(popup, '.number-row:nth-child(2) .button:last-child');
      const seen = (await pbx.waitForRequests('yealink', before + 1)).slice(before);
      expect(seen.map(({ line }) => line).join()).toContain('number=030609854180');
    });

    test('leads to a number far down the page', async () => {
      const page = await open('crm.localhost', '/long');
      await waitForMarks(page, ['089 1234567']);
      const popup = await popupFor(page);
      await press(popup, '.number-row .button:first-of-type');
      await page.bringToFront();
      await page.waitForFunction(() => {
        const box = document.querySelector('p')?.getBoundingClientRect();
        return box !== undefined && box.top > 0 && box.bottom < innerHeight;
      });
    });
  });
});

/** The frame inside a page, once its document is there. */
async function frameOf(page: Page) {
  return waitFor('the frame', () => page.frames().find((frame) => frame.url().endsWith('/other')));
}
