/* A test's visit to the stage: one scene at a time in a real browser, what a person does there, and what the agent is asked for. */
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { BrowserName } from '../paths.ts';
import { firefoxProgram } from '../warm-firefox.ts';
import { sceneOf } from './scenes.ts';
import { type Stage, startStage } from './stage.ts';

/** What a test does on the stage. */
export interface Visit {
  /** Opens a scene in English; the one before is closed. */
  open(sceneName: string): Promise<Page>;
  /** Answers a method differently from now on. */
  answer(method: string, given: object): Promise<void>;
  /** What the page asked of one method so far. */
  asked(method: string): Promise<unknown[]>;
  /** Waits until the page asked for something, with these parameters among others. */
  asks(method: string, part?: object): Promise<unknown>;
  /** Clicks what is there, or will be. */
  press(selector: string): Promise<void>;
  /** Waits until something has the focus, by its name: the focus moves after the drawing that shows its target. */
  focusReaches(name: string): Promise<unknown>;
  /** Waits until an element says something. */
  says(selector: string, words: string): Promise<unknown>;
}

const widthsPx = { popup: 360, panel: 400, journal: 1200, options: 1100, confirm: 400 } as const;

/** Starts a browser for the tests of this group. */
export function visitStage(name: BrowserName): Visit {
  let stage: Stage;
  let browser: Browser;
  let page: Page | undefined;
  const here = (): Page => {
    if (page === undefined) {
      throw new Error('No scene is open.');
    }
    return page;
  };

  beforeAll(async () => {
    [stage, browser] = await Promise.all([startStage(), startPlainBrowser(name)]);
  });
  afterEach(async () => {
    await page?.close();
    page = undefined;
  });
  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  return {
    async open(sceneName) {
      const scene = sceneOf(sceneName);
      page = await stage.open(browser, scene, { language: 'en', widthPx: widthsPx[scene.page] });
      return page;
    },
    answer: (method, given) => here().evaluate((asked, answered) => window.stage.setAnswer(asked, answered), method, given),
    asked: (method) =>
      here().evaluate((wanted) => window.stage.requests.filter((request) => request.method === wanted).map(({ params }) => params), method),
    asks: (method, part = {}) =>
      here().waitForFunction(
        (wanted, wantedPart) =>
          window.stage.requests.some(
            (request) =>
              request.method === wanted &&
              Object.entries(wantedPart).every(([key, value]) => (request.params as Record<string, unknown>)[key] === value),
          ),
        {},
        method,
        part,
      ),
    async press(selector) {
      await (await here().waitForSelector(selector))?.click();
    },
    focusReaches: (wantedName) =>
      here().waitForFunction(
        (wanted) => (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent) === wanted,
        {},
        wantedName,
      ),
    says: (selector, words) =>
      here().waitForFunction((where, wanted) => document.querySelector(where)?.textContent?.includes(wanted) === true, {}, selector, words),
  };
}

/** A browser without the extension. */
export function startPlainBrowser(name: BrowserName): Promise<Browser> {
  return launch(
    name === 'chromium'
      ? { executablePath: process.env.RINGBRIDGE_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] }
      : { browser: 'firefox', executablePath: firefoxProgram() },
  );
}
