/* A desk for tests of the button over numbers: a phone that tells which numbers it was asked to dial, and pages. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { BrowserOptions } from './browser.ts';
import { Cleanup } from './cleanup.ts';
import { startFakePbx } from './fake-pbx.ts';
import { waitForNumbers } from './number-button.ts';
import type { BrowserName } from './paths.ts';
import { startSite } from './site.ts';
import { startWorld, type World } from './world.ts';

/** The desk. */
export interface NumberDesk {
  readonly world: World;
  readonly origin: string;
  /** Opens a page with numbers of its own and waits until so many are marked on it. */
  open(path: string, count?: number): Promise<OpenPage>;
  readonly cleanup: Cleanup;
}

/** A page, and what the phones of the desk hear since it was opened. */
export interface OpenPage {
  readonly tab: Page;
  /** The numbers of this page as they are written there, and as the phone is asked to dial them. */
  readonly number: PageNumber;
  readonly other: PageNumber;
  /** Waits for so many calls of the desk phone. */
  dialled(count: number): Promise<readonly string[]>;
  /** Waits for calls of the second line, a softphone. */
  dialledBySoftphone(count: number): Promise<readonly string[]>;
  /**
   * Waits until exactly these were dialled: calls the link at the end of the page, which comes after everything that was
   * begun before.
   */
  onlyDialled(...expected: readonly PageNumber[]): Promise<void>;
}

/** A number on a page. */
export interface PageNumber {
  readonly text: string;
  readonly dialled: string;
}

/** A page of the desk: its HTML with the texts of its two numbers. A link at its end is added. */
export type DeskPage = (number: string, other: string) => string;

const password = 'admin';
const last: PageNumber[] = [];

/** Numbers are used once: the agent takes the same one right after a call for the rest of a double click. */
function nextNumber(): PageNumber {
  const serial = String(1000 + last.length);
  const number = { text: `089 12${serial}`, dialled: `08912${serial}` };
  last.push(number);
  return number;
}

/** The whole page. The link is far enough away for no bubble to lie over it, even where the page allows no styles. */
function html(page: DeskPage): (query: URLSearchParams) => string {
  return (query) => {
    const [number = '', other = '', end = ''] = query.getAll('number');
    return `<!doctype html><html lang="de"><meta charset="utf-8"><title>Kontakt</title>${page(number, other)}
 ${'<br>'.repeat(16)}<p><a id="end" href="tel:${end.replaceAll(' ', '')}">the end</a></p>`;
  };
}

/** Starts browser, host, phones and pages. */
export async function startNumberDesk(
  name: BrowserName,
  pages: Readonly<Record<string, DeskPage>>,
  headers: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
  options: BrowserOptions = {},
): Promise<NumberDesk> {
  const cleanup = new Cleanup();
  try {
    const pbx = await startFakePbx();
    cleanup.add(() => pbx.close());
    const entries = Object.entries(pages).map(([path, page]) => [path, { html: html(page), headers: headers[path] ?? {} }] as const);
    const site = await startSite(Object.fromEntries(entries));
    cleanup.add(() => site.close());
    const config = {
      areaCode: '89',
      policy: { callsPerMinute: 600 },
      lines: [
        { id: 'desk', type: 'snom', name: 'Desk phone', address: pbx.urls.snom, user: 'admin', password },
        { id: 'soft', type: 'actionUrl', name: 'Softphone', template: `${pbx.urls.softphone}/?action=make_call&target={number}` },
      ],
    };
    const world = await startWorld(name, config, options);
    cleanup.add(() => world.cleanup.run());
    const listen = async (server: 'snom' | 'softphone'): Promise<(count: number) => Promise<readonly string[]>> => {
      const before = (await pbx.requests(server)).length;
      return async (count) => (await pbx.waitForRequests(server, before + count)).slice(before).map(({ line }) => numberIn(line));
    };
    return {
      world,
      origin: site.origin,
      cleanup,
      open: async (path, count = 1) => {
        const [dialled, dialledBySoftphone] = [await listen('snom'), await listen('softphone')];
        const [number, other, end] = [nextNumber(), nextNumber(), nextNumber()];
        const tab = await world.browser.newPage();
        const query = new URLSearchParams([number, other, end].map(({ text }) => ['number', text]));
        await tab.goto(`${site.origin}${path}?${query}`);
        await waitForNumbers(tab.mainFrame(), count);
        const onlyDialled = async (...expected: readonly PageNumber[]): Promise<void> => {
          await dialled(expected.length);
          await tab.$eval('#end', (link) => link.scrollIntoView());
          await tab.click('#end');
          expect(await dialled(expected.length + 1)).toEqual([...expected, end].map((wanted) => wanted.dialled));
        };
        return { tab, number, other, dialled, dialledBySoftphone, onlyDialled };
      },
    };
  } catch (error) {
    await cleanup.run();
    throw error;
  }
}

/** What a request line asks a phone to dial. */
function numberIn(line: string): string {
  const { searchParams } = new URL(line.split(' ')[1] ?? '', 'http://phone');
  return searchParams.get('number') ?? searchParams.get('target') ?? line;
}
