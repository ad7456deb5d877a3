/*
 * Takes pictures of README and docs, in English and light, into docs/images:
 *   npx tsx tests/e2e/src/pictures.ts [name…]
 * Without names, all that are made here.
 */
import { join } from 'node:path';
import type { Page, ScreenshotClip } from 'puppeteer-core';
import { contactPage } from '../demo/contact-page.ts';
import { startBrowser } from './browser.ts';
import { waitForCard } from './card.ts';
import { Cleanup } from './cleanup.ts';
import { hubSpot, hubSpotCaller, hubSpotSource } from './hub-spot.ts';
import { root } from './paths.ts';
import { startSite } from './site.ts';
import { sceneOf } from './stage/scenes.ts';
import { startStage } from './stage/stage.ts';
import { startPlainBrowser } from './stage/visit.ts';
import { createHost, waitForSessions } from './world.ts';

const picture = (name: string): `${string}.png` => join(root, 'docs', 'images', `${name}.png`) as `${string}.png`;

/** A page of the extension, or a part of it, in one of its scenes. */
interface Drawn {
  readonly name: string;
  readonly scene: string;
  readonly widthPx: number;
  /** What is drawn of it; without one, the window. */
  readonly part?: string;
  readonly heightPx?: number;
}

const drawn: readonly Drawn[] = [
  { name: 'figures', scene: 'journal-figures', widthPx: 1100, heightPx: 1_090 },
  { name: 'panel-contact', scene: 'panel-contact', widthPx: 400, heightPx: 780 },
  { name: 'sources-test', scene: 'options-sources-tested', widthPx: 800, part: '#sources' },
  { name: 'file-preview', scene: 'options-sources-import', widthPx: 800, part: '#sources .source-test' },
  { name: 'crm-page', scene: 'options-crm', widthPx: 800, part: '#crm' },
];
const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);

if (isWanted('toast')) {
  await drawToast();
}
await drawScenes(drawn.filter(({ name }) => isWanted(name)));

/** Somebody whom the CRM knows calls again, over a page of the web: with what is open, and who looks after them. */
async function drawToast(): Promise<void> {
  const cleanup = new Cleanup();
  try {
    const site = await startSite({ ...hubSpot(), '/': contactPage('en') });
    cleanup.add(() => site.close());
    const host = await createHost(cleanup);
    await host.configure({ country: 'DE', sources: [hubSpotSource(site.origin)] });
    await host.install('chromium');
    const browser = await startBrowser('chromium', host, { still: true });
    cleanup.add(() => browser.close());
    await waitForSessions(host, 1);
    const page = await browser.newPage();
    await page.setViewport({ width: 1100, height: 460 });
    await page.goto(site.origin);
    await host.cli('simulate', 'ring', hubSpotCaller);
    await waitForCard(page, 'Muster Maschinenbau');
    await host.cli('simulate', 'end', '--reason', 'missed');
    await host.cli('simulate', 'ring', hubSpotCaller);
    await waitForCard(page, /Call no\. 2.*Otto Berger/);
    await page.screenshot({ path: picture('toast') });
  } finally {
    await cleanup.run();
  }
}

async function drawScenes(chosen: readonly Drawn[]): Promise<void> {
  if (chosen.length === 0) {
    return;
  }
  const [stage, browser] = await Promise.all([startStage(), startPlainBrowser('chromium')]);
  try {
    for (const { name, scene, widthPx, heightPx = 1_000, part } of chosen) {
      const page = await stage.open(browser, sceneOf(scene), { language: 'en', scheme: 'light', widthPx });
      await page.setViewport({ width: widthPx, height: heightPx });
      const clip = part === undefined ? undefined : await boxAround(page, part);
      await page.screenshot({ path: picture(name), ...(clip === undefined ? {} : { clip }) });
      await page.close();
    }
  } finally {
    await browser.close();
    await stage.close();
  }
}

/** The box of a part with some air, on the whole page. */
function boxAround(page: Page, part: string): Promise<ScreenshotClip> {
  const measure = (element: Element, airPx: number) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + scrollX - airPx, y: y + scrollY - airPx, width: width + 2 * airPx, height: height + 2 * airPx };
  };
  return page.$eval(part, measure, 16);
}
