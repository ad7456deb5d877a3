/*
 * axe on what Ringbridge shows over a page, in Chromium. Its root is closed to the page and so to axe: the extension's own
 * world, which may open it, puts a copy with its styles into an empty page.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import type { Purpose } from './closed-root.ts';
import { chromiumExtensionId } from './ids.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const copyOf = (purpose: Purpose): string => `(() => {
  const host = document.querySelector('[data-ringbridge="${purpose}"]');
  const root = chrome.dom.openOrClosedShadowRoot(host);
  const style = document.createElement('style');
  style.textContent = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\\n');
  const main = document.createElement('main');
  main.append(document.querySelector('h1'), root.firstElementChild.cloneNode(true));
  host.remove();
  document.head.append(style);
  document.body.replaceChildren(main);
  // The copy would fade in once more.
  document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity).forEach((fade) => fade.finish());
})()`;

/** Runs code in the extension's world of a page. */
async function inExtensionWorld(cdp: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const answer = await cdp.send('Runtime.evaluate', { contextId, expression, awaitPromise: true, returnByValue: true });
  if (answer.exceptionDetails !== undefined) {
    throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
  }
  return answer.result.value;
}

/** The rules that our element breaks, with where; the page is of no use afterwards. */
export async function violations(page: Page, purpose: Purpose): Promise<string[]> {
  const cdp = await page.createCDPSession();
  const contexts: Protocol.Runtime.ExecutionContextDescription[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await cdp.send('Runtime.enable');
  const world = contexts.find(({ origin }) => origin === `chrome-extension://${chromiumExtensionId}`);
  if (world === undefined) {
    throw new Error('The extension has no world in this page.');
  }
  await inExtensionWorld(cdp, world.id, copyOf(purpose));
  await inExtensionWorld(cdp, world.id, axe);
  const results = (await inExtensionWorld(cdp, world.id, 'axe.run()')) as AxeResults;
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(', ')}`,
  );
}
