/*
 * Takes the pictures of the README, in English and light, into docs/images:
 *   npx tsx tests/e2e/src/pictures.ts
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contactPage } from '../demo/contact-page.ts';
import { startBrowser } from './browser.ts';
import { waitForCard } from './card.ts';
import { Cleanup } from './cleanup.ts';
import { root } from './paths.ts';
import { startSite } from './site.ts';
import { sceneOf } from './stage/scenes.ts';
import { startStage } from './stage/stage.ts';
import { startPlainBrowser } from './stage/visit.ts';
import { createHost, waitForSessions } from './world.ts';

const picture = (name: string): `${string}.png` => join(root, 'docs', 'images', `${name}.png`) as `${string}.png`;
const erika = ['+49 89 99998-180'] as const;

await drawToast();
await drawFigures();

/** Somebody whom the address book knows calls again, over a page of the web. */
async function drawToast(): Promise<void> {
  const cleanup = new Cleanup();
  try {
    const site = await startSite({ '/': contactPage('en') });
    cleanup.add(() => site.close());
    const host = await createHost(cleanup);
    const book = join(host.folder, 'customers.csv');
    await writeFile(book, 'Name,Company,Phone\nErika Mustermann,Muster Maschinenbau GmbH,+49 89 99998-180\n');
    await host.configure({
      country: 'DE',
      sources: [{ id: 'customers', type: 'file', name: 'Customers', file: book }],
      popup: { system: 'zammad', template: 'https://support.example/#search/{e164}', on: 'demand' },
    });
    await host.install('chromium');
    const browser = await startBrowser('chromium', host, { still: true });
    cleanup.add(() => browser.close());
    await waitForSessions(host, 1);
    const page = await browser.newPage();
    await page.setViewport({ width: 1100, height: 460 });
    await page.goto(site.origin);
    await host.cli('simulate', 'ring', ...erika);
    await waitForCard(page, 'Muster Maschinenbau');
    await host.cli('simulate', 'end', '--reason', 'missed');
    await host.cli('simulate', 'ring', ...erika);
    await waitForCard(page, 'Call no. 2');
    await waitForCard(page, 'Muster Maschinenbau');
    await page.screenshot({ path: picture('toast') });
  } finally {
    await cleanup.run();
  }
}

/** What two months of calls come to. */
async function drawFigures(): Promise<void> {
  const [stage, browser] = await Promise.all([startStage(), startPlainBrowser('chromium')]);
  try {
    const page = await stage.open(browser, sceneOf('journal-figures'), { language: 'en', scheme: 'light', widthPx: 1100 });
    await page.setViewport({ width: 1100, height: 1_090 });
    await page.screenshot({ path: picture('figures') });
  } finally {
    await browser.close();
    await stage.close();
  }
}
