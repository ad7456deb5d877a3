import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { extensionFolder } from '../paths.ts';
import { type Messages, playExtension } from './fake-extension.ts';
import type { Language, Scene } from './scene.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** How a scene is looked at. */
export interface Look {
  readonly language: Language;
  readonly widthPx: number;
  /** Chromium only: the scheme that the page is told; Firefox has a preference for it. */
  readonly scheme?: 'light' | 'dark';
}

/** Shows built extension pages in any state, in a plain tab. */
export interface Stage {
  /** Opens a scene in a new tab and waits until its page is drawn and its steps are done. */
  open(browser: Browser, scene: Scene, look: Look): Promise<Page>;
  close(): Promise<void>;
}

/** Serves the built pages on a free port of the loopback address. */
export async function startStage(): Promise<Stage> {
  const folder = extensionFolder('chromium');
  const policy = await readPolicy(folder);
  const server = createServer((request, response) => {
    const path = join(folder, new URL(request.url ?? '/', 'http://stage').pathname);
    readFile(path).then(
      (content) =>
        response
          .writeHead(200, {
            'content-type': types[extname(path)] ?? 'application/octet-stream',
            'content-security-policy': policy,
          })
          .end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    open: async (browser, scene, { language, widthPx, scheme }) => {
      const page = await browser.newPage();
      await page.setViewport({ width: widthPx, height: 600 });
      if (scheme !== undefined) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      }
      // tsx keeps the names of functions with a helper that the page does not have.
      await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
      const { state, answers, card, stored, tabUrl, frames, displays, owners } = scene;
      await page.evaluateOnNewDocument(
        playExtension,
        { state, answers, card, stored, tabUrl, frames, displays, owners },
        await readTexts(folder, language),
        language,
      );
      await page.goto(`${origin}/pages/${scene.page}.html?card=1`);
      await page.waitForSelector('main');
      await scene.act?.(page);
      return page;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The policy that the extension's own pages are under, so that what it forbids fails here, too. */
async function readPolicy(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
    readonly content_security_policy: { readonly extension_pages: string };
  };
  return manifest.content_security_policy.extension_pages;
}

async function readTexts(folder: string, language: Language): Promise<Messages> {
  return JSON.parse(await readFile(join(folder, '_locales', language, 'messages.json'), 'utf8')) as Messages;
}
