/**
 * The demo: a browser with the extension, a contact page, the built-in simulator as the phone.
 * With a display the person clicks; without one the demo clicks itself, prints each step and keeps screenshots.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { waitForCard } from '../src/card.ts';
import { root } from '../src/paths.ts';
import { startSite } from '../src/site.ts';
import { startWorld, type World } from '../src/world.ts';
import { contactPage } from './contact-page.ts';

const language = (process.env.LC_ALL ?? process.env.LANG ?? '').startsWith('de') ? 'de' : 'en';
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const headful = hasDisplay && !process.argv.includes('--headless');
const screenshots = join(root, 'artifacts', 'demo');

/** What the card says of a call, in the demo's language. */
const words = {
  en: { ringing: 'ringing', connected: 'connected', ended: 'ended' },
  de: { ringing: 'klingelt', connected: 'verbunden', ended: 'beendet' },
}[language];

const site = await startSite({ '/': contactPage(language) });
const world = await startWorld('chromium', undefined, { language, headful });
try {
  const page = await world.browser.newPage();
  await page.goto(site.origin);
  if (headful) {
    await showAround(world, page);
  } else {
    await clickThrough(world, page);
  }
} finally {
  await world.cleanup.run();
  await site.close();
}

/** Tells the person what to try, and waits until they close the browser. */
async function showAround({ browser }: World, page: Page): Promise<void> {
  await page.bringToFront();
  console.log(`
  The demo page is open. Try these:
    1. Click a phone number. A card shows the call: dialling, ringing, connected. Hang up there.
    2. Click the button below the numbers. The page tries to dial by itself; Ringbridge asks you first.
    3. Open the Ringbridge button in the toolbar and dial a number there.
    4. Let somebody call: in the settings of Ringbridge, under “Simulator”, press a caller. A toast shows who it is; take the call.
    5. “All calls” in the toolbar's window is the journal: every call, your notes, and figures.
  The simulator plays the phone; nothing leaves this computer. Close the browser to end the demo.`);
  await new Promise<void>((resolve) => browser.puppeteer.once('disconnected', () => resolve()));
}

/** Does the same by itself. */
async function clickThrough({ browser, host }: World, page: Page): Promise<void> {
  await mkdir(screenshots, { recursive: true });
  let step = 0;
  const show = async (what: string, shot: Page = page): Promise<void> => {
    step += 1;
    const file = join(screenshots, `${step}.png`);
    await shot.screenshot({ path: file as `${string}.png` });
    console.log(`  ${step}. ${what}  → ${file}`);
  };

  await show('The demo page is open');
  await page.click('a[href^="tel:+49-30"]');
  await waitForCard(page, words.ringing);
  await show('A click on the first number: the simulator dials, no dialog asked');
  const card = await waitForCard(page, words.connected);
  await show('The other side has answered');
  await card.press('hangUp');
  await waitForCard(page, words.ended);
  await show('Hung up');
  await page.click('#scripted');
  await waitForCard(page, '+49 30 23125999');
  await show('The page tried to dial by itself: Ringbridge asks first');
  await show('The popup', await browser.extensionPage('pages/popup.html'));
  await page.bringToFront();
  await host.cli('simulate', 'ring', '+49 89 99998-180', '--name', 'Erika Mustermann');
  await waitForCard(page, 'Erika Mustermann');
  await show('Somebody calls: the toast');
  await host.cli('simulate', 'end', '--reason', 'missed');
  const journal = await browser.extensionPage('pages/journal.html');
  await journal.waitForSelector('.call-item');
  await show('Missed: the journal has it', journal);
  console.log(`\n  Done: ${step} screenshots in ${screenshots}`);
}
