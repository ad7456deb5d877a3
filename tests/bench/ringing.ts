/*
 * From a phone's event at the receiver to the toast painted over the page, in both browsers, beside what a plain page needs
 * that is told by its own server (EventSource) and paints a box.
 */
import { createServer, get, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { Cleanup } from '../e2e/src/cleanup.ts';
import { type BrowserName, browserNames } from '../e2e/src/paths.ts';
import { startWorld } from '../e2e/src/world.ts';
import { type Figure, median, ms, percentile } from './statistics.ts';

const rings = 30;
const warmUp = 5;
const budgetMs = 60;
const receiver = { host: '127.0.0.1', port: 61_834 };
const token = 'benchmark-token-1234';

/** Notes when something of ours, or of the page, was painted: in the frame after it came into the document. */
const watch = `
  globalThis.paints = [];
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) {
      if (node instanceof Element && (node.hasAttribute('data-ringbridge') || node.hasAttribute('data-told'))) {
        requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => paints.push(performance.timeOrigin + performance.now()); channel.port2.postMessage(0); });
      }
    }
  }).observe(document.documentElement, { childList: true, subtree: true });
  new EventSource('/events').onmessage = () => {
    const box = document.createElement('div');
    box.setAttribute('data-told', '');
    box.setAttribute('popover', 'manual');
    box.textContent = 'told';
    document.documentElement.append(box);
    box.showPopover();
    setTimeout(() => box.remove(), 30);
  };`;

/** Measures both browsers. */
export async function measureRinging(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const name of browserNames) {
    figures.push(await measureIn(name));
  }
  return figures;
}

async function measureIn(name: BrowserName): Promise<Figure> {
  const cleanup = new Cleanup();
  try {
    const server = await startServer();
    cleanup.add(() => server.close());
    const { browser, cleanup: worldCleanup } = await startWorld(name, {
      lines: [{ id: 'desk', type: 'yealink', address: 'http://127.0.0.1:9' }],
      receiver: { listen: [`${receiver.host}:${receiver.port}`], token },
    });
    cleanup.add(() => worldCleanup.run());
    const page = await browser.newPage();
    await page.goto(server.origin);
    await page.evaluate(watch);
    await page.waitForFunction('performance.now() > 500');

    const toasts: number[] = [];
    const boxes: number[] = [];
    for (let index = 0; index < rings + warmUp; index += 1) {
      const toast = await timed(page, () => event('incoming_call', index));
      await event('call_terminated', index);
      await page.waitForFunction('document.querySelector("[data-ringbridge]") === null');
      const box = await timed(page, async () => server.tell());
      await page.waitForFunction('document.querySelector("[data-told]") === null');
      if (index >= warmUp) {
        toasts.push(toast);
        boxes.push(box);
      }
    }
    return {
      what: `ring event at the receiver → toast painted, ${name}, median (p90)`,
      measured: `${ms(median(toasts))} (${ms(percentile(toasts, 0.9))})`,
      baseline: `server event → box painted by the page ${ms(median(boxes))}`,
      budget: `≤ ${budgetMs} ms`,
      met: median(toasts) <= budgetMs,
    };
  } finally {
    await cleanup.run();
  }
}

/** How long it takes from doing something until it is painted. */
async function timed(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate('paints.length = 0');
  const start = performance.timeOrigin + performance.now();
  await act();
  await page.waitForFunction('paints.length > 0', { polling: 20 });
  return ((await page.evaluate('paints[0]')) as number) - start;
}

/** A phone's event. Resolves when it is sent; the answer says only that it was taken. */
function event(kind: 'incoming_call' | 'call_terminated', index: number): Promise<void> {
  const path = `/event/${token}/desk?e=${kind}&id=${index}&remote=%2B49309876${String(index).padStart(3, '0')}`;
  return new Promise((resolve, reject) => {
    get({ ...receiver, path, agent: false }, (response) => {
      response.resume();
      response.on('end', resolve);
      if (response.statusCode !== 200) {
        reject(new Error(`the receiver answered ${response.statusCode}`));
      }
    }).on('error', reject);
  });
}

interface TellingServer {
  readonly origin: string;
  /** Tells the page. */
  tell(): void;
  close(): void;
}

async function startServer(): Promise<TellingServer> {
  let stream: ServerResponse | undefined;
  const server = createServer((request, response) => {
    if (request.url === '/events') {
      stream = response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      stream.write(': here\n\n');
    } else {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html><title>bench</title><p>Work.');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tell: () => void stream?.write('data: ring\n\n'),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
