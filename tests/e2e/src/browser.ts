import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import type { TestHost } from './host.ts';
import { chromiumExtensionId, firefoxExtensionId } from './ids.ts';
import { type BrowserName, extensionFolder } from './paths.ts';
import { waitFor } from './wait.ts';
import { firefoxProgram, warmProfile } from './warm-firefox.ts';

// Firefox gives every profile a random address for extension pages; fixing it lets a test open them.
const firefoxPageId = '7f0c1f1e-9f2b-4a55-8d0e-0f6f4a3c5b21';

/** A host name of this computer that browsers do not know as such: pages on it are pages of plain http. */
export const intranetHost = 'intranet.example';

/** How a browser is started. */
export interface BrowserOptions {
  /** BCP 47 language of the browser's own screens, and so of the extension. */
  readonly language?: 'en' | 'de';
  /** With dark colours, as the person's choice for all pages. */
  readonly dark?: boolean;
  /** Without motion, as the person's choice: for pictures. */
  readonly still?: boolean;
  /** Without the extension, as a baseline. */
  readonly bare?: boolean;
  /** Shows pages whose certificate nobody vouches for. */
  readonly trusting?: boolean;
  /** A visible window. */
  readonly headful?: boolean;
}

/** A real browser with the built extension in it. */
export interface TestBrowser {
  readonly name: BrowserName;
  readonly puppeteer: Browser;
  /** Opens a new tab. */
  newPage(): Promise<Page>;
  /** Opens one of the extension's own pages in a tab, such as `pages/options.html`. */
  extensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Starts a browser whose native host is `host`. */
export async function startBrowser(name: BrowserName, host: TestHost, options: BrowserOptions = {}): Promise<TestBrowser> {
  const puppeteer = name === 'chromium' ? await startChromium(host, options) : await startFirefox(host, options);
  const origin = name === 'chromium' ? `chrome-extension://${chromiumExtensionId}` : `moz-extension://${firefoxPageId}`;
  return {
    name,
    puppeteer,
    newPage: () => puppeteer.newPage(),
    extensionPage: async (path) => {
      const page = await puppeteer.newPage();
      await (name === 'chromium' ? page.goto(`${origin}/${path}`) : goToExtensionPage(page, `${origin}/${path}`));
      return page;
    },
    close: () => puppeteer.close(),
  };
}

async function startChromium(host: TestHost, options: BrowserOptions): Promise<Browser> {
  const language = options.language ?? 'en';
  const browser = await launch({
    executablePath: process.env.RINGBRIDGE_CHROMIUM ?? '/usr/bin/chromium',
    headless: !options.headful,
    acceptInsecureCerts: options.trusting === true,
    pipe: true,
    userDataDir: host.profile,
    enableExtensions: options.bare ? false : [extensionFolder('chromium')],
    env: { ...host.environment, LANGUAGE: language },
    defaultViewport: options.headful ? null : { width: 1100, height: 800 },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--lang=${language}`,
      `--host-resolver-rules=MAP ${intranetHost} 127.0.0.1`,
      ...(options.dark ? ['--blink-settings=preferredColorScheme=0'] : []),
      ...(options.still ? ['--force-prefers-reduced-motion'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
      '--password-store=basic',
    ],
  });
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: host.downloads });
  return browser;
}

async function startFirefox(host: TestHost, options: BrowserOptions): Promise<Browser> {
  const language = options.language ?? 'en';
  const browser = await launch({
    browser: 'firefox',
    executablePath: firefoxProgram(),
    userDataDir: await warmProfile(join(host.folder, 'firefox')),
    // Since 153 Firefox opens extension pages to drivers only with this.
    args: ['--remote-allow-system-access'],
    headless: !options.headful,
    acceptInsecureCerts: options.trusting === true,
    env: host.environment,
    defaultViewport: options.headful ? null : { width: 1100, height: 800 },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [firefoxExtensionId]: firefoxPageId }),
      'intl.locale.requested': language === 'de' ? 'de' : 'en-US',
      'intl.accept_languages': language,
      'browser.download.dir': host.downloads,
      'browser.download.folderList': 2,
      'network.dns.localDomains': intranetHost,
      'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
      'ui.prefersReducedMotion': options.still ? 1 : 0,
    },
  });
  if (!options.bare) {
    await browser.installExtension(extensionFolder('firefox'));
  }
  return browser;
}

/** Firefox changes the process for an extension's page, and puppeteer then never hears that it is loaded: ask the page itself. */
async function goToExtensionPage(page: Page, address: string): Promise<void> {
  page.goto(address).catch(() => {
    // Runs into its time limit although the page is there; whether it is, is found out below.
  });
  await waitFor(`the page ${address}`, () =>
    page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address).catch(() => false),
  );
}
