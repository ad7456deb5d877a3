/* axe on scenes: all rules in light colours, contrast again in dark ones. The languages take turns. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Language, Scene } from './scene.ts';
import { scenes } from './scenes.ts';
import { type Stage, startStage } from './stage.ts';
import { startPlainBrowser } from './visit.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const languages: readonly Language[] = ['de', 'en'];

/** Registers a test for every scene of some pages, in Chromium. */
export function checkScenes(pages: readonly Scene['page'][]): void {
  let stage: Stage;
  let browser: Browser;
  beforeAll(async () => {
    [stage, browser] = await Promise.all([startStage(), startPlainBrowser('chromium')]);
  });
  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  const wanted = scenes('de')
    .map(({ name, page }, index) => ({ name, page, language: languages[index % languages.length] ?? 'de' }))
    .filter(({ page }) => pages.includes(page));
  test.each(wanted)('$name in $language can be used by everybody', async ({ name, language }) => {
    const scene = scenes(language).find((candidate) => candidate.name === name) as Scene;
    const page = await stage.open(browser, scene, { language, scheme: 'light', widthPx: scene.page === 'options' ? 1100 : 360 });
    await page.evaluate(axe);
    await settle(page);
    expect(await violations(page, scene.part)).toEqual([]);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await settle(page);
    expect(await violations(page, scene.part, { runOnly: ['color-contrast'] })).toEqual([]);
    await page.close();
  });
}

/** Ends what takes a moment from one colour to another, or fades in; what turns for ever goes on. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const running of document.getAnimations()) {
      if (running.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) {
        running.finish();
      }
    }
  });
}

/** Every rule that is broken in a page or a part of it, with the elements that break it. */
async function violations(page: Page, part: string | undefined, options: RunOptions = {}): Promise<string[]> {
  const results = (await page.evaluate(
    `axe.run(${JSON.stringify(part ?? 'html')}, ${JSON.stringify({ resultTypes: ['violations'], ...options })})`,
  )) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
