/* A question looks the same over every page: what a page says of our element, or of names and fonts in general, changes nothing. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitForCard } from '../src/card.ts';
import { Cleanup } from '../src/cleanup.ts';
import { browserNames } from '../src/paths.ts';
import { startSite, type TestSite } from '../src/site.ts';
import { waitFor } from '../src/wait.ts';
import { startWorld, type World } from '../src/world.ts';

const cover = 'content: "You won!"; position: fixed; inset: 0; background: #fff; z-index: 2147483647; pointer-events: none';
const tokens = ['ink', 'soft', 'card', 'hover', 'accent', 'on-accent', 'button'];
const fonts = ['system-ui', '"system-ui"', '-apple-system', '"Segoe UI"', 'Roboto', '"Noto Sans"'];
const properties = (rest: string): string => tokens.map((name) => `@property --rb-${name} { ${rest} }`).join(' ');

/** Sheets that make of a question what the page likes. */
const sheets: Readonly<Record<string, string>> = {
  'covers it with boxes of its own element': `[data-ringbridge]::before, [data-ringbridge]::after { ${cover} }`,
  'colours what is behind it': '[data-ringbridge]::backdrop { display: block; background: #fff; opacity: 1 }',
  'takes its colours away': properties('syntax: "<color>"; inherits: false; initial-value: #fff'),
  'makes lengths of its colours': properties('syntax: "<length>"; inherits: true; initial-value: 0px'),
  'hides selected text': '::selection, [data-ringbridge]::selection { color: transparent; background: transparent }',
  'makes its first line small': '[data-ringbridge]::first-line, [data-ringbridge]::first-letter { font-size: 1px; color: #fff }',
  'fades, cuts and moves itself':
    'html { opacity: 0.01; clip-path: inset(50%); mask: linear-gradient(transparent, transparent); transform: translateX(500px) }',
  'moves and fades its element':
    '@keyframes go { to { opacity: 0; transform: translateX(500px) } } [data-ringbridge] { animation: go 1ms forwards !important; clip-path: inset(50%) !important; mask: linear-gradient(transparent, transparent) !important }',
  'gives other letters to its fonts': fonts.map((name) => `@font-face { font-family: ${name}; src: local("DejaVu Serif") }`).join(' '),
};
const pageOf = (sheet: string): string => `<!doctype html><meta charset="utf-8"><title>Page</title><style>${sheet}</style><p>Text</p>`;

describe.each(browserNames)('in %s', (name) => {
  const cleanup = new Cleanup();
  let site: TestSite;
  let world: World;

  beforeAll(async () => {
    const attacks = Object.values(sheets).map((sheet, index) => [`/${index}`, pageOf(sheet)]);
    site = await startSite({ '/': pageOf(''), ...Object.fromEntries(attacks) });
    cleanup.add(() => site.close());
    world = await startWorld(name);
    cleanup.add(() => world.cleanup.run());
  });
  afterAll(() => cleanup.run());

  /** A page with all of its text selected, whose script wants a call. */
  const ask = async (path: string): Promise<Page> => {
    const tab = await world.browser.newPage();
    await tab.goto(site.origin + path);
    await tab.evaluate("location = 'tel:+4312340009'");
    await waitForCard(tab, '127.0.0.1');
    await tab.evaluate('getSelection().selectAllChildren(document.documentElement)');
    return tab;
  };
  const corner = async (tab: Page): Promise<Buffer> => {
    await tab.bringToFront();
    return Buffer.from(await tab.screenshot({ clip: { x: 700, y: 0, width: 400, height: 260 } }));
  };

  test.each(Object.keys(sheets).map((what, index) => [what, index] as const))('where the page %s', async (_, index) => {
    const plain = await ask('/');
    const attacked = await ask(`/${index}`);
    // Both come in with a small movement: each is looked at anew.
    await waitFor('the question to look the same', async () => (await corner(plain)).equals(await corner(attacked)));
    expect(await attacked.$eval('[data-ringbridge]', (host) => getComputedStyle(host, '::after').content)).toBe('none');
    await attacked.close();
    await plain.close();
  });
});
