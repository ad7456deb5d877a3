/* How panel and journal behave, on the stage: what a person does, and what the agent is asked for. */
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../src/paths.ts';
import type { Scene } from '../src/stage/scene.ts';
import { scenes } from '../src/stage/scenes.ts';
import { type Stage, startStage } from '../src/stage/stage.ts';

const scene = (name: string): Scene => {
  const found = scenes('en').find((candidate) => candidate.name === name);
  if (found === undefined) {
    throw new Error(`There is no scene ${name}.`);
  }
  return found;
};

describe.each(browserNames)('in %s', (name) => {
  let stage: Stage;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    stage = await startStage();
    browser = await launch(
      name === 'chromium'
        ? { executablePath: process.env.RINGBRIDGE_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] }
        : { browser: 'firefox', executablePath: process.env.RINGBRIDGE_FIREFOX ?? '/usr/bin/firefox-esr' },
    );
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  const open = async (sceneName: string): Promise<void> => {
    page = await stage.open(browser, scene(sceneName), { language: 'en', widthPx: sceneName.startsWith('panel') ? 400 : 1200 });
  };
  const answer = (method: string, given: unknown): Promise<void> =>
    page.evaluate((asked, answered) => window.stage.setAnswer(asked, answered), method, given as object);
  /** What the page asked of one method so far. */
  const asked = (method: string): Promise<unknown[]> =>
    page.evaluate((wanted) => window.stage.requests.filter((request) => request.method === wanted).map(({ params }) => params), method);
  /** Waits until the page asked for something. */
  const asks = (method: string, part: object): Promise<unknown> =>
    page.waitForFunction(
      (wanted, wantedPart) =>
        window.stage.requests.some(
          (request) =>
            request.method === wanted &&
            Object.entries(wantedPart).every(([key, value]) => (request.params as Record<string, unknown>)[key] === value),
        ),
      {},
      method,
      part,
    );
  const press = async (selector: string): Promise<void> => {
    await (await page.waitForSelector(selector))?.click();
  };

  describe('the panel', () => {
    const saved = (note: string) => ({ result: { call: { id: 'c1', lineId: 'desk', note, actions: [] } } });

    test('saves a note by itself, over the one that was there, and says so', async () => {
      await open('panel-ringing');
      await answer('journal.annotate', saved('Offer'));
      await page.type('.note-field textarea', 'Offer');
      await page.waitForSelector('.note-status .good');
      expect((await asked('journal.annotate')).at(-1)).toEqual({ callId: 'c1', note: 'Offer', noteBefore: '' });
    });

    test('keeps a note while the agent is away, and saves it when it is back', async () => {
      await open('panel-ringing');
      await answer('journal.annotate', { error: { reason: 'agentUnavailable', message: 'away' } });
      await page.type('.note-field textarea', 'Offer');
      await page.waitForFunction(() => document.querySelector('.note-status')?.textContent?.includes('kept in this browser'));
      const ready = scene('panel-ringing').state;
      await page.evaluate((state) => window.stage.setState(state), { ...ready, host: 'lost' } as object);
      await page.waitForSelector('.host-title');
      expect(await page.$eval('.note-field textarea', (field) => field.value)).toBe('Offer');

      await answer('journal.annotate', saved('Offer'));
      await page.evaluate((state) => window.stage.setState(state), ready as object);
      await page.waitForSelector('.note-status .good');
    });

    test('asks before a call becomes private, and a second Enter says no', async () => {
      await open('panel-private');
      await page.waitForFunction(() => document.activeElement?.textContent === 'Cancel');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('.private-switch .confirm') === null);
      expect(await asked('journal.annotate')).toEqual([]);

      await press('.private-switch input');
      await press('.private-switch .danger');
      await asks('journal.annotate', { callId: 'c1', private: true });
    });

    test('adds a tag, and takes one away', async () => {
      await open('panel-talking');
      await page.type('.tag-adder input', 'urgent');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => window.stage.requests.some(({ method }) => method === 'journal.annotate'));
      expect(await asked('journal.annotate')).toEqual([{ callId: 'c1', tags: ['offer', 'VIP', 'urgent'] }]);
    });

    test('calls back whoever hung up, and puts the call away', async () => {
      await open('panel-just-ended');
      await answer('call.dial', { result: {} });
      await press('.panel-call .button');
      await asks('call.dial', { number: '+4930609854180' });
      await press('.panel-call .right');
      await page.waitForFunction(() => document.querySelector('.panel-call') === null);
    });
  });

  describe('the journal', () => {
    test('narrows to what is typed and chosen, and keeps that in its address', async () => {
      await open('journal-list');
      await page.type('.search-field input', 'eva 030');
      await asks('journal.query', { search: 'eva 030' });
      await press('.segment input[value=missed]');
      await asks('journal.query', { search: 'eva 030', missed: true });
      await asks('journal.stats', { search: 'eva 030', missed: true });
      expect(new URL(page.url()).hash).toBe('#search=eva+030&missed=yes');
    });

    test('draws only the rows on the screen, moves by keys, and loads on near the end', async () => {
      await open('journal-list');
      expect((await page.$$('.call-item')).length).toBeLessThan(40);
      await page.focus('[data-call=m0]');
      await page.keyboard.press('ArrowDown');
      await page.waitForFunction(() => document.activeElement?.getAttribute('data-call') === 'm1');
      await page.keyboard.press('End');
      await page.waitForFunction(() => document.activeElement?.getAttribute('data-call') === 'm199');
      await asks('journal.query', { cursor: 'page-2' });
      expect((await page.$$('.call-item')).length).toBeLessThan(40);
    });

    test('says what an erasure takes before it does it', async () => {
      await open('journal-erase-number');
      await page.waitForFunction(() => document.querySelector('.confirm')?.textContent?.includes('1,253 calls'));
      expect(await asked('journal.erase')).toEqual([]);
      await press('.erase .danger');
      await page.waitForFunction(() => document.querySelector('.details') === null);
      expect(await asked('journal.erase')).toEqual([{ number: '+491701234567' }]);
    });

    test('shows the same figures as a plot and as a table, in the language of the reader', async () => {
      await open('journal-figures');
      expect((await page.$$('.plot-canvas canvas')).length).toBe(2);
      await press('.figure-table > summary');
      const rows = await page.$$eval('.figure-table[open] tbody tr', (all) => all.length);
      expect(rows).toBe(58);
      await press('.share-table .link');
      await page.waitForSelector('.call-list');
      expect(new URL(page.url()).hash).toBe('#number=%2B4930609854180');
    });
  });
});
