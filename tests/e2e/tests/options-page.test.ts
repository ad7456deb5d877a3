/* How the options page behaves, on the stage: what a person does, and what the agent is asked for. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { BrowserName } from '../src/paths.ts';
import { visitStage } from '../src/stage/visit.ts';

/** What the browser profile holds about sites. */
const siteModes = (on: Page): Promise<unknown> => on.evaluate(() => window.stage.stored.siteModes);

// What differs between browsers is tried with the real agent in both: options.test.ts.
const browsers: readonly BrowserName[] = ['chromium'];

describe.each(browsers)('in %s', (name) => {
  const { open, answer, asked, asks, press, focusReaches, says } = visitStage(name);

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
    await answer('line.test', { result: { ok: true, message: 'The phone answers.' } });
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
    await expect.poll(() => siteModes(options)).toEqual({ others: 'on', rules: [{ pattern: '*.shop.example', mode: 'onDemand' }] });
  });

  test('changes the mode of a site, and of all others', async () => {
    const options = await open('options-sites');
    await options.select('.site-rule:first-child select', 'off');
    await options.click('.other-sites .segment:nth-child(2)');
    await options.waitForSelector('.other-sites input[value=onDemand]:checked');
    await expect
      .poll(() => siteModes(options))
      .toMatchObject({ others: 'onDemand', rules: [{ pattern: '*.intranet.example', mode: 'off' }, {}, {}] });
  });

  test('removes a site, and brings it back as it was', async () => {
    const options = await open('options-site-removed');
    await expect
      .poll(() => siteModes(options))
      .toMatchObject({ rules: [{ pattern: 'crm.example.com' }, { pattern: 'shop-*.example.com' }] });
    await focusReaches('Undo');
    await options.keyboard.press('Enter');
    await options.waitForFunction(() => document.querySelectorAll('.site-rule').length === 3);
    await expect.poll(() => siteModes(options)).toMatchObject({ rules: [{ pattern: '*.intranet.example', mode: 'onDemand' }, {}, {}] });
  });

  test('forgets what was taught to be no number, and remembers it again', async () => {
    const options = await open('options-sites');
    const taught = () => options.evaluate(() => (window.stage.stored.notNumbers as { text: string }[]).map(({ text }) => text));
    await press('aria/2024 0012345 is a number on shop.example.com');
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
      ['underline', true],
      ['none', false],
    ]);
  });

  test('shows what is to be entered in a phone, and whether an event came', async () => {
    const options = await open('options-overview');
    await press('#events summary');
    const shown = await options.$$eval('#events li:first-child .event-urls input', (inputs) =>
      inputs.map((input) => (input as HTMLInputElement).value),
    );
    expect(shown).toHaveLength(5);
    expect(shown[0]).toContain('/desk?e=incoming_call&id=$call_id');
    await says('#events .event-light', 'Waiting for a test event');
    await options.evaluate(() =>
      window.stage.tell({ method: 'receiver.heard', params: { lineId: 'desk', event: 'incoming_call', at: new Date().toISOString() } }),
    );
    await says('#events .event-light', 'Event at');
  });

  test('tells why an event was refused', async () => {
    await open('options-events-refused');
    await says('#events .event-light', 'Refused at');
    await says('#events .notice.problem', 'The secret in the address is an old one');
  });

  test('lets the receiver listen in the network, for the phone alone', async () => {
    await open('options-events-unreachable');
    await press('#events .list-row .notice button');
    await asks('settings.update');
    expect(await asked('settings.update')).toMatchObject([
      { changes: { receiver: { listen: ['127.0.0.1:61234', '[::1]:61234', '192.168.1.20:61234'], allow: ['192.168.1.50'] } } },
    ]);
  });

  test('writes the addresses into a phone only after a yes, and asks for a test call', async () => {
    const options = await open('options-events-write');
    await focusReaches('Cancel');
    expect(await asked('line.writeActionUrls')).toEqual([]);
    await answer('line.writeActionUrls', { result: { ok: true, message: 'Let somebody call you now.' } });
    await options.click('[role=alertdialog] .main');
    await says('#events .write-result', 'Let somebody call you now.');
    expect(await asked('line.writeActionUrls')).toEqual([{ lineId: 'desk' }]);
  });

  test('previews an action URL while it is typed, and inserts placeholders', async () => {
    const options = await open('options-overview');
    await press('#action-urls .row > .button');
    await options.waitForSelector('#action-url');
    await options.type('#action-url', 'https://crm.example/?n=');
    await press('aria/<$remote_alias>');
    await says('.url-preview', 'https://crm.example/?n=Erika%20Mustermann');
    await options.type('#action-url', '&x=<$nonsense>');
    await says('.url-preview', 'nonsense');
  });

  test('saves an action URL, and tells what is missing', async () => {
    const options = await open('options-overview');
    await press('#action-urls .row > .button');
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
    await press('aria/Remove crm.example');
    await focusReaches('Undo');
    await options.keyboard.press('Enter');
    await options.waitForFunction(() => window.stage.requests.filter(({ method }) => method === 'settings.update').length === 2);
    const changes = (await asked('settings.update')) as { changes: { actionUrls: unknown[] } }[];
    expect(changes[0]?.changes.actionUrls).toHaveLength(1);
  });

  test('tries what waits again, and drops it only after a yes', async () => {
    const options = await open('options-action-urls');
    await press('aria/Try again now: crm.example');
    await asks('actionUrl.retry');
    await press('aria/Drop what waits: crm.example');
    await focusReaches('Keep');
    expect(await asked('actionUrl.drop')).toEqual([]);
    await options.click('[role=alertdialog] .end');
    await asks('actionUrl.drop');
    expect(await asked('actionUrl.drop')).toEqual([
      { url: 'https://crm.example/log?n=<$remote_party>&s=<$call_duration_seconds>', open: 'background' },
    ]);
  });

  test('lets a caller of each kind ring', async () => {
    await open('options-simulator');
    await answer('simulator.ring', { result: {} });
    await press('#simulator .chips .button:nth-child(3)');
    await asks('simulator.ring');
    expect(await asked('simulator.ring')).toEqual([{ lineId: 'simulator' }]);
  });

  test('adds a simulator beside real phones', async () => {
    await open('options-overview');
    await press('#simulator .button');
    await asks('settings.update');
    const [update] = (await asked('settings.update')) as { changes: { lines: { id: string; type: string }[] } }[];
    expect(update?.changes.lines.at(-1)).toEqual({ id: 'simulator', type: 'simulator' });
  });

  test('lets the simulator ring', async () => {
    const options = await open('options-simulator');
    await answer('simulator.ring', { result: {} });
    await options.click('#simulator form .button');
    expect(await asked('simulator.ring')).toEqual([{ lineId: 'simulator', number: '+49 30 609854-180', name: 'Erika Mustermann' }]);
  });
});
