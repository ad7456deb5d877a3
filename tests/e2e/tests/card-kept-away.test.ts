/* Pages that do not let our element be: it comes back, or what it has to say is said elsewhere. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cards, waitForCard } from '../src/card.ts';
import { Cleanup } from '../src/cleanup.ts';
import { type Notices, watchNotices } from '../src/notices.ts';
import { hover, waitForButton, waitForNoButton, waitForNumbers } from '../src/number-button.ts';
import { browserNames } from '../src/paths.ts';
import { startSite, type TestSite } from '../src/site.ts';
import { waitFor } from '../src/wait.ts';
import { startWorld, type World } from '../src/world.ts';

const html =
  '<!doctype html><meta charset="utf-8"><title>Page</title><p>Tel. 089 1234567 <a id="home" href="tel:+49891230009">home</a></p>';
const fading = `${html}<style>
  ::view-transition { background: #fff; pointer-events: none }
  ::view-transition-group(*), ::view-transition-old(*), ::view-transition-new(*) { animation-duration: 1000s }
</style>`;

/** What a page of the extension may use of the browser. */
declare const chrome: { readonly tabs: { query(wanted: object): Promise<readonly { readonly url?: string }[]> } };

/** One line of a page that ends what is shown over it. */
const attacks = ['ours.hidePopover()', "ours.popover = 'auto'", 'ours.popover = null', 'ours.remove()', 'ours.inert = true'];

describe.each(browserNames)('in %s', (name) => {
  const cleanup = new Cleanup();
  let site: TestSite;
  let world: World;
  let notices: Notices;
  let ownPage: Page;

  beforeAll(async () => {
    site = await startSite({ '/': html, '/fading': fading });
    cleanup.add(() => site.close());
    world = await startWorld(name);
    cleanup.add(() => world.cleanup.run());
    ownPage = await world.browser.extensionPage('pages/options.html');
    notices = await watchNotices(world.browser);
  });
  afterAll(() => cleanup.run());

  const open = async (path = '/'): Promise<Page> => {
    const tab = await world.browser.newPage();
    await tab.goto(site.origin + path);
    return tab;
  };
  const ask = async (path?: string): Promise<Page> => {
    const tab = await open(path);
    await tab.evaluate("location = 'tel:+4312340009'");
    await waitForCard(tab, 'Austria');
    return tab;
  };
  const onOurs = (line: string): string => `document.querySelectorAll('[data-ringbridge]').forEach((ours) => { ${line}; })`;
  const again = (line: string): string => `setInterval(() => { ${onOurs(line)} }, 5)`;
  const isShown = (tab: Page): Promise<unknown> =>
    tab.evaluate("document.querySelector('[data-ringbridge]:popover-open:not([inert])') !== null");
  /** Windows that ask a question. */
  const windows = (): Promise<number> =>
    ownPage.evaluate(async () => (await chrome.tabs.query({})).filter(({ url }) => url?.includes('pages/confirm.html?')).length);

  test.each(attacks)('a question comes back after %s', async (line) => {
    const tab = await ask();
    await tab.evaluate(onOurs(line));
    await waitFor('the question to be back', () => isShown(tab));
    await (await waitForCard(tab, 'Austria')).press('dismiss');
    await waitFor('no card', async () => (await cards(tab)).length === 0);
    expect(await windows()).toBe(0);
    await tab.close();
  });

  test('a question that a page takes away again and again is asked in a window', async () => {
    const tab = await ask();
    await tab.evaluate(again('ours.hidePopover()'));
    await waitFor('the window', async () => (await windows()) === 1);
    expect(await cards(tab)).toEqual([]);
    await tab.close();
    await waitFor('no window', async () => (await windows()) === 0);
  });

  test('a question on a page that makes itself inert is asked in a window', async () => {
    const tab = await ask();
    await tab.evaluate('document.documentElement.inert = true');
    await waitFor('the window', async () => (await windows()) === 1);
    expect(await cards(tab)).toEqual([]);
    await tab.close();
    await waitFor('no window', async () => (await windows()) === 0);
  });

  // In Chromium the top layer keeps its looks.
  test.runIf(name === 'firefox')('a question whose words a filter of the page takes is asked in a window', async () => {
    const tab = await ask();
    await tab.evaluate("document.documentElement.style.filter = 'invert(1) brightness(20)'");
    await waitFor('the window', async () => (await windows()) === 1);
    await tab.close();
    await waitFor('no window', async () => (await windows()) === 0);
  });

  test('a caller whom a page hides is told by a notification', async () => {
    const tab = await open();
    await tab.bringToFront();
    await tab.evaluate(again("ours.popover = 'auto'"));
    await world.host.cli('simulate', 'ring', '+49 30 123456', '--name', 'Erika Mustermann');
    await waitFor('the notification', async () => (await notices.all()).some(({ title }) => title.includes('Erika Mustermann')));
    await world.host.cli('simulate', 'end');
    await tab.close();
  });

  test('the button over a number comes back, until the page took it away too often', async () => {
    const tab = await open();
    await waitForNumbers(tab.mainFrame(), 1);
    await hover(tab, '089 1234567');
    await waitForButton(tab.mainFrame(), ({ isReady }) => isReady);
    await tab.evaluate(onOurs('ours.hidePopover()'));
    await waitFor('the button to be back', () => isShown(tab));
    await tab.evaluate(again('ours.hidePopover()'));
    await waitForNoButton(tab.mainFrame());
    await tab.close();
  });

  test('a press on a question behind pictures of the page calls nobody', async () => {
    const tab = await ask('/fading');
    const question = await waitForCard(tab, 'Austria');
    await tab.evaluate('globalThis.began = performance.now(); void document.startViewTransition(() => {})');
    // Long enough for a question that can be seen to be answered.
    await tab.waitForFunction("document.documentElement.matches(':active-view-transition') && performance.now() - began > 1_000");
    // What covers us goes away as the button goes down.
    await tab.evaluate(
      "addEventListener('pointerdown', () => { document.activeViewTransition?.skipTransition(); globalThis.pressed = true; }, true)",
    );
    await question.press('confirm');
    await tab.waitForFunction('globalThis.pressed');
    // The call that comes after it is there, and no other.
    await tab.click('#home');
    await waitForCard(tab, 'ringing');
    expect((await cards(tab)).filter(({ text }) => text.includes('ringing')).map(({ text }) => text.includes('1230009'))).toEqual([true]);
    await world.host.cli('hangup');
    await tab.close();
  });
});
