/*
 * Draws every scene in both browsers, languages and schemes, the options page also narrow, into artifacts/screenshots/:
 *   npx tsx tests/e2e/src/stage/screenshots.ts [part of a file name…]
 * Of parts with a bar between them (`de|en`) one is enough.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { type BrowserName, browserNames, root } from '../paths.ts';
import { firefoxProgram } from '../warm-firefox.ts';
import type { Language, Scene } from './scene.ts';
import { scenes } from './scenes.ts';
import { type Stage, startStage } from './stage.ts';

type Scheme = 'light' | 'dark';

const schemes: readonly Scheme[] = ['light', 'dark'];
const languages: readonly Language[] = ['de', 'en'];
const widthsPx = { popup: [360], panel: [400, 280], journal: [1200, 760, 400], options: [1100, 400], confirm: [400] } as const;
const popupMaxHeightPx = 600;
const journalHeightPx = 900;
const figuresHeightPx = 1_700;
const folder = join(root, 'artifacts', 'screenshots');
const wanted = process.argv.slice(2).map((part) => part.split('|'));
const isWanted = (file: string): boolean => wanted.every((parts) => parts.some((part) => file.includes(part)));

await mkdir(folder, { recursive: true });
const stage = await startStage();
for (const name of browserNames) {
  for (const scheme of schemes) {
    const browser = await start(name, scheme);
    try {
      await drawAll(stage, browser, name, scheme);
    } finally {
      await browser.close();
    }
  }
}
await stage.close();

async function drawAll(from: Stage, browser: Browser, name: BrowserName, scheme: Scheme): Promise<void> {
  for (const language of languages) {
    for (const scene of scenes(language)) {
      for (const widthPx of widthsPx[scene.page]) {
        const file: `${string}.png` = `${scene.name}-${language}-${scheme}-${widthPx}-${name}.png`;
        if (isWanted(file)) {
          const page = await from.open(browser, scene, { language, widthPx, ...(name === 'chromium' ? { scheme } : {}) });
          await draw(page, scene, widthPx, file);
          await page.close();
        }
      }
    }
  }
}

/** A popup is as high as browsers let it be, a tab as high as its page; figures scroll inside of theirs. */
async function draw(page: Page, scene: Scene, widthPx: number, file: `${string}.png`): Promise<void> {
  if (scene.page === 'popup' || scene.page === 'confirm') {
    const heightPx = await page.evaluate(() => document.body.scrollHeight);
    await page.setViewport({ width: widthPx, height: Math.min(heightPx, popupMaxHeightPx) });
  }
  if (scene.page === 'journal') {
    await page.setViewport({ width: widthPx, height: scene.name.includes('figures') ? figuresHeightPx : journalHeightPx });
  }
  await page.screenshot({ path: join(folder, file) as `${string}.png`, fullPage: scene.page === 'options' || scene.page === 'panel' });
}

function start(name: BrowserName, scheme: Scheme): Promise<Browser> {
  return name === 'chromium'
    ? launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'] })
    : launch({
        browser: 'firefox',
        executablePath: firefoxProgram(),
        extraPrefsFirefox: { 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 },
      });
}
