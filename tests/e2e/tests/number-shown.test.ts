/* Numbers that a page shows and that it hides, close together: counted and walked to are those that are shown. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveCommand } from '../src/command.ts';
import { hover, waitForButton, waitForNumbers } from '../src/number-button.ts';
import { pageOf } from '../src/number-pages.ts';
import { browserNames } from '../src/paths.ts';
import { startSite, type TestSite } from '../src/site.ts';
import { waitFor } from '../src/wait.ts';
import { startWorld, type World } from '../src/world.ts';

/** What a page of the extension may use of the browser. */
declare const chrome: {
  readonly tabs: { query(wanted: object): Promise<readonly { readonly id?: number; readonly url?: string }[]> };
  readonly action: { getBadgeText(of: { tabId: number }): Promise<string> };
};

const [first, second, last] = ['089 1234567', '030 7654321', '040 123456'];
const slotted = (root: string, mode = 'open'): string => `<template shadowrootmode="${mode}">${root}</template>`;

/** Pages by what they show, how many numbers are in them, and which are shown; all end with one more that is shown. */
const pages: readonly (readonly [title: string, html: string, found: number, shown: readonly string[]])[] = [
  [
    'a number beside a hidden cell',
    `<table><tr><td style="display:none">id 7</td><td>Meier</td><td>${first}</td></tr></table>`,
    1,
    [first],
  ],
  ['a hidden number at the end of a text', `<p>Sichtbar <span style="display:none">Tel. ${first}</span></p>`, 1, []],
  ['a text of which each part is shown or not', `<p><b style="visibility:hidden">Tel. ${first}</b> oder ${second}</p>`, 2, [second]],
  ['a closed part of the page', `<details><summary>Fax ${first}</summary>Tel. ${second}</details>`, 2, [first]],
  ['an open part of the page', `<details open><summary>Fax ${first}</summary>Tel. ${second}</details>`, 2, [first, second]],
  ['a text that waits to be found', `<div hidden="until-found">Tel. ${first}</div>`, 1, []],
  ['an element without a box', `<div style="display:contents">Tel. ${first}</div>`, 1, [first]],
  ['a slot', `<x-l>${slotted('<div><slot></slot></div>')}Tel. ${first}</x-l>`, 1, [first]],
  ['a slot of a closed root', `<x-l>${slotted('<div><slot></slot></div>', 'closed')}Tel. ${first}</x-l>`, 1, [first]],
  ['a text that a click selects as a whole', `<p>Tel. <span style="user-select:all">${first}</span></p>`, 1, [first]],
  ['a form with a field called like its shadow root', `<form>Tel. ${first} <input name="shadowRoot"></form>`, 1, [first]],
  ['a slot that is hidden', `<x-l>${slotted('<div style="display:none"><slot></slot></div>')}Tel. ${first}</x-l>`, 1, []],
  ['a root without a slot', `<x-l>${slotted('<p>Kontakt</p>')}Tel. ${first}</x-l>`, 1, []],
  ['a closed root without a slot', `<x-l>${slotted('<p>Kontakt</p>', 'closed')}Tel. ${first}</x-l>`, 1, []],
  ['a slot that something was put into', `<x-l>${slotted(`<slot>Tel. ${first}</slot>`)}Tel. ${second}</x-l>`, 2, [second]],
];

describe.each(browserNames)('in %s', (name) => {
  let site: TestSite;
  let world: World;
  /** A page of the extension, from which a test looks at what the browser holds. */
  let desk: Page;

  beforeAll(async () => {
    const served = pages.map(([, html], index) => [`/${index}`, pageOf(`${html}<p>Tel. ${last}</p>`)]);
    site = await startSite(Object.fromEntries(served));
    world = await startWorld(name, { lines: [{ id: 'soft', type: 'actionUrl', template: `${site.origin}/?call={number}` }] });
    desk = await world.browser.extensionPage('pages/options.html');
  });
  afterAll(async () => {
    await world?.cleanup.run();
    await site?.close();
  });

  const badge = (page: Page): Promise<string> =>
    desk.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((open) => open.url === url);
      return tab?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
    }, page.url());

  test.each(pages.map(([title, , found, shown], index) => ({ title, found, shown, index })))(
    'counts and walks to what is shown of $title',
    async ({ found, shown, index }) => {
      const page = await world.browser.newPage();
      await page.goto(`${site.origin}/${index}`);
      await waitForNumbers(page.mainFrame(), found + 1);
      const expected = [...shown, last];
      await waitFor(`${expected.length} on the toolbar button`, async () => (await badge(page)) === String(expected.length));
      await giveCommand(world.browser, page, 'next-number');
      const { spoken } = await waitForButton(page.mainFrame(), (button) => button.spoken !== '');
      expect(spoken).toContain(` 1 of ${expected.length}: +49 ${expected[0]?.slice(1)}`);
      await page.close();
    },
  );

  test.each(pages.flatMap(([title, , , shown], index) => shown.map((number) => ({ title, number, index }))))(
    'stands at $number of $title when the pointer does',
    async ({ number, index }) => {
      const page = await world.browser.newPage();
      await page.goto(`${site.origin}/${index}`);
      await waitForNumbers(page.mainFrame(), 1 + (pages[index]?.[2] ?? 0));
      await hover(page, number);
      await waitForButton(page.mainFrame(), ({ text }) => text.includes(number.slice(1)));
      await page.close();
    },
  );
});
