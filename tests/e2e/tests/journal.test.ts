/* Panel and journal with the real background and agent: what only they together can show. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Call } from '../../../extension/src/common/contract.ts';
import { waitForCard } from '../src/card.ts';
import { browserNames } from '../src/paths.ts';
import { startSite } from '../src/site.ts';
import { waitFor } from '../src/wait.ts';
import { type Status, startWorld, type World } from '../src/world.ts';

const note = '.note-field textarea';

describe.each(browserNames)('in %s', (name) => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld(name, {});
  });
  afterAll(() => world.cleanup.run());

  const simulate = (...words: string[]) => world.host.cli('simulate', ...words);
  const past = async (): Promise<readonly Call[]> => (await world.host.json<{ calls: readonly Call[] }>('journal')).calls;
  const agent = async (): Promise<number> => (await world.host.json<Status>('status')).processId;
  const noteInJournal = (text: string) =>
    waitFor(`the note “${text}” in the journal`, async () => (await past()).some((call) => call.note === text));
  const press = async (page: Page, words: string): Promise<void> => {
    await (await page.waitForSelector(`xpath///button[normalize-space()='${words}']`))?.click();
  };

  test('a call that was answered comes into the open journal by itself, with its length', async () => {
    const journal = await world.browser.extensionPage('pages/journal.html');
    await journal.waitForSelector('.empty-list');
    await simulate('ring', '+4930609854180', '--name', 'Erika Mustermann');
    await simulate('answer');
    await simulate('end');

    await journal.waitForSelector('.call-row');
    expect(await journal.$eval('.cell-who', (cell) => cell.textContent)).toBe('Erika Mustermann+49 30 609854180');
    expect(await journal.$eval('.cell-outcome', (cell) => cell.textContent)).toMatch(/^0:\d\d$/);
    await journal.close();
  });

  test('a note that the panel calls saved is in the journal when the agent is killed', async () => {
    const panel = await world.browser.extensionPage('pages/panel.html');
    await simulate('ring', '+4989123456', '--name', 'Max Beispiel');
    await panel.waitForSelector(note);
    await panel.type(note, 'Wants an offer');
    await panel.waitForSelector('.note-status .good');

    process.kill(await agent(), 'SIGKILL');
    await noteInJournal('Wants an offer');
    await panel.close();
  });

  test('a note that never reached the agent is saved although panel and agent are gone', async () => {
    const panel = await world.browser.extensionPage('pages/panel.html');
    await simulate('ring', '+4989123457');
    await panel.waitForSelector(note);
    const processId = await agent();
    process.kill(processId, 'SIGSTOP');
    await panel.type(note, 'Typed into the void');
    await panel.close();

    process.kill(processId, 'SIGKILL');
    await noteInJournal('Typed into the void');
  });

  test('the exported file is what the command line writes', async () => {
    const journal = await world.browser.extensionPage('pages/journal.html');
    await journal.waitForSelector('.call-row');
    await journal.click('.menu > summary');
    await journal.click('.menu-item:last-child');

    const written = (await world.host.cli('journal', '--csv')).stdout;
    expect(written.split('\r\n').length).toBeGreaterThan(3);
    await waitFor('the same file', async () => {
      const [file] = (await readdir(world.host.downloads).catch(() => [])).filter((path) => path.endsWith('.csv'));
      return file !== undefined && (await readFile(join(world.host.downloads, file), 'utf8')) === written;
    });
    await journal.close();
  });

  test('the figures are drawn under the policy of extension pages, which forbids styles in attributes', async () => {
    const journal = await world.browser.extensionPage('pages/journal.html');
    await journal.waitForSelector('.call-row');
    await journal.evaluate(() => {
      document.addEventListener('securitypolicyviolation', (event) =>
        document.body.setAttribute('data-violation', event.violatedDirective),
      );
    });
    await journal.click('[data-tab=figures]');
    const canvas = await journal.waitForSelector('.plot-canvas canvas');
    await journal.waitForSelector('.heat-5');
    expect(await canvas?.evaluate((element) => element.getBoundingClientRect().width)).toBeGreaterThan(300);
    expect(await journal.evaluate(() => document.body.getAttribute('data-violation'))).toBeNull();
    await journal.close();
  });

  test('erasing all asks, says how many, and leaves none', async () => {
    const calls = (await past()).length;
    const journal = await world.browser.extensionPage('pages/journal.html');
    await press(journal, 'Erase all');
    await journal.waitForFunction((count) => document.querySelector('.confirm')?.textContent?.includes(`${count} calls`), {}, calls);
    expect(await past()).toHaveLength(calls);

    await press(journal, 'Erase for good');
    await journal.waitForSelector('.empty-list');
    expect(await past()).toEqual([]);
    await journal.close();
  });

  test('the card of a call that people are in leads to its note in the panel', async () => {
    const site = await startSite({ '/': '<!doctype html><title>Kontakt</title>' });
    // Open before: a driver's new tab would go into the panel's window while Firefox still builds that, in the panel's place.
    const options = await world.browser.extensionPage('pages/options.html');
    const tab = await world.browser.newPage();
    await tab.goto(site.origin);
    await simulate('ring', '+4989123458');
    await simulate('answer');
    // It counts presses only when it has been seen for a moment: its clock says when.
    const card = await waitForCard(tab, /123458.*\d:(?!00)\d\d/s);
    expect(card.buttons.panel).toBe('Note');
    await card.press('panel');
    // Pages with notes hold a lock while they live.
    await waitFor('the panel', () =>
      options.evaluate(async () => ((await navigator.locks.query()).held ?? []).some(({ name }) => name?.startsWith('ringbridge.notes.'))),
    );
    await simulate('end');
    await options.close();
    await tab.close();
    await site.close();
  });
});
