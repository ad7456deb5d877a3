/* The record of a caller in the CRM, and what is open with them, over https, as CRMs are: only there a contact's own pages are offered. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitForCard } from '../src/card.ts';
import { makeCertificate } from '../src/certificate.ts';
import { Cleanup } from '../src/cleanup.ts';
import { browserNames } from '../src/paths.ts';
import { type SitePage, startSite, type TestSite } from '../src/site.ts';
import { waitFor } from '../src/wait.ts';
import { startWorld, type World } from '../src/world.ts';

const record = '/agent/users/5/requested_tickets';
const tickets = '/agent/search/1';
const ticketsOfErika = `${tickets}?type=ticket&q=requester%3A5%20status%3Csolved`;
const people = [
  { id: 5, name: 'Erika Mustermann', phone: '+4930609854180' },
  { id: 6, name: 'Anna Bauer', phone: '+4930609854181' },
  { id: 7, name: 'Bert Bauer', phone: '+4930609854181' },
];
/** As Zendesk answers. */
const found: SitePage = {
  html: (query) =>
    JSON.stringify({
      results: people.filter(({ phone }) => query.get('query')?.endsWith(phone.slice(3))),
      count: query.get('query')?.includes('requester:5') ? 3 : 0,
    }),
  headers: { 'content-type': 'application/json' },
};
const pages: Readonly<Record<string, SitePage>> = {
  '/api/v2/search.json': found,
  '/': '<title>CRM</title>',
  '/search': '<title>Search</title>',
  [record]: '<title>Erika Mustermann</title>',
  [tickets]: '<title>Tickets of Erika Mustermann</title>',
};

describe.each(browserNames)('in %s', (name) => {
  const cleanup = new Cleanup();
  let world: World;
  let crm: TestSite;

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rb-'));
    cleanup.add(() => rm(folder, { recursive: true, force: true }));
    const certificate = await makeCertificate(folder);
    crm = await startSite(pages, certificate);
    cleanup.add(() => crm.close());
    const config = {
      popup: { template: `${crm.origin}/search?q={e164digits}`, system: 'zendesk' },
      sources: [{ id: 'crm', type: 'zendesk', address: crm.origin, user: 'me@example.com', token: 'k3y' }],
    };
    world = await startWorld(name, config, { trusting: true }, { SSL_CERT_FILE: certificate.file });
    cleanup.add(() => world.cleanup.run());
  });
  afterAll(() => cleanup.run());

  const crmPages = async (): Promise<readonly string[]> =>
    (await world.browser.puppeteer.pages()).map((page) => page.url()).filter((url) => url.startsWith(crm.origin));
  const crmTab = async (): Promise<Page> =>
    (await world.browser.puppeteer.pages()).find((page) => page.url().startsWith(crm.origin)) as Page;
  /** From the top of a page that has nothing to press itself to a button of the card, and presses that. */
  const walkTo = async (tab: Page, button: number): Promise<void> => {
    for (let step = 0; step <= button; step++) {
      await tab.keyboard.press('Tab');
    }
    await tab.keyboard.press('Enter');
  };
  const shows = (path: string): Promise<unknown> =>
    waitFor(`${path} in the one tab of the CRM`, async () => JSON.stringify(await crmPages()) === JSON.stringify([`${crm.origin}${path}`]));

  test('whoever is surely calling is shown in the tab that has the CRM open', async () => {
    const tab = await world.browser.newPage();
    await tab.goto(`${crm.origin}/`);
    await world.host.cli('simulate', 'ring', '+49 30 609854-180');
    await shows('/search?q=4930609854180');
    // What is open comes last, and moves the buttons below it.
    await (await waitForCard(tab, '3 open tickets')).press('crm');
    await shows(record);
    await tab.waitForFunction("document.title === 'Erika Mustermann'");
    await world.host.cli('simulate', 'end');
  });

  test('what is open with them opens in that tab as well, by mouse and by keyboard', async () => {
    for (const byKeyboard of [false, true]) {
      await world.host.cli('simulate', 'ring', '+49 30 609854-180');
      await shows('/search?q=4930609854180');
      const card = await waitForCard(await crmTab(), '3 open tickets');
      expect(card.buttons.openItems).toBe('3 open tickets');
      if (byKeyboard) {
        await walkTo(await crmTab(), Object.keys(card.buttons).indexOf('openItems'));
      } else {
        await card.press('openItems');
      }
      await shows(ticketsOfErika);
      await waitForCard(await crmTab(), '3 open tickets');
      await world.host.cli('simulate', 'end');
    }
  });

  test('where two have the number, both are looked for', async () => {
    await world.host.cli('simulate', 'ring', '+49 30 609854-181');
    await shows('/search?q=4930609854181');
    await world.host.cli('simulate', 'end');
  });
});
