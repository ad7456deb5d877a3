/* How popup, panel and journal behave, on the stage: what a person does, and what the agent is asked for. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { BrowserName } from '../src/paths.ts';
import { figures } from '../src/stage/many-calls.ts';
import { sceneOf } from '../src/stage/scenes.ts';
import { visitStage } from '../src/stage/visit.ts';

// What differs between browsers is tried with the real agent in both: popup.test.ts, journal.test.ts and ringing.test.ts.
const browsers: readonly BrowserName[] = ['chromium'];

describe.each(browsers)('in %s', (name) => {
  const { open, answer, asked, asks, press, focusReaches, says } = visitStage(name);
  let page: Page;

  describe('the popup', () => {
    /** What the browser profile holds about sites. */
    const siteModes = (on: Page): Promise<unknown> => on.evaluate(() => window.stage.stored.siteModes);

    test('dials on Enter and is ready for the next number', async () => {
      const popup = await open('popup-typed');
      await answer('call.dial', { result: {} });
      await popup.keyboard.press('Enter');
      await popup.waitForFunction(() => (document.getElementById('dial') as HTMLInputElement).value === '');
      expect(await asked('call.dial')).toEqual([{ number: '089 123 456' }]);
    });

    test('dials with the chosen line', async () => {
      const popup = await open('popup-two-lines');
      await answer('call.dial', { result: {} });
      await popup.select('#line', 'soft');
      await popup.click('.call-button');
      expect(await asked('call.dial')).toEqual([{ number: '089 123 456', lineId: 'soft' }]);
    });

    test('asks before a foreign number, and a second Enter says no', async () => {
      const popup = await open('popup-confirm-foreign');
      await focusReaches('Cancel');
      await popup.keyboard.press('Enter');
      await popup.waitForSelector('.call-button');
      expect(await asked('call.dial')).toEqual([{ number: '0043 1 234567' }]);
      await popup.waitForFunction(() => document.activeElement?.id === 'dial');
    });

    test('dials a foreign number after a yes', async () => {
      const popup = await open('popup-confirm-foreign');
      await answer('call.dial', { result: {} });
      await popup.click('.confirm .main');
      await popup.waitForSelector('.call-button');
      expect(await asked('call.dial')).toEqual([{ number: '0043 1 234567' }, { number: '0043 1 234567', confirmed: true }]);
    });

    test('answers the call that rings', async () => {
      const popup = await open('popup-ringing');
      await answer('call.answer', { result: {} });
      await popup.click('.call .main');
      expect(await asked('call.answer')).toEqual([{ callId: 'c1' }]);
    });

    test('calls a missed caller back', async () => {
      const popup = await open('popup-idle');
      await answer('call.dial', { result: {} });
      await (await popup.waitForSelector('[aria-label="Call back Max Beispiel"]'))?.click();
      expect(await asked('call.dial')).toEqual([{ number: '+4989123456' }]);
    });

    test('shows past calls anew when a call has ended', async () => {
      const popup = await open('popup-ringing');
      await popup.waitForSelector('.recent-row');
      const before = (await asked('journal.query')).length;
      await popup.evaluate((state) => window.stage.setState(state), sceneOf('popup-idle').state as object);
      await popup.waitForFunction(
        (count) => window.stage.requests.filter(({ method }) => method === 'journal.query').length > count,
        {},
        before,
      );
      expect(await popup.$('.call')).toBeNull();
    });

    test('chooses what it does on the site of the tab', async () => {
      const popup = await open('popup-numbers');
      await popup.waitForSelector('.page-numbers');
      await popup.focus('.segment input:checked');
      await popup.keyboard.press('ArrowRight');
      await popup.waitForSelector('.segment input[value=onDemand]:checked');
      await popup.keyboard.press('ArrowRight');
      await popup.waitForFunction(() => document.querySelector('.page-numbers') === null);
      await expect.poll(() => siteModes(popup)).toEqual({ others: 'on', rules: [{ pattern: 'crm.example', mode: 'off' }] });
    });

    test('has nothing to choose where there is no web site', async () => {
      const popup = await open('popup-simulator-only');
      await popup.waitForSelector('.recent');
      expect(await popup.$('.segments, .page-numbers')).toBeNull();
    });

    test('calls a number of the page', async () => {
      const popup = await open('popup-numbers');
      await answer('call.dial', { result: {} });
      await press('.number-row:nth-child(2) .button:last-child');
      await popup.waitForFunction(() => (document.getElementById('dial') as HTMLInputElement).value === '');
      expect(await asked('call.dial')).toEqual([{ number: '+4930609854199' }]);
    });

    test('shows a number on the page, and says when it is gone', async () => {
      const popup = await open('popup-numbers');
      await press('.number-row:nth-child(2) .button:nth-of-type(1)');
      expect(await asked('showInFrame')).toMatchObject([
        { frameId: 0, args: ['ringbridge.numbers', '+4930609854199', 0, expect.any(Number)] },
      ]);
      await popup.evaluate(() => window.stage.setFrames([[{ e164: '+49', text: '1', kind: 'fixed', extension: 'gone' }]]));
      await popup.waitForFunction(() => document.querySelectorAll('.number-row').length === 1);
      await press('.number-row .button:nth-of-type(1)');
      await popup.waitForFunction(() => document.querySelector('.number-row [role=status]')?.textContent === '1 is no longer on the page.');
    });

    test('finds one of many numbers', async () => {
      const popup = await open('popup-many-numbers');
      const rows = (count: number) =>
        popup.waitForFunction((wanted) => document.querySelectorAll('.number-row').length === wanted, {}, count);
      await rows(3);
      await press('.page-numbers .link');
      await rows(100);
      await popup.type('[type=search]', '1139');
      await rows(1);
      await popup.type('[type=search]', '9');
      await rows(0);
      expect(await popup.$eval('.page-numbers > .list-note', (note) => note.textContent)).toBe('No number matches this.');
    });

    test('looks for numbers when asked, and shows what comes', async () => {
      const popup = await open('popup-numbers-on-demand');
      await press('.page-numbers .button');
      await popup.waitForSelector('.page-numbers .spinner');
      expect(await asked('numbers.look')).toEqual([{ type: 'numbers.look' }]);
      await popup.evaluate(() => window.stage.setFrames([[{ e164: '+4989123', text: '089 123', kind: 'fixed' }]]));
      await popup.waitForSelector('.number-row');
      expect(await popup.$('.page-numbers .spinner')).toBeNull();
    });

    test('tries the missing program again', async () => {
      const popup = await open('popup-host-missing');
      await popup.click('.host-notice .main');
      expect(await asked('extension.reconnect')).toHaveLength(1);
    });
  });

  describe('the panel', () => {
    const saved = (note: string) => ({ result: { call: { id: 'c1', lineId: 'desk', note, actions: [] } } });

    test('saves a note by itself, over the one that was there, and says so', async () => {
      page = await open('panel-ringing');
      await answer('journal.annotate', saved('Offer'));
      await page.type('.note-field textarea', 'Offer');
      await page.waitForSelector('.note-status .good');
      expect((await asked('journal.annotate')).at(-1)).toEqual({ callId: 'c1', note: 'Offer', noteBefore: '' });
    });

    test('keeps a note while the agent is away, and saves it when it is back', async () => {
      page = await open('panel-ringing');
      await answer('journal.annotate', { error: { reason: 'agentUnavailable', message: 'away' } });
      await page.type('.note-field textarea', 'Offer');
      await page.waitForFunction(() => document.querySelector('.note-status')?.textContent?.includes('kept in this browser'));
      const ready = sceneOf('panel-ringing').state;
      await page.evaluate((state) => window.stage.setState(state), { ...ready, host: 'lost' } as object);
      await page.waitForSelector('.host-title');
      expect(await page.$eval('.note-field textarea', (field) => field.value)).toBe('Offer');

      await answer('journal.annotate', saved('Offer'));
      await page.evaluate((state) => window.stage.setState(state), ready as object);
      await page.waitForSelector('.note-status .good');
    });

    test('asks before a call becomes private, and a second Enter says no', async () => {
      page = await open('panel-private');
      await page.waitForFunction(() => document.activeElement?.textContent === 'Cancel');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('.private-switch .confirm') === null);
      expect(await asked('journal.annotate')).toEqual([]);

      await press('.private-switch input');
      await press('.private-switch .danger');
      await asks('journal.annotate', { callId: 'c1', private: true });
    });

    test('adds a tag, and takes one away', async () => {
      page = await open('panel-talking');
      await page.type('.tag-adder input', 'urgent');
      await page.keyboard.press('Enter');
      await asks('journal.annotate');
      expect(await asked('journal.annotate')).toEqual([{ callId: 'c1', tags: ['offer', 'VIP', 'urgent'] }]);
    });

    test('calls back whoever hung up, and puts the call away', async () => {
      page = await open('panel-just-ended');
      await answer('call.dial', { result: {} });
      await press('.panel-call .button');
      await asks('call.dial', { number: '+4930609854180' });
      await press('.panel-call .right');
      await page.waitForFunction(() => document.querySelector('.panel-call') === null);
    });

    test('calls the colleague with the number 112, not the emergency services', async () => {
      await open('panel-colleagues');
      await answer('call.dial', { result: {} });
      await press('[aria-label="Call Reception, free"]');
      await asks('call.dial');
      expect(await asked('call.dial')).toEqual([{ lineId: 'nfon', number: '112', internal: true }]);
    });

    test('keeps a colleague with a star, and puts them first', async () => {
      page = await open('panel-colleagues');
      await press('[aria-label="Favourite: Çağla Öztürk"][aria-pressed=true]');
      await page.waitForSelector('[aria-label="Favourite: Çağla Öztürk"][aria-pressed=false]');
      await press('[aria-label="Favourite: Workshop"][aria-pressed=false]');
      await page.waitForSelector('.colleague-row:first-child [aria-label="Favourite: Workshop"][aria-pressed=true]');
      expect(await page.evaluate(() => window.stage.stored.favouriteColleagues)).toEqual([{ lineId: 'nfon', number: '420' }]);
    });
  });

  describe('the panel, of who is calling,', () => {
    test('asks the sources anew, past what they said a moment ago', async () => {
      page = await open('panel-unknown');
      await answer('contact.find', { result: { number: '+4930609854180', contacts: [], more: 0, sources: [] } });
      await press('.contacts .button::-p-text(Look again)');
      await asks('contact.find', { number: '+4930609854180', refresh: true });
    });
  });

  describe('the journal', () => {
    test('narrows to what is typed and chosen, and keeps that in its address', async () => {
      page = await open('journal-list');
      await page.type('.search-field input', 'eva 030');
      await asks('journal.query', { search: 'eva 030' });
      await press('.segment input[value=missed]');
      await asks('journal.query', { search: 'eva 030', missed: true });
      await asks('journal.stats', { search: 'eva 030', missed: true });
      expect(new URL(page.url()).hash).toBe('#search=eva+030&missed=yes');
    });

    test('draws only the rows on the screen, moves by keys, and loads on near the end', async () => {
      page = await open('journal-list');
      expect((await page.$$('.call-item')).length).toBeLessThan(40);
      await page.focus('[data-call=m0]');
      await page.keyboard.press('ArrowDown');
      await page.waitForFunction(() => document.activeElement?.getAttribute('data-call') === 'm1');
      await page.keyboard.press('End');
      await page.waitForFunction(() => document.activeElement?.getAttribute('data-call') === 'm199');
      await asks('journal.query', { cursor: 'page-2' });
      expect((await page.$$('.call-item')).length).toBeLessThan(40);
    });

    test('asks the sources anew for a contact, past what they said a moment ago, as often as it is wanted', async () => {
      page = await open('journal-call');
      await press('.details section .button');
      await page.waitForSelector('.details .contact');
      await press('.details .button::-p-text(Look again)');
      await page.waitForFunction(() => window.stage.requests.filter(({ method }) => method === 'contact.find').length === 2);
      const look = { number: '+491701234567', refresh: true };
      expect(await asked('contact.find')).toEqual([look, look]);
    });

    test('says what an erasure takes before it does it', async () => {
      page = await open('journal-erase-number');
      const { inbound, outbound } = figures(58).total;
      const allCalls = (inbound + outbound).toLocaleString('en');
      await says('.confirm', `${allCalls} calls`);
      expect(await asked('journal.erase')).toEqual([]);
      await press('.erase .danger');
      await page.waitForFunction(() => document.querySelector('.details') === null);
      expect(await asked('journal.erase')).toEqual([{ number: '+491701234567' }]);
    });

    test('shows the same figures as a plot and as a table, in the language of the reader', async () => {
      page = await open('journal-figures');
      expect((await page.$$('.plot-canvas canvas')).length).toBe(3);
      await press('.figure-table > summary');
      const rows = await page.$$eval('.figure-table[open] tbody tr', (all) => all.length);
      expect(rows).toBe(58);
      await press('.share-table .link');
      await page.waitForSelector('.call-list');
      expect(new URL(page.url()).hash).toBe('#number=%2B4930609854180');
    });
  });
});
