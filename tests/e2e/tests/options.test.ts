import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Cleanup } from '../src/cleanup.ts';
import { type FakePbx, startFakePbx } from '../src/fake-pbx.ts';
import { type LogInVendor, startLogInVendor } from '../src/log-in-vendor.ts';
import { browserNames } from '../src/paths.ts';
import { freePorts } from '../src/sip.ts';
import { waitFor } from '../src/wait.ts';
import { startWorld, type World } from '../src/world.ts';

/** Presses the first button whose words these are, once it is there. */
async function press(page: Page, words: string): Promise<void> {
  await (await page.waitForSelector(`xpath///button[normalize-space()='${words}' or @aria-label='${words}']`))?.click();
}

/** Waits until an element says something. */
const says = (page: Page, selector: string, words: string) =>
  page.waitForFunction((where, wanted) => document.querySelector(where)?.textContent?.includes(wanted) === true, {}, selector, words);

const login = ['--login', 'basic', '--user', 'admin', '--password', 'admin'];

/** Opens the form of a new Yealink phone and fills it in. */
async function newYealink(page: Page, address: string): Promise<void> {
  await press(page, 'Add a line');
  await (await page.waitForSelector(`xpath///button[contains(@class, 'type')][contains(., 'Yealink')]`))?.click();
  await page.waitForSelector('#line-address');
  await page.type('#line-address', address);
  await page.type('#line-user', 'admin');
  await page.type('#line-password', 'admin');
}

