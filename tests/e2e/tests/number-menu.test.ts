/* The menu of the bubble over a number: other lines, copying, and what a person teaches about a site. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { intranetHost } from '../src/browser.ts';
import { waitForCard } from '../src/card.ts';
import { marks } from '../src/marks.ts';
import { hover, type SeenButton, waitForButton, waitForNoButton, waitForNumbers } from '../src/number-button.ts';
import { type DeskPage, type NumberDesk, startNumberDesk } from '../src/number-desk.ts';
import { browserNames } from '../src/paths.ts';
import { waitFor } from '../src/wait.ts';

const pages: Record<string, DeskPage> = {
  '/': (number, other) => `<textarea id="paste"></textarea><p>Tel. ${number}</p><p style="margin-top:150px">oder ${other}</p>`,
  '/kinds': () => '<p>Hotline 0900 3 123456</p><p style="margin-top:120px">Fax 089 654321</p>',
  '/internal': () => '<p>Durchwahl 12</p>',
};

describe.each(browserNames)('in %s', (name) => {
  let desk: NumberDesk;
  beforeAll(async () => {
    desk = await startNumberDesk(name, pages);
  });
  afterAll(() => desk.cleanup.run());

  const openMenu = async (tab: Page, text: string): Promise<SeenButton> => {
    await hover(tab, text);
    const button = await waitForButton(tab.mainFrame(), ({ isBubbleReady, text: says }) => isBubbleReady && says.includes('Desk phone'));
    await button.press('more');
    return waitForButton(tab.mainFrame(), ({ buttons }) => 'copy' in buttons);
  };

  test('names what can be done', async () => {
    const { tab, number } = await desk.open('/', 2);
    expect((await openMenu(tab, number.text)).buttons).toEqual({
      call: 'Call with Desk phone',
      more: 'More for this number',
      callWith: 'Call with Softphone',
      copy: 'Copy number',
      teach: 'Not a number here',
      turnOff: 'Turn off on this site',
    });
    await tab.close();
  });

  // In Firefox no script of ours comes into files.
  test.runIf(name === 'chromium')('offers no site to be turned off where there is only a file', async () => {
    const { tab, number } = await desk.open('/', 2);
    const file = join(desk.world.host.folder, 'contact.html');
    await writeFile(file, `<!doctype html><meta charset="utf-8"><title>Kontakt</title><p>Tel. ${number.text}</p>`);
    await tab.goto(pathToFileURL(file).href);
    await waitForNumbers(tab.mainFrame(), 1);
    const { buttons } = await openMenu(tab, number.text);
    expect(buttons).toHaveProperty('teach');
    expect(buttons).not.toHaveProperty('turnOff');
    await tab.close();
  });

  test('calls with another line', async () => {
    const { tab, number, dialledBySoftphone, onlyDialled } = await desk.open('/', 2);
    await (await openMenu(tab, number.text)).press('callWith');
    expect(await dialledBySoftphone(1)).toEqual([number.dialled]);
    await waitForNoButton(tab.mainFrame());
    await onlyDialled();
    await tab.close();
  });

  test('calls with another line, however soon the menu was opened', async () => {
    const { tab, number, dialledBySoftphone, onlyDialled } = await desk.open('/', 2);
    await hover(tab, number.text);
    const { x, y } = await (await waitForButton(tab.mainFrame(), ({ text }) => text.includes('Desk phone'))).middleOf('more');
    await tab.mouse.move(700, 500, { steps: 3 });
    await waitForNoButton(tab.mainFrame());
    await hover(tab, number.text);
    await tab.waitForFunction((left, top) => document.elementFromPoint(left, top)?.matches('[data-ringbridge=number]'), {}, x, y);
    await tab.mouse.click(x, y);
    await (await waitForButton(tab.mainFrame(), ({ buttons }) => 'copy' in buttons)).press('callWith');
    expect(await dialledBySoftphone(1)).toEqual([number.dialled]);
    await onlyDialled();
    await tab.close();
  });

  test.each(['127.0.0.1', intranetHost])('copies the number as it is read, on %s', async (host) => {
    const { tab, number } = await desk.open('/', 2);
    await tab.goto(tab.url().replace('127.0.0.1', host));
    await waitForNumbers(tab.mainFrame(), 2);
    expect(await tab.evaluate('isSecureContext')).toBe(host === '127.0.0.1');
    await (await openMenu(tab, number.text)).press('copy');
    await waitForButton(tab.mainFrame(), ({ text, spoken }) => text.includes('Copied') && spoken === 'Copied');
    await tab.focus('#paste');
    await tab.keyboard.down('Control');
    await tab.keyboard.press('v', { commands: ['Paste'] });
    await tab.keyboard.up('Control');
    const pasted = await waitFor('the pasted text', () => tab.$eval('#paste', (field) => (field as HTMLTextAreaElement).value));
    expect(pasted).toBe(`+49 ${number.dialled.replace(/^0(\d\d)/, '$1 ')}`);
    await tab.close();
  });

  test('what is no number is no longer marked there, until it is taken back', async () => {
    const { tab, number, other } = await desk.open('/', 2);
    await (await openMenu(tab, number.text)).press('teach');
    const notice = await waitForButton(tab.mainFrame(), ({ buttons }) => 'undo' in buttons);
    expect(notice.text).toContain('No longer shown as a number on 127.0.0.1.');
    await waitFor('one mark', async () => (await marks(tab)).join() === other.text);
    await notice.press('undo');
    await waitForNoButton(tab.mainFrame());
    await waitForNumbers(tab.mainFrame(), 2);
    await tab.close();
  });

  test('a site that is switched off has no marks and no button, until it is taken back', async () => {
    const { tab, number } = await desk.open('/', 2);
    await (await openMenu(tab, number.text)).press('turnOff');
    const notice = await waitForButton(tab.mainFrame(), ({ buttons }) => 'undo' in buttons);
    expect(notice.text).toContain('Ringbridge is off on this site.');
    await waitFor('no marks', async () => (await marks(tab)).length === 0);
    await notice.press('undo');
    await waitForNumbers(tab.mainFrame(), 2);
    await hover(tab, number.text);
    await waitForButton(tab.mainFrame(), ({ isReady }) => isReady);
    await tab.close();
  });

  test('the kind is told where it matters, and costly numbers are asked about', async () => {
    const { tab } = await desk.open('/kinds', 2);
    await hover(tab, '0900 3 123456');
    const premium = await waitForButton(tab.mainFrame(), ({ isReady, text }) => isReady && text.includes('Desk phone'));
    expect(premium.text).toBe('+49 900 3 123456 premium rate Desk phone Call');
    await tab.mouse.down();
    await tab.mouse.up();
    await waitForCard(tab, '+49 900 3 123456');
    await hover(tab, '089 654321');
    const fax = await waitForButton(tab.mainFrame(), ({ text }) => text.includes('654321') && text.includes('Desk phone'));
    expect(fax.text).toBe('+49 89 654321 Fax Desk phone Call');
    await tab.close();
  });

  test('an internal number is called as it is', async () => {
    const { tab, dialled } = await desk.open('/internal');
    await hover(tab, '12');
    const button = await waitForButton(tab.mainFrame(), ({ isReady, text }) => isReady && text.includes('Desk phone'));
    expect(button.text).toBe('12 internal number · Desk phone Call');
    await tab.mouse.down();
    await tab.mouse.up();
    expect(await dialled(1)).toEqual(['12']);
    await tab.close();
  });
});
