import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../src/stage/scene.ts';
import { scenes } from '../src/stage/scenes.ts';
import { type Stage, startStage } from '../src/stage/stage.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let stage: Stage;
let browser: Browser;

beforeAll(async () => {
  stage = await startStage();
  browser = await launch({
    executablePath: process.env.RINGBRIDGE_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
});
afterAll(async () => {
  await browser.close();
  await stage.close();
});

/** Every rule that is broken, with the elements that break it. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = (await page.evaluate('axe.run()')) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

describe.each<[Language, 'light' | 'dark']>([
  ['de', 'light'],
  ['en', 'dark'],
])('in %s and %s', (language, scheme) => {
  test.each(scenes(language).map((scene) => [scene.name, scene] as const))('%s can be used by everybody', async (_, scene) => {
    const page = await stage.open(browser, scene, { language, scheme, widthPx: scene.page === 'options' ? 1100 : 360 });
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});
