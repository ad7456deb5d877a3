/** The browsers that are compared: one with Ringbridge, one with an extension that does nothing. */

import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { launch, type Page } from 'puppeteer-core';
import type { Cleanup } from '../../e2e/src/cleanup.ts';
import { root } from '../../e2e/src/paths.ts';
import { startWorld } from '../../e2e/src/world.ts';

/** Opens a new tab in front. */
export type NewPage = () => Promise<Page>;

/** A host name of this computer on which Ringbridge is switched off. */
export const offHost = 'off.localhost';

/** Chromium with Ringbridge and its agent. */
export async function withRingbridge(cleanup: Cleanup): Promise<NewPage> {
  const world = await startWorld('chromium', { country: 'DE' });
  cleanup.add(() => world.cleanup.run());
  const options = await world.browser.extensionPage('pages/options.html');
  const siteModes = { others: 'on', rules: [{ pattern: offHost, mode: 'off' }] };
  await options.evaluate(`chrome.storage.local.set(${JSON.stringify({ siteModes })})`);
  await options.close();
  return () => world.browser.newPage();
}

/** Builds the extension of `baseline-extension/` into a folder of its own. */
export async function buildBaseline(cleanup: Cleanup): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rb-'));
  cleanup.add(() => rm(folder, { recursive: true, force: true }));
  const source = join(root, 'tests', 'bench', 'numbers', 'baseline-extension');
  await copyFile(join(source, 'manifest.json'), join(folder, 'manifest.json'));
  await build({
    entryPoints: ['nothing', 'walk', 'find'].map((name) => join(source, `${name}.ts`)),
    outdir: folder,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: ['chrome128', 'firefox146'],
    logLevel: 'warning',
  });
  return folder;
}

/** Chromium with that extension. */
export async function withBaseline(cleanup: Cleanup): Promise<NewPage> {
  const extension = await buildBaseline(cleanup);
  const browser = await launch({
    executablePath: process.env.RINGBRIDGE_CHROMIUM ?? '/usr/bin/chromium',
    pipe: true,
    enableExtensions: [extension],
    defaultViewport: { width: 1100, height: 800 },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });
  cleanup.add(() => browser.close());
  return () => browser.newPage();
}
