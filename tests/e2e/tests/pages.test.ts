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
  let page: Page | undefined;

  beforeAll(async () => {
    stage = await startStage();
    browser = await launch(
      name === 'chromium'
        ? { executablePath: process.env.RINGBRIDGE_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] }
        : { browser: 'firefox', executablePath: process.env.RINGBRIDGE_FIREFOX ?? '/usr/bin/firefox-esr' },
    );
  });
  afterEach(() => page?.close());
  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  const open = async (sceneName: string): Promise<Page> => {
    page = await stage.open(browser, scene(sceneName), { language: 'en', widthPx: sceneName.startsWith('popup') ? 360 : 1100 });
    return page;
  };
  /** What the page asked of one method so far. */
  const asked = (method: string): Promise<unknown[]> =>
    (page as Page).evaluate(
      (wanted) => window.stage.requests.filter((request) => request.method === wanted).map(({ params }) => params),
      method,
    );
  /** What the browser profile holds about sites. */
  const siteModes = (): Promise<unknown> => (page as Page).evaluate(() => window.stage.stored.siteModes);
  const press = async (on: Page, selector: string): Promise<void> => {
    await (await on.waitForSelector(selector))?.click();
  };
  /** The focus moves after the drawing that shows its target. */
  const focusReaches = (name: string): Promise<unknown> =>
    (page as Page).waitForFunction(
      (wanted) => (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent) === wanted,
      {},
      name,
    );

  /** Waits until an element says something. */
  const says = (on: Page, selector: string, words: string): Promise<unknown> =>
    on.waitForFunction((where, wanted) => document.querySelector(where)?.textContent?.includes(wanted) === true, {}, selector, words);

  describe('the popup', () => {
    test('dials on Enter and is ready for the next number', async () => {
      const popup = await open('popup-typed');
      await popup.evaluate(() => window.stage.setAnswer('call.dial', { result: {} }));
      await popup.keyboard.press('Enter');
      await popup.waitForFunction(() => (document.getElementById('dial') as HTMLInputElement).value === '');
      expect(await asked('call.dial')).toEqual([{ number: '089 123 456' }]);
    });

    test('dials with the chosen line', async () => {
      const popup = await open('popup-two-lines');
      await popup.evaluate(() => window.stage.setAnswer('call.dial', { result: {} }));
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
      await popup.evaluate(() => window.stage.setAnswer('call.dial', { result: {} }));
      await popup.click('.confirm .main');
      await popup.waitForSelector('.call-button');
      expect(await asked('call.dial')).toEqual([{ number: '0043 1 234567' }, { number: '0043 1 234567', confirmed: true }]);
    });

    test('answers the call that rings', async () => {
      const popup = await open('popup-ringing');
      await popup.evaluate(() => window.stage.setAnswer('call.answer', { result: {} }));
      await popup.click('.call .main');
      expect(await asked('call.answer')).toEqual([{ callId: 'c1' }]);
    });

    test('calls a missed caller back', async () => {
      const popup = await open('popup-idle');
      await popup.evaluate(() => window.stage.setAnswer('call.dial', { result: {} }));
      await (await popup.waitForSelector('[aria-label="Call back Max Beispiel"]'))?.click();
      expect(await asked('call.dial')).toEqual([{ number: '+4989123456' }]);
    });

    test('shows past calls anew when a call has ended', async () => {
      const popup = await open('popup-ringing');
      await popup.waitForSelector('.recent-row');
      const before = (await asked('journal.query')).length;
      await popup.evaluate((state) => window.stage.setState(state), scene('popup-idle').state as object);
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
      await expect.poll(siteModes).toEqual({ others: 'on', rules: [{ pattern: 'crm.example', mode: 'off' }] });
    });

    test('has nothing to choose where there is no web site', async () => {
      const popup = await open('popup-simulator-only');
      await popup.waitForSelector('.recent');
      expect(await popup.$('.segments, .page-numbers')).toBeNull();
    });

    test('calls a number of the page', async () => {
      const popup = await open('popup-numbers');
      await popup.evaluate(() => window.stage.setAnswer('call.dial', { result: {} }));
      await press(popup, '.number-row:nth-child(2) .button:last-child');
      await popup.waitForFunction(() => (document.getElementById('dial') as HTMLInputElement).value === '');
      expect(await asked('call.dial')).toEqual([{ number: '+4930609854199' }]);
    });

    test('shows a number on the page, and says when it is gone', async () => {
      const popup = await open('popup-numbers');
      await press(popup, '.number-row:nth-child(2) .button:nth-of-type(1)');
      expect(await asked('showInFrame')).toMatchObject([
        { frameId: 0, args: ['ringbridge.numbers', '+4930609854199', 0, expect.any(Number)] },
      ]);
      await popup.evaluate(() => window.stage.setFrames([[{ e164: '+49', text: '1', kind: 'fixed', extension: 'gone' }]]));
      await popup.waitForFunction(() => document.querySelectorAll('.number-row').length === 1);
      await press(popup, '.number-row .button:nth-of-type(1)');
      await popup.waitForFunction(() => document.querySelector('.number-row [role=status]')?.textContent === '1 is no longer on the page.');
    });

    test('finds one of many numbers', async () => {
      const popup = await open('popup-many-numbers');
      const rows = (count: number) =>
        popup.waitForFunction((wanted) => document.querySelectorAll('.number-row').length === wanted, {}, count);
      await rows(3);
      await press(popup, '.page-numbers .link');
      await rows(100);
      await popup.type('[type=search]', '1139');
      await rows(1);
      await popup.type('[type=search]', '9');
      await rows(0);
      expect(await popup.$eval('.page-numbers > .list-note', (note) => note.textContent)).toBe('No number matches this.');
    });

    test('looks for numbers when asked, and shows what comes', async () => {
      const popup = await open('popup-numbers-on-demand');
      await press(popup, '.page-numbers .button');
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

  describe('the options page', () => {
    test('saves a line without touching its stored password', async () => {
      const options = await open('options-line-form');
      await options.type('#line-user', '2');
      await options.keyboard.press('Enter');
      await options.waitForSelector('.save-status .good');
      const [saved] = (await asked('settings.update')) as [{ changes: { lines: Record<string, unknown>[] } }];
      expect(saved.changes.lines[0]).toMatchObject({ user: 'admin2', password: { hidden: true } });
      await options.waitForFunction(() => document.activeElement?.textContent === 'Add a line');
    });

    test('sends a new password as it was typed', async () => {
      const options = await open('options-line-form');
      await options.type('#line-password', 'n3w');
      await options.keyboard.press('Enter');
      await options.waitForSelector('.save-status .good');
      const [saved] = (await asked('settings.update')) as [{ changes: { lines: Record<string, unknown>[] } }];
      expect(saved.changes.lines[0]).toMatchObject({ password: 'n3w' });
    });

    test('tells a fault at its field', async () => {
      const options = await open('options-field-error');
      const problem = await options.$eval('#line-address-problem', (element) => element.textContent);
      expect(problem).toBe('The address must begin with http:// or https://.');
      await options.waitForFunction(() => document.activeElement?.id === 'line-address');
      expect(await options.$eval('#line-address', (element) => element.getAttribute('aria-describedby'))).toContain('line-address-problem');
    });

    test('tests what stands in the form, not what is saved', async () => {
      const options = await open('options-line-form');
      await options.type('#line-user', '2');
      await options.click('.line-form .save-bar button:nth-child(2)');
      const tested = (await asked('line.test')) as { line: { user: string } }[];
      expect(tested.map(({ line }) => line.user)).toEqual(['admin', 'admin2']);
      expect(await asked('settings.update')).toEqual([]);
    });

    test('trusts a certificate and tries it at once', async () => {
      const options = await open('options-certificate');
      await options.evaluate(() => window.stage.setAnswer('line.test', { result: { ok: true, message: 'The phone answers.' } }));
      await options.click('.certificate .button');
      await options.waitForSelector('.test-result .good');
      const tested = (await asked('line.test')) as { line: { certificate?: string } }[];
      expect(tested.at(-1)?.line.certificate).toMatch(/^3a91c05b/);
    });

    test('adds a line: its kind first, then its form, its required fields asked for', async () => {
      const options = await open('options-type-chooser');
      await options.click('.types li:first-child button');
      await options.waitForSelector('.line-form');
      await options.waitForFunction(() => document.activeElement?.id === 'line-name');
      await options.keyboard.press('Enter');
      await options.waitForSelector('#line-address-problem');
      expect(await asked('settings.update')).toEqual([]);
    });

    test('removes a line after a question and takes it back', async () => {
      const options = await open('options-remove-question');
      await focusReaches('Keep');
      await options.click('[role=alertdialog] .end');
      await options.waitForSelector('.undo button');
      await focusReaches('Undo');
      await options.keyboard.press('Enter');
      await options.waitForSelector('#line-password-problem');
      await options.waitForFunction(() => document.activeElement?.id === 'line-password');
      const changes = (await asked('settings.update')) as { changes: { lines: { id: string }[] } }[];
      expect(changes.map(({ changes: { lines } }) => lines.map(({ id }) => id))).toEqual([['soft'], ['desk', 'soft']]);
    });

    test('saves only what was changed', async () => {
      const options = await open('options-unsaved');
      await options.click('#numbers .save-bar .main');
      await options.waitForSelector('#numbers .save-status .good');
      expect(await asked('settings.update')).toEqual([{ changes: { areaCode: '899' } }]);
    });

    test('refuses a site that is none, and adds one that is', async () => {
      const options = await open('options-overview');
      await options.type('#site', 'two words');
      await options.keyboard.press('Enter');
      await options.waitForSelector('#site-problem');
      await options.$eval('#site', (field) => (field as HTMLInputElement).select());
      await options.type('#site', '*.Shop.example');
      await options.select('.add-site select', 'onDemand');
      await options.click('.add-site .button');
      await options.waitForSelector('.site-rule');
      expect(await options.$('#site-problem')).toBeNull();
      await expect.poll(siteModes).toEqual({ others: 'on', rules: [{ pattern: '*.shop.example', mode: 'onDemand' }] });
    });

    test('changes the mode of a site, and of all others', async () => {
      const options = await open('options-sites');
      await options.select('.site-rule:first-child select', 'off');
      await options.click('.other-sites .segment:nth-child(2)');
      await options.waitForSelector('.other-sites input[value=onDemand]:checked');
      await expect.poll(siteModes).toMatchObject({ others: 'onDemand', rules: [{ pattern: '*.intranet.example', mode: 'off' }, {}, {}] });
    });

    test('removes a site, and brings it back as it was', async () => {
      const options = await open('options-site-removed');
      await expect.poll(siteModes).toMatchObject({ rules: [{ pattern: 'crm.example.com' }, { pattern: 'shop-*.example.com' }] });
      await focusReaches('Undo');
      await options.keyboard.press('Enter');
      await options.waitForFunction(() => document.querySelectorAll('.site-rule').length === 3);
      await expect.poll(siteModes).toMatchObject({ rules: [{ pattern: '*.intranet.example', mode: 'onDemand' }, {}, {}] });
    });

    test('forgets what was taught to be no number, and remembers it again', async () => {
      const options = await open('options-sites');
      const taught = () => options.evaluate(() => (window.stage.stored.notNumbers as { text: string }[]).map(({ text }) => text));
      await press(options, 'aria/2024 0012345 is a number on shop.example.com');
      await options.waitForSelector('#sites .undo');
      expect(await taught()).toEqual(['2024 0012399', '04815 4711']);
      await focusReaches('Undo');
      await options.keyboard.press('Enter');
      await options.waitForFunction(() => document.querySelector('#sites .undo') === null);
      expect(await taught()).toContain('2024 0012345');
    });

    test('chooses how numbers are marked, with the keyboard, and whether they are counted', async () => {
      const options = await open('options-overview');
      await options.focus('.mark-style input:checked');
      await options.keyboard.press('ArrowDown');
      await options.waitForSelector('.mark-style input[value=background]:checked');
      await options.click('#sites .check input');
      await options.waitForSelector('#sites .check input:not(:checked)');
      // The box is unchecked before its change is stored.
      await options.waitForFunction(() => {
        const { markStyle, badge } = window.stage.stored.numberLook as { markStyle?: string; badge?: boolean };
        return markStyle === 'background' && badge === false;
      });
    });

    test('shows each way of marking as it looks on a page', async () => {
      const options = await open('options-overview');
      await options.waitForSelector('.mark-example');
      const looks = await options.$$eval('.mark-example > span', (examples) =>
        examples.map((example) => [
          getComputedStyle(example).textDecorationLine,
          getComputedStyle(example).backgroundColor !== 'rgba(0, 0, 0, 0)',
        ]),
      );
      expect(looks).toEqual([
        ['underline', false],
        ['none', true],
        ['none', false],
      ]);
    });

    test('shows what is to be entered in a phone, and whether an event came', async () => {
      const options = await open('options-overview');
      await press(options, '#events summary');
      const shown = await options.$$eval('#events li:first-child .event-urls input', (inputs) =>
        inputs.map((input) => (input as HTMLInputElement).value),
      );
      expect(shown).toHaveLength(5);
      expect(shown[0]).toContain('/desk?e=incoming_call&id=$call_id');
      await says(options, '#events .event-light', 'Waiting for a test event');
      await options.evaluate(() =>
        window.stage.tell({ method: 'receiver.heard', params: { lineId: 'desk', event: 'incoming_call', at: new Date().toISOString() } }),
      );
      await says(options, '#events .event-light', 'Event at');
    });

    test('tells why an event was refused', async () => {
      const options = await open('options-events-refused');
      await says(options, '#events .event-light', 'Refused at');
      await says(options, '#events .notice.problem', 'The secret in the address is an old one');
    });

    test('lets the receiver listen in the network, for the phone alone', async () => {
      const options = await open('options-events-unreachable');
      await press(options, '#events .list-row .notice button');
      await options.waitForFunction(() => window.stage.requests.some(({ method }) => method === 'settings.update'));
      expect(await asked('settings.update')).toMatchObject([
        { changes: { receiver: { listen: ['127.0.0.1:61234', '[::1]:61234', '192.168.1.20:61234'], allow: ['192.168.1.50'] } } },
      ]);
    });

    test('writes the addresses into a phone only after a yes, and asks for a test call', async () => {
      const options = await open('options-events-write');
      await focusReaches('Cancel');
      expect(await asked('line.writeActionUrls')).toEqual([]);
      await options.evaluate(() =>
        window.stage.setAnswer('line.writeActionUrls', { result: { ok: true, message: 'Let somebody call you now.' } }),
      );
      await options.click('[role=alertdialog] .main');
      await says(options, '#events .write-result', 'Let somebody call you now.');
      expect(await asked('line.writeActionUrls')).toEqual([{ lineId: 'desk' }]);
    });

    test('previews an action URL while it is typed, and inserts placeholders', async () => {
      const options = await open('options-overview');
      await press(options, '#action-urls .row > .button');
      await options.waitForSelector('#action-url');
      await options.type('#action-url', 'https://crm.example/?n=');
      await press(options, 'aria/<$remote_alias>');
      await says(options, '.url-preview', 'https://crm.example/?n=Erika%20Mustermann');
      await options.type('#action-url', '&x=<$nonsense>');
      await says(options, '.url-preview', 'nonsense');
    });

    test('saves an action URL, and tells what is missing', async () => {
      const options = await open('options-overview');
      await press(options, '#action-urls .row > .button');
      await options.waitForSelector('#action-url');
      await options.click('#action-urls .save-bar .button');
      await options.waitForFunction(() => document.activeElement?.id === 'action-url');
      await options.type('#action-url', 'https://crm.example/');
      await options.click('#action-urls .save-bar .button');
      await options.waitForFunction(() => document.querySelector('#action-url') === null);
      expect(await asked('settings.update')).toEqual([
        { changes: { actionUrls: [{ on: ['inbound'], url: 'https://crm.example/', open: 'background', numberFormat: 'e164' }] } },
      ]);
    });

    test('removes an action URL, and brings it back', async () => {
      const options = await open('options-action-urls');
      await press(options, 'aria/Remove crm.example');
      await focusReaches('Undo');
      await options.keyboard.press('Enter');
      await options.waitForFunction(() => window.stage.requests.filter(({ method }) => method === 'settings.update').length === 2);
      const changes = (await asked('settings.update')) as { changes: { actionUrls: unknown[] } }[];
      expect(changes[0]?.changes.actionUrls).toHaveLength(1);
    });

    test('tries what waits again, and drops it only after a yes', async () => {
      const options = await open('options-action-urls');
      await press(options, 'aria/Try again now: crm.example');
      await options.waitForFunction(() => window.stage.requests.some(({ method }) => method === 'actionUrl.retry'));
      await press(options, 'aria/Drop what waits: crm.example');
      await focusReaches('Keep');
      expect(await asked('actionUrl.drop')).toEqual([]);
      await options.click('[role=alertdialog] .end');
      await options.waitForFunction(() => window.stage.requests.some(({ method }) => method === 'actionUrl.drop'));
      expect(await asked('actionUrl.drop')).toEqual([
        { url: 'https://crm.example/log?n=<$remote_party>&s=<$call_duration_seconds>', open: 'background' },
      ]);
    });

    test('lets a caller of each kind ring', async () => {
      const options = await open('options-simulator');
      await options.evaluate(() => window.stage.setAnswer('simulator.ring', { result: {} }));
      await press(options, '#simulator .chips .button:nth-child(3)');
      await options.waitForFunction(() => window.stage.requests.some(({ method }) => method === 'simulator.ring'));
      expect(await asked('simulator.ring')).toEqual([{ lineId: 'simulator' }]);
    });

    test('adds a simulator beside real phones', async () => {
      const options = await open('options-overview');
      await press(options, '#simulator .button');
      await options.waitForFunction(() => window.stage.requests.some(({ method }) => method === 'settings.update'));
      const [update] = (await asked('settings.update')) as { changes: { lines: { id: string; type: string }[] } }[];
      expect(update?.changes.lines.at(-1)).toEqual({ id: 'simulator', type: 'simulator' });
    });

    test('lets the simulator ring', async () => {
      const options = await open('options-simulator');
      await options.evaluate(() => window.stage.setAnswer('simulator.ring', { result: {} }));
      await options.click('#simulator form .button');
      expect(await asked('simulator.ring')).toEqual([{ lineId: 'simulator', number: '+49 30 609854-180', name: 'Erika Mustermann' }]);
    });
  });
});