describe.each(browserNames)('the options page in %s', (name) => {
  let pbx: FakePbx;
  let tlsPbx: FakePbx;
  let world: World;
  let vendor: LogInVendor;
  const cleanup = new Cleanup();

  beforeAll(async () => {
    [pbx, tlsPbx, world, vendor] = await Promise.all([
      startFakePbx(...login),
      startFakePbx(...login, '--tls'),
      startWorld(name, {}),
      startLogInVendor(),
    ]);
  });
  afterEach(() => cleanup.run());
  afterAll(() => Promise.all([pbx.close(), tlsPbx.close(), world.cleanup.run(), vendor.close()]));

  const openPage = async (page: 'options' | 'popup'): Promise<Page> => {
    const opened = await world.browser.extensionPage(`pages/${page}.html`);
    cleanup.add(() => opened.close());
    return opened;
  };
  /** The options page on settings of which it shows nothing else any more. */
  const open = async (config: { readonly areaCode?: string }): Promise<Page> => {
    await world.host.configure(config);
    const options = await openPage('options');
    await options.waitForFunction(
      (areaCode) =>
        document.querySelector<HTMLInputElement>('#area-code')?.value === areaCode &&
        document.querySelector('#lines .list')?.textContent?.includes('Yealink') === false,
      {},
      config.areaCode ?? '',
    );
    return options;
  };
  /** The tab that a log-in has opened. */
  const vendorsPage = async (): Promise<Page> => {
    const isVendors = (page: Page): boolean => page.url().startsWith(vendor.url);
    const page = await waitFor('the vendor’s page', async () => (await world.browser.puppeteer.pages()).find(isVendors));
    await page.waitForSelector('#yes');
    return page;
  };
  const savedSettings = async (): Promise<string> => readFile(join(world.host.home, 'config.json'), 'utf8');

  test('adds a phone that dials at once, and keeps its password out of the settings', async () => {
    const options = await open({});
    await newYealink(options, pbx.urls.yealink);
    await press(options, 'Test');
    await options.waitForSelector('.test-result .good');
    await press(options, 'Save');
    await says(options, '#lines .list', 'Yealink');
    expect(await savedSettings()).not.toMatch(/"password":\s*"/);

    const before = (await pbx.requests('yealink')).length;
    const popup = await openPage('popup');
    await popup.waitForSelector('#dial');
    await popup.type('#dial', '089 123456');
    await says(popup, '#dial-preview', '+49 89 123456');
    await popup.keyboard.press('Enter');
    const seen = (await pbx.waitForRequests('yealink', before + 1)).slice(before);
    expect(seen.map(({ line }) => line).join()).toContain('number=');
  });

  test('tells a wrong address at its field and saves nothing', async () => {
    const options = await open({ areaCode: '89' });
    await newYealink(options, 'the phone');
    await press(options, 'Save');
    await options.waitForSelector('#line-address-problem');
    expect(await savedSettings()).not.toContain('yealink');
  });

  test('tells a wrong password in a sentence', async () => {
    const options = await open({});
    await newYealink(options, pbx.urls.yealink);
    await options.type('#line-password', '!');
    await press(options, 'Test');
    await says(options, '.line-form .notice.problem', 'does not accept user name or password');
  });

  test('trusts the certificate of a phone once a person said so', async () => {
    const options = await open({});
    await newYealink(options, tlsPbx.urls.yealink);
    await press(options, 'Test');
    await options.waitForSelector('.certificate');
    const shown = await options.$eval('.fingerprint', (element) => element.textContent?.replaceAll(':', ''));
    expect(shown).toBe(tlsPbx.certificate?.toUpperCase());
    await press(options, 'Trust this certificate');
    await options.waitForSelector('.test-result .good');
    await press(options, 'Save');
    await says(options, '#lines .list', 'Yealink');
    expect((await savedSettings()).toUpperCase()).toContain(shown);
  });

  test('takes back the removal of a phone, and asks for the password that was forgotten with it', async () => {
    const options = await open({});
    await newYealink(options, pbx.urls.yealink);
    await press(options, 'Save');
    await press(options, 'Remove Yealink desk phone');
    await (await options.waitForSelector('[role=alertdialog] .end'))?.click();
    await press(options, 'Undo');
    await says(options, '#line-password-problem', 'enter it again');
    await options.type('#line-password', 'admin');
    await press(options, 'Test');
    await options.waitForSelector('.test-result .good');
    await press(options, 'Save');
    await options.waitForFunction(() => document.querySelector('.line-form') === null);
    expect(await savedSettings()).toContain('yealink');
  });

  test('logs a source in at the vendor’s page, and keeps what that leaves behind out of the settings', async () => {
    const options = await open({});
    await press(options, 'Add a source');
    await options.locator(`::-p-xpath(//button[contains(@class, 'type')][contains(., 'Salesforce')])`).click();
    await options.waitForSelector('#source-logIn');
    await options.type('#source-address', vendor.url);
    await options.type('#source-client', 'app');
    await options.click('.advanced summary');
    await options.type('#source-port', String(await freePorts(1)));

    await press(options, 'Log in …');
    const refused = await vendorsPage();
    await refused.click('#no');
    await says(refused, 'h1', 'Not logged in');
    await refused.close();
    await options.bringToFront();
    await says(options, '#source-logIn-problem', 'was refused (access_denied)');

    await press(options, 'Log in …');
    const page = await vendorsPage();
    await page.click('#yes');
    await says(page, 'h1', 'Logged in');
    await page.close();
    await options.bringToFront();
    await says(options, '.log-in-state', 'Logged in. Save the source');
    await options.click('#sources [type=submit]');
    await says(options, '#sources .list', 'Salesforce');
    const saved = await savedSettings();
    expect(saved).toContain('source-salesforce-logIn');
    expect(saved).not.toContain('refresh-secret');
  });

  test('lets the simulator ring, and the popup answers', async () => {
    const options = await open({});
    await press(options, 'Let it ring');
    await says(options, '#simulator .list', 'Erika Mustermann');
    const popup = await openPage('popup');
    await press(popup, 'Answer');
    await popup.waitForSelector('.call .rb-connected');
  });

  test('writes the own address book as a file that a source reads', async () => {
    const options = await open({ areaCode: '89' });
    await press(options, 'Add contact');
    await options.type('.contact-form input', 'Erika Mustermann');
    await options.type('.contact-form input[type="tel"]', '030 609854-180');
    await options.click('.contact-form button[type="submit"]');
    await press(options, 'Export as vCard');
    await says(options, '#book', 'Contacts in the file ringbridge-contacts-');

    const written = await waitFor('the file', async () => {
      const [file] = (await readdir(world.host.downloads).catch(() => [])).filter((path) => path.endsWith('.vcf'));
      const path = file === undefined ? undefined : join(world.host.downloads, file);
      return path !== undefined && (await readFile(path, 'utf8')).endsWith('END:VCARD\r\n') ? path : undefined;
    });
    await world.host.configure({ areaCode: '89', sources: [{ id: 'kept', type: 'file', file: written }] });
    await waitFor('the source to have read it', async () => {
      const { sources } = await world.host.json<{ sources: readonly { id: string; contacts?: number }[] }>('status');
      return sources.find(({ id }) => id === 'kept')?.contacts === 1;
    });
  });

  test('shows in one page what was saved in another', async () => {
    const options = await open({});
    const other = await openPage('options');
    await other.waitForSelector('#area-code');
    await options.bringToFront();
    await options.waitForSelector('#area-code');
    await options.type('#area-code', '30');
    await options.click('#numbers .save-bar button');
    await options.waitForSelector('#numbers .save-status .good');
    await other.bringToFront();
    await other.waitForFunction(() => (document.querySelector('#area-code') as HTMLInputElement).value === '30');
  });
});
