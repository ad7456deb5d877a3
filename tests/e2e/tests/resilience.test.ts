/* What breaks, and comes back without anybody's hand. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../src/browser.ts';
import { waitForCard } from '../src/card.ts';
import { Cleanup } from '../src/cleanup.ts';
import { type FakePbx, startFakePbx } from '../src/fake-pbx.ts';
import { browserNames } from '../src/paths.ts';
import { startSite, type TestSite } from '../src/site.ts';
import { waitFor } from '../src/wait.ts';
import { type Status, startWorld } from '../src/world.ts';

const page =
  '<!doctype html><title>Kontakt</title><a id="number" href="tel:+49-89-123456">089 123456</a><a id="other" href="tel:+49-30-654321">030</a>';

const isOpen = (status: Status): boolean => status.sessions.some((session) => session.client === 'extension');

describe.each(browserNames)('in %s', (name) => {
  let pbx: FakePbx;
  let site: TestSite;
  const cleanup = new Cleanup();

  beforeAll(async () => {
    pbx = await startFakePbx();
    site = await startSite({ '/': page });
  });
  afterEach(async () => {
    await cleanup.run();
    await pbx.fault('yealink', 'none');
  });
  afterAll(async () => {
    await site.close();
    await pbx.close();
  });

  const yealink = () => ({ lines: [{ id: 'desk', type: 'yealink', address: pbx.urls.yealink, user: 'admin', password: 'admin' }] });

  test('a killed agent comes back with the next connection, and the extension dials again', async () => {
    const { host, browser, cleanup: worldCleanup } = await startWorld(name, yealink());
    cleanup.add(() => worldCleanup.run());
    const tab = await browser.newPage();
    await tab.goto(site.origin);
    const before = await host.json<Status>('status');

    process.kill(before.processId, 'SIGKILL');
    await waitFor('the extension to be back', async () => {
      const status = await host.json<Status>('status');
      return status.processId !== before.processId && isOpen(status);
    });
    const seen = (await pbx.requests('yealink')).length;
    await tab.click('#number');

    expect(await pbx.waitForRequests('yealink', seen + 1)).toHaveLength(seen + 1);
  });

  test('an agent that is killed in the middle of a dial leaves the call in the journal, and nothing is dialled again', async () => {
    await pbx.fault('yealink', 'dead');
    const { host, browser, cleanup: worldCleanup } = await startWorld(name, yealink());
    cleanup.add(() => worldCleanup.run());
    const tab = await browser.newPage();
    await tab.goto(site.origin);
    const seen = (await pbx.requests('yealink')).length;

    await tab.click('#number');
    await pbx.waitForRequests('yealink', seen + 1);
    const { processId } = await host.json<Status>('status');
    process.kill(processId, 'SIGKILL');
    await waitFor('the extension to be back', async () => isOpen(await host.json<Status>('status')));

    const { calls } = await host.json<{ calls: readonly { remoteNumber: string; endReason: string }[] }>('journal');
    expect(calls.map(({ remoteNumber, endReason }) => ({ remoteNumber, endReason }))).toEqual([
      { remoteNumber: '+4989123456', endReason: 'unknown' },
    ]);
    expect(await pbx.requests('yealink')).toHaveLength(seen + 1);
  });

  test('a wrong password is said on the card, and tried once', async () => {
    const config = yealink();
    const { browser, cleanup: worldCleanup } = await startWorld(name, {
      lines: config.lines.map((line) => ({ ...line, password: 'wrong' })),
    });
    cleanup.add(() => worldCleanup.run());
    const tab = await browser.newPage();
    await tab.goto(site.origin);
    await pbx.fault('yealink', 'unauthorized');
    const seen = (await pbx.requests('yealink')).length;

    await tab.click('#number');
    await waitForCard(tab, 'does not accept user name or password');

    const tries = (await pbx.requests('yealink')).slice(seen).filter((request) => JSON.stringify(request).includes('Basic '));
    expect(tries.length).toBeLessThanOrEqual(1);
  });

  test('install writes the manifest that this browser takes, with its own key only', async () => {
    const { host, cleanup: worldCleanup } = await startWorld(name, {});
    cleanup.add(() => worldCleanup.run());
    const path =
      name === 'chromium'
        ? join(host.profile, 'NativeMessagingHosts', 'dev.ringbridge.host.json')
        : join(host.folder, '.mozilla', 'native-messaging-hosts', 'dev.ringbridge.host.json');
    const manifest = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;

    expect(Object.keys(manifest)).toContain(name === 'chromium' ? 'allowed_origins' : 'allowed_extensions');
    expect(Object.keys(manifest)).not.toContain(name === 'chromium' ? 'allowed_extensions' : 'allowed_origins');
  });
});

test('a killed browser takes no call with it', async () => {
  const cleanup = new Cleanup();
  try {
    const { host, browser, cleanup: worldCleanup } = await startWorld('chromium', {});
    cleanup.add(() => worldCleanup.run());
    await waitFor('the extension to be connected', async () => isOpen(await host.json<Status>('status')));
    await host.cli('simulate', 'ring', '+4930123456', '--name', 'Eva');

    browser.puppeteer.process()?.kill('SIGKILL');
    await waitFor('the extension to be gone', async () => !isOpen(await host.json<Status>('status')));
    await host.cli('simulate', 'end');

    const { calls } = await host.json<{ calls: readonly { remoteName: string; endReason: string }[] }>('journal');
    expect(calls.map(({ remoteName, endReason }) => ({ remoteName, endReason }))).toEqual([{ remoteName: 'Eva', endReason: 'missed' }]);
  } finally {
    await cleanup.run();
  }
});

test('both browsers and the command line share one agent', async () => {
  const cleanup = new Cleanup();
  try {
    const { host, cleanup: worldCleanup } = await startWorld('chromium', {});
    cleanup.add(() => worldCleanup.run());
    await host.install('firefox');
    const firefox = await startBrowser('firefox', host);
    cleanup.add(() => firefox.close());

    const status = await waitFor('two extensions and the command line', async () => {
      const seen = await host.json<Status>('status');
      return seen.sessions.filter((session) => session.client === 'extension').length === 2 ? seen : undefined;
    });
    expect(status.sessions.map((session) => session.client).sort()).toEqual(['cli', 'extension', 'extension']);
  } finally {
    await cleanup.run();
  }
});
