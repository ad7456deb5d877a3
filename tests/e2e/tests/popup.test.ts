/* The caller's page in the CRM: opened by itself while it rings, and from the menu of a number. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitForCard } from '../src/card.ts';
import { Cleanup } from '../src/cleanup.ts';
import { hover, waitForButton, waitForNumbers } from '../src/number-button.ts';
import { browserNames } from '../src/paths.ts';
import { startSite, type TestSite } from '../src/site.ts';
import { waitFor } from '../src/wait.ts';
import { startWorld, type World } from '../src/world.ts';

const number = '089 123456';

describe.each(browserNames)('in %s', (name) => {
  const cleanup = new Cleanup();
  let world: World;
  let crm: TestSite;
  let other: TestSite;

  beforeAll(async () => {
    crm = await startSite({ '/': '<title>CRM</title>', '/search': (query) => `<title>CRM search</title><p>${query.get('q')}` });
    other = await startSite({ '/': `<title>Page</title><p style="margin:60px">Tel. ${number}</p>` });
    cleanup.add(() => Promise.all([crm.close(), other.close()]).then(() => undefined));
    world = await startWorld(name, { popup: { template: `${crm.origin}/search?q={e164digits}`, system: 'zammad' } });
    cleanup.add(() => world.cleanup.run());
  });
  afterAll(() => cleanup.run());

  const open = async (url: string): Promise<Page> => {
    const tab = await world.browser.newPage();
    await tab.goto(url);
    return tab;
  };
  const pagesOfCrm = async (): Promise<readonly string[]> =>
    (await world.browser.puppeteer.pages()).map((page) => page.url()).filter((url) => url.startsWith(crm.origin));
  const found = (digits: string) =>
    waitFor('the page of the caller', async () => (await pagesOfCrm()).some((url) => url.endsWith(`q=${digits}`)));

  test('a ringing call opens its page in the tab that shows the CRM, and in no other', async () => {
    const tab = await open(`${crm.origin}/`);
    const front = await open(`${other.origin}/`);
    await world.host.cli('simulate', 'ring', '+49 30 609854-180');
    await found('4930609854180');
    expect(await pagesOfCrm()).toEqual([`${crm.origin}/search?q=4930609854180`]);
    await waitFor('the CRM in front', () => tab.evaluate('document.visibilityState === "visible"'));
    await world.host.cli('simulate', 'end');
    await tab.close();
    await front.close();
  });

  test('the card of a caller opens the page again', async () => {
    const front = await open(`${other.origin}/`);
    await front.bringToFront();
    await world.host.cli('simulate', 'ring', '+49 30 609854-181');
    await found('4930609854181');
    await front.bringToFront();
    for (const page of await world.browser.puppeteer.pages()) {
      if (page.url().startsWith(crm.origin)) {
        await page.close();
      }
    }
    await (await waitForCard(front, /609854/)).press('crm');
    await found('4930609854181');
    await world.host.cli('simulate', 'end');
    await front.close();
  });

  test('the menu of a number opens its page in a new tab, where none of the CRM is open', async () => {
    const tab = await open(`${other.origin}/`);
    await tab.bringToFront();
    await waitForNumbers(tab.mainFrame(), 1);
    await hover(tab, number);
    const button = await waitForButton(tab.mainFrame(), ({ isBubbleReady }) => isBubbleReady);
    await button.press('more');
    const menu = await waitForButton(tab.mainFrame(), ({ buttons }) => 'look' in buttons);
    expect(menu.buttons.look).toBe('Open in Zammad');
    await menu.press('look');
    await found('4989123456');
    expect(await pagesOfCrm()).toHaveLength(1);
  });
});
