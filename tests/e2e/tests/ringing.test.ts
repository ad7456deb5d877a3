/* Somebody calls while Chromium and Firefox are open, on one agent: one toast, where the person is. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startBrowser, type TestBrowser } from '../src/browser.ts';
import { cards, pressUntil, waitForCard, waitForNoCard } from '../src/card.ts';
import { Cleanup } from '../src/cleanup.ts';
import { setFocus } from '../src/front.ts';
import type { TestHost } from '../src/host.ts';
import { type Notices, watchNotices } from '../src/notices.ts';
import { startSite, type TestSite } from '../src/site.ts';
import { soundIn } from '../src/sound.ts';
import { chooseSound, offerSound, writeNoSound, writeSound } from '../src/sound-files.ts';
import { waitFor } from '../src/wait.ts';
import { createHost, waitForSessions } from '../src/world.ts';

const cleanup = new Cleanup();
let site: TestSite;
let host: TestHost;
let chromium: TestBrowser;
let firefox: TestBrowser;
let notices: Notices;
let settings: object;

beforeAll(async () => {
  site = await startSite({
    '/': '<!doctype html><meta charset="utf-8"><title>Work</title><p>Work.</p>',
    '/covering': `<!doctype html><title>Win</title><div id="cover" popover="manual"
      style="inset:0;width:100vw;height:100vh;margin:0;pointer-events:none">Win!</div>`,
  });
  cleanup.add(() => site.close());
  host = await createHost(cleanup);
  const customers = join(host.folder, 'customers.csv');
  await writeFile(customers, 'Name,Company,Phone\nErika Mustermann,Muster Maschinenbau GmbH,+49 30 609854-180\n');
  settings = { sources: [{ id: 'customers', type: 'file', file: customers }] };
  await host.configure(settings);
  await host.install('chromium');
  await host.install('firefox');
  chromium = await startBrowser('chromium', host);
  cleanup.add(() => chromium.close());
  await waitForSessions(host, 1);
  notices = await watchNotices(chromium);
});
afterEach(async () => {
  await host.cli('simulate', 'end');
  await setFocus(chromium, true);
});
afterAll(() => cleanup.run());

const open = async (browser: TestBrowser, path = '/'): Promise<Page> => {
  const tab = await browser.newPage();
  await tab.goto(site.origin + path);
  await tab.bringToFront();
  return tab;
};
const ring = (name = 'Erika Mustermann', number = '+49 30 609854-180') => host.cli('simulate', 'ring', number, '--name', name);
const noticesSay = (says: string): Promise<unknown> =>
  waitFor(`a notification that says ${says}`, async () => (await notices.all()).some(({ title }) => title.includes(says)));
const noNotice = (): Promise<unknown> => waitFor('no notification', async () => (await notices.all()).length === 0);
const badge = async (): Promise<string> => {
  const target = await chromium.puppeteer.waitForTarget((candidate) => candidate.type() === 'service_worker');
  return (await (await target.worker())?.evaluate('chrome.action.getBadgeText({})')) as string;
};

test('a caller is told with everything that is known', async () => {
  const tab = await open(chromium);
  await ring();
  const first = await waitForCard(tab, 'Muster Maschinenbau GmbH');
  expect(first.text).toContain('Erika Mustermann');
  expect(first.text).toContain('+49 30 609854-180 · Landline, Berlin');
  expect(first.text).toContain('on Simulator');
  await host.cli('simulate', 'end', '--reason', 'missed');
  await waitForNoCard(tab);

  await ring();
  const again = await waitForCard(tab, 'Call no. 2');
  expect(again.text).toMatch(/last one today .*, missed/);
  await tab.close();
});

test('what is learnt while it rings takes no press away from a button that stays where it is', async () => {
  const tab = await open(chromium);
  await ring();
  await waitForCard(tab, 'Muster Maschinenbau GmbH');
  // Long enough for a press to count.
  await tab.evaluate(() => new Promise((seen) => setTimeout(seen, 600)));
  const popup = { template: 'https://crm.example/#search/{e164digits}', system: 'zammad', on: 'demand' };
  await host.configure({ ...settings, popup });
  const more = await waitForCard(tab, 'Open in Zammad');
  await more.press('answer');
  await waitForCard(tab, 'connected');
  await host.configure(settings);
  await host.cli('simulate', 'end');
  await (await waitForCard(tab, 'ended')).press('dismiss');
  await waitForNoCard(tab);
  await tab.close();
});

test('in another program, the browser that was used last notifies; back in it, the toast is there', async () => {
  const tab = await open(chromium);
  await setFocus(chromium, false);
  await ring();
  await noticesSay('Erika Mustermann');
  expect((await notices.all())[0]?.buttons).toEqual([{ title: 'Answer' }, { title: 'Decline' }]);
  expect(await cards(tab)).toEqual([]);

  await setFocus(chromium, true);
  await waitForCard(tab, 'Erika Mustermann');
  await noNotice();
  await tab.close();
});

test('a page without scripts, and one that fills the screen, leave it to a notification', async () => {
  const closed = await chromium.newPage();
  await closed.goto('chrome://version');
  await ring();
  await noticesSay('Erika Mustermann');

  const tab = await open(chromium);
  await waitForCard(tab, 'Erika Mustermann');
  await noNotice();
  await tab.evaluate('document.documentElement.requestFullscreen()');
  await noticesSay('Erika Mustermann');
  await waitForNoCard(tab);
  await tab.evaluate('document.exitFullscreen()');
  await waitForCard(tab, 'Erika Mustermann');
  await tab.close();
  await closed.close();
});

test('a page that covers the toast again and again gets no call answered', async () => {
  const tab = await open(chromium, '/covering');
  await ring();
  const toast = await waitForCard(tab, 'Erika Mustermann');
  await tab.evaluate('globalThis.covered = 0; setInterval(() => { cover.hidePopover(); cover.showPopover(); covered++; }, 50)');
  await tab.waitForFunction('covered > 30');
  await toast.press('answer');
  await toast.press('hangUp');

  await ring('Max Beispiel', '+49 89 123456');
  await waitForCard(tab, 'Max Beispiel');
  expect((await cards(tab)).map(({ text }) => text).join()).toContain('Erika Mustermann calling you');
  await host.cli('simulate', 'end');
  await tab.close();
});

test('do not disturb is silent and counts what was missed, until somebody looks', async () => {
  const tab = await open(chromium);
  const popup = await chromium.extensionPage('pages/popup.html');
  await popup.waitForSelector('.recent-row, .empty');
  await waitFor('no badge', async () => (await badge()) === '');
  await popup.select('.quiet-select', 'endless');
  await popup.waitForSelector('.quiet-notice');
  await popup.close();
  expect(await badge()).toBe('–');

  await tab.bringToFront();
  await ring();
  await host.cli('simulate', 'end', '--reason', 'missed');
  await waitFor('the count of missed calls', async () => (await badge()) === '1');
  expect(await cards(tab)).toEqual([]);
  expect(await notices.all()).toEqual([]);

  const looking = await chromium.extensionPage('pages/popup.html');
  await looking.waitForSelector('.recent-row.new');
  await waitFor('the count to go', async () => (await badge()) === '–');
  await (await looking.waitForSelector('.quiet-notice button'))?.click();
  await waitFor('no badge', async () => (await badge()) === '');
  await looking.close();
  await tab.close();
});

test('a ringtone that is switched on is heard until the call is answered; an own file, once it can be played', async () => {
  const tab = await open(chromium);
  const options = await chromium.extensionPage('pages/options.html');
  await switchRingtoneOn(options);
  await offerSounds(options);
  await tab.bringToFront();
  await ring();
  await waitFor('the own sound', async () => (await soundIn(chromium))?.startsWith('file:'));
  await options.bringToFront();
  await (await options.waitForSelector('#ringtone .chip-remove'))?.click();
  await waitFor('the usual tone', async () => (await soundIn(chromium)) === 'bells');
  await options.close();
  await pressUntil(tab, 'Erika Mustermann', 'answer', 'Hold');
  await waitFor('silence', async () => (await soundIn(chromium)) === undefined);
  await tab.close();
});

test('of two browsers the one used last shows it; it goes with the person, and is gone everywhere when it is answered', async () => {
  firefox = await startBrowser('firefox', host);
  cleanup.add(() => firefox.close());
  await waitForSessions(host, 2);
  const here = await open(chromium);
  const there = await open(firefox);
  await setFocus(chromium, false);
  await setFocus(chromium, true);
  await waitFor('Chromium to be in front', async () =>
    (await waitForSessions(host, 2)).some(({ front, browser }) => front && browser?.startsWith('Chrom')),
  );

  await ring();
  await waitForCard(here, 'Erika Mustermann');
  expect(await cards(there)).toEqual([]);

  await setFocus(chromium, false);
  await waitForCard(there, 'Erika Mustermann');
  await waitForNoCard(here);
  await noNotice();

  const other = await open(firefox);
  await waitForCard(other, 'Erika Mustermann');
  await waitForNoCard(there);

  await pressUntil(other, 'Erika Mustermann', 'answer', 'Hold');
  await setFocus(chromium, true);
  expect((await waitForCard(here, 'Erika Mustermann')).text).toContain('Hold');
  await waitForNoCard(other);
});

test('the ringtone goes with the person too', async () => {
  const options = await firefox.extensionPage('pages/options.html');
  await switchRingtoneOn(options);
  await offerSounds(options);
  await setFocus(chromium, false);
  await setFocus(chromium, true);
  await ring();
  await waitFor('a tone in Chromium', async () => (await soundIn(chromium)) === 'bells');
  expect(await soundIn(firefox, options)).toBeUndefined();

  await setFocus(chromium, false);
  await waitFor('the own sound in Firefox', async () => (await soundIn(firefox, options))?.startsWith('file:'));
  await waitFor('silence in Chromium', async () => (await soundIn(chromium)) === undefined);
  await host.cli('simulate', 'end');
  await waitFor('silence', async () => (await soundIn(firefox, options)) === undefined);
  await options.close();
});

test('Firefox notifies where its pages let no script in, without buttons', async () => {
  const seen = await watchNotices(firefox);
  await setFocus(chromium, false);
  await ring();
  const [notice] = await waitFor('a notification', async () => {
    const all = await seen.all();
    return all.length > 0 ? all : undefined;
  });
  expect(notice).toMatchObject({ title: 'Erika Mustermann', type: 'basic' });
  expect(notice).not.toHaveProperty('buttons');
  await host.cli('simulate', 'end');
  await waitFor('no notification', async () => (await seen.all()).length === 0);
});

/** Switches the ringtone on in the options, and waits until the choice is kept: the page may be closed then. */
async function switchRingtoneOn(options: Page): Promise<void> {
  // By no place on the screen: the cards above are drawn when the settings come.
  await (await options.waitForSelector('#ringtone input[type=checkbox]'))?.evaluate((box) => (box as HTMLInputElement).click());
  await waitFor('the choice to be kept', () =>
    options.evaluate("chrome.storage.local.get('ringtone').then(({ ringtone }) => ringtone?.on === true)"),
  );
}

/** Offers files to the settings: three are refused, each with its reason; the fourth is what known callers sound like. */
async function offerSounds(options: Page): Promise<void> {
  const { folder } = host;
  expect(await offerSound(options, await writeNoSound(folder, 'letter.mp3'))).toContain('cannot play “letter.mp3”. MP3, Ogg and WAV');
  expect(await offerSound(options, await writeSound(folder, 'concert.wav', 132))).toContain('“concert.wav” is larger than 2 MB.');
  expect(await offerSound(options, await writeSound(folder, 'song.wav', 121))).toContain('“song.wav” is longer than two minutes.');
  expect(await offerSound(options, await writeSound(folder, 'ding.wav', 0.5))).toBeUndefined();
  await chooseSound(options, 'ding.wav');
}
