/*
 * The cards over a page, checked with axe in both colour schemes. Their root is closed to the page and so to axe: the
 * extension's own world, which may open it, puts a copy with its styles into an empty page.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitForCard } from '../src/card.ts';
import { Cleanup } from '../src/cleanup.ts';
import { chromiumExtensionId } from '../src/ids.ts';
import { startSite, type TestSite } from '../src/site.ts';
import { startWorld, type World } from '../src/world.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const copyCards = `(() => {
  const host = document.querySelector('[data-ringbridge="card"]');
  const root = chrome.dom.openOrClosedShadowRoot(host);
  const style = document.createElement('style');
  style.textContent = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\\n');
  const main = document.createElement('main');
  main.append(document.querySelector('h1'), root.firstElementChild.cloneNode(true));
  host.remove();
  document.head.append(style);
  document.body.replaceChildren(main);
})()`;

/** Runs code in the extension's world of a page. */
async function inExtensionWorld(cdp: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const answer = await cdp.send('Runtime.evaluate', { contextId, expression, awaitPromise: true, returnByValue: true });
  if (answer.exceptionDetails !== undefined) {
    throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
  }
  return answer.result.value;
}

async function violations(page: Page): Promise<string[]> {
  const cdp = await page.createCDPSession();
  const contexts: Protocol.Runtime.ExecutionContextDescription[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await cdp.send('Runtime.enable');
  const world = contexts.find(({ origin }) => origin === `chrome-extension://${chromiumExtensionId}`);
  if (world === undefined) {
    throw new Error('The extension has no world in this page.');
  }
  await inExtensionWorld(cdp, world.id, copyCards);
  await inExtensionWorld(cdp, world.id, axe);
  const results = (await inExtensionWorld(cdp, world.id, 'axe.run()')) as AxeResults;
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(', ')}`,
  );
}

const cleanup = new Cleanup();
let site: TestSite;
let world: World;

beforeAll(async () => {
  site = await startSite({
    '/': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact</title><h1>Contact</h1>
      <a id="home" href="tel:+49891230009">home</a> <a id="nobody" href="tel:abc">nobody</a> <a id="abroad" href="tel:+4312340009">abroad</a>`,
  });
  cleanup.add(() => site.close());
  world = await startWorld('chromium');
  cleanup.add(() => world.cleanup.run());
});
afterAll(() => cleanup.run());

test.each(['light', 'dark'])('a call, a problem and a question can be used by everybody, in %s colours', async (scheme) => {
  const page = await world.browser.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(site.origin);
  await page.click('#home');
  await waitForCard(page, 'ringing');
  await page.click('#nobody');
  await waitForCard(page, 'no phone number');
  await page.click('#abroad');
  await waitForCard(page, 'Austria');

  expect(await violations(page)).toEqual([]);
  await world.host.cli('hangup');
  await page.close();
});
