/* The caller in the CRM: their page, opened by itself while it rings and from the menu of a number; and what is known of them. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enterUntil, pressUntil, waitForCard, waitForNoCard } from '../src/card.ts';
import { Cleanup } from '../src/cleanup.ts';
import { hover, waitForButton, waitForNumbers } from '../src/number-button.ts';
import { browserNames } from '../src/paths.ts';
import { type SitePage, startSite, type TestSite } from '../src/site.ts';
import { waitFor } from '../src/wait.ts';
import { startWorld, type World } from '../src/world.ts';

const number = '089 123456';
const json = (body: (query: string) => unknown): SitePage => ({
  html: (query) => JSON.stringify(body(query.get('query') ?? '')),
  headers: { 'content-type': 'application/json' },
});
/** As Zendesk answers: one number is Erika Mustermann's, another one Anna's and Bert's. */
const zendesk: Readonly<Record<string, SitePage>> = {
  '/api/v2/search.json': json((query) => ({
    results: [
      { id: 5, name: 'Erika Mustermann', organization_id: 9, phone: '+4930609854180' },
      { id: 6, name: 'Anna Bauer', phone: '+4930609854181' },
      { id: 7, name: 'Bert Bauer', phone: '+4930609854181' },
    ].filter(({ phone }) => query.endsWith(phone.slice(3))),
    count: query.includes('requester:5') ? 3 : 0,
  })),
  '/api/v2/organizations/9.json': json(() => ({ organization: { name: 'Muster Maschinenbau GmbH' } })),
};

describe.each(browserNames)('in %s', (name) => {
  const cleanup = new Cleanup();
  let world: World;
  let crm: TestSite;
  let other: TestSite;

  beforeAll(async () => {
    crm = await startSite({ ...zendesk, '/': '<title>CRM</title>', '/search': (query) => `<title>CRM search</title><p>${query.get('q')}` });
    other = await startSite({ '/': `<title>Page</title><p style="margin:60px">Tel. ${number}</p>` });
    cleanup.add(() => Promise.all([crm.close(), other.close()]).then(() => undefined));
    world = await startWorld(name, {
      popup: { template: `${crm.origin}/search?q={e164digits}`, system: 'zendesk' },
      sources: [{ id: 'crm', type: 'zendesk', address: crm.origin, user: 'me@example.com', token: 'k3y' }],
    });
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
  const frontTab = async (): Promise<Page> =>
    (await world.browser.puppeteer.pages()).find((page) => page.url().startsWith(crm.origin)) ?? (await open(`${crm.origin}/`));
  const found = (digits: string) =>
    waitFor('the page of the caller', async () => (await pagesOfCrm()).some((url) => url.endsWith(`q=${digits}`)));

  test('a ringing call opens its page in the tab that shows the CRM, and in no other; its toast says who and how much is open', async () => {
    const tab = await open(`${crm.origin}/`);
    const front = await open(`${other.origin}/`);
    await world.host.cli('simulate', 'ring', '+49 30 609854-180');
    await found('4930609854180');
    expect(await pagesOfCrm()).toEqual([`${crm.origin}/search?q=4930609854180`]);
    await waitFor('the CRM in front', () => tab.evaluate('document.visibilityState === "visible"'));
    const toast = await waitForCard(tab, 'Muster Maschinenbau GmbH');
    expect(toast.text).toContain('Erika Mustermann calling you');
    expect(toast.text).toContain('3 open tickets');
    // This CRM is reached by http: it has no page that may be opened.
    expect(toast.buttons).not.toHaveProperty('openItems');
    await world.host.cli('simulate', 'end');
    await tab.close();
    await front.close();
  });

  test('of two who have the number the person picks one, may pick another, and take that back with the keyboard', async () => {
    await world.host.cli('simulate', 'ring', '+49 30 609854-181');
    await found('4930609854181');
    const tab = await frontTab();
    const asked = await waitForCard(tab, 'Who is it?');
    expect(asked.text).toContain('+49 30 609854-181 calling you');
    await pressUntil(tab, 'Who is it?', 'pick', 'Anna Bauer calling you');
    await pressUntil(tab, 'Who is it?', 'pick', 'Bert Bauer calling you');
    await enterUntil(tab, 'unpick', '+49 30 609854-181 calling you');
    await world.host.cli('simulate', 'end');
    await waitForNoCard(tab);
  });

  test('the card of a caller opens the page again', async () => {
    const front = await open(`${other.origin}/`);
    await front.bringToFront();
    await world.host.cli('simulate', 'ring', '+49 30 609854-182');
    await found('4930609854182');
    await front.bringToFront();
    for (const page of await world.browser.puppeteer.pages()) {
      if (page.url().startsWith(crm.origin)) {
        await page.close();
      }
    }
    await (await waitForCard(front, /609854/)).press('crm');
    await found('4930609854182');
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
    expect(menu.buttons.look).toBe('Open in Zendesk');
    await menu.press('look');
    await found('4989123456');
    expect(await pagesOfCrm()).toHaveLength(1);
  });
});
