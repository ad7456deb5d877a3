/* Calls that really happen: a click in a browser, an INVITE at a SIP peer; a click, and a program started with the URI. */
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { cards, waitForCard } from '../src/card.ts';
import { Cleanup } from '../src/cleanup.ts';
import { browserNames } from '../src/paths.ts';
import { callBaresip, startBaresip, startSippUas } from '../src/sip.ts';
import { startSite, type TestSite } from '../src/site.ts';
import { waitFor } from '../src/wait.ts';
import { createHost, startWorld } from '../src/world.ts';

/** What the journal keeps of a call, as far as it is looked at here. */
interface Past {
  readonly connectedAt?: string;
}

const page = '<!doctype html><title>Kontakt</title><a id="number" href="tel:+49-89-123456">089 123456</a>';

describe.each(browserNames)('in %s', (name) => {
  let site: TestSite;
  const cleanup = new Cleanup();

  beforeAll(async () => {
    site = await startSite({ '/': page });
  });
  afterEach(() => cleanup.run());
  afterAll(() => site.close());

  test('a click makes a real SIP call, and the card hangs it up', async () => {
    const peer = await startSippUas();
    cleanup.add(() => peer.close());
    const phone = await startBaresip({ outboundPort: peer.port });
    cleanup.add(() => phone.close());
    const { browser, cleanup: worldCleanup } = await startWorld(name, {
      lines: [{ id: 'sip', type: 'baresip', address: phone.controlAddress, domain: 'pbx.test', numberFormat: 'e164' }],
    });
    cleanup.add(() => worldCleanup.run());

    const tab = await browser.newPage();
    await tab.goto(site.origin);
    await tab.click('#number');

    expect(await peer.waitForInvite()).toMatch(/^sip:\+4989123456@/);
    const card = await waitForCard(tab, 'connected');
    await card.press('hangUp');
    await waitForCard(tab, 'ended');
  });

  test('a caller is shown, answered on the card, and in the journal when it is over', async () => {
    const phone = await startBaresip({ user: '4930555' });
    cleanup.add(() => phone.close());
    const {
      host,
      browser,
      cleanup: worldCleanup,
    } = await startWorld(name, {
      lines: [{ id: 'sip', type: 'baresip', address: phone.controlAddress }],
    });
    cleanup.add(() => worldCleanup.run());
    const tab = await browser.newPage();
    await tab.goto(site.origin);

    const caller = await callBaresip(phone, '4930555', '"Erika" <sip:+4940123456@pbx.test>');
    cleanup.add(() => caller.close());
    await waitForCard(tab, '+49 40 123456');
    // A press counts once the toast has been seen for half a second.
    await waitFor('the call to be answered', async () => {
      const ringing = (await cards(tab)).find(({ buttons }) => 'answer' in buttons);
      await ringing?.press('answer').catch(() => {
        // The toast went while it was to be pressed.
      });
      return ringing === undefined;
    });

    expect(await caller.finished()).toBe(true);
    const past = await waitFor('the call to be in the journal', async () => {
      const { calls } = await host.json<{ calls: readonly Past[] }>('journal');
      return calls.length > 0 ? calls : undefined;
    });
    expect(past).toMatchObject([
      { lineId: 'sip', direction: 'inbound', remoteNumber: '+4940123456', remoteName: 'Erika', endReason: 'hangup' },
    ]);
    expect(past[0]?.connectedAt).toBeDefined();
  });

  test('a click hands the URI to the softphone that is named', async () => {
    const files = await createHost(cleanup);
    const softphone = join(files.folder, 'softphone');
    await writeFile(softphone, `#!/bin/sh\nprintf '%s' "$*" > "${softphone}.called"\n`);
    await chmod(softphone, 0o755);
    const { browser, cleanup: worldCleanup } = await startWorld(name, { lines: [{ id: 'soft', type: 'desktop', program: softphone }] });
    cleanup.add(() => worldCleanup.run());

    const tab = await browser.newPage();
    await tab.goto(site.origin);
    await tab.click('#number');

    const called = await waitFor('the softphone to be started', () => readFile(`${softphone}.called`, 'utf8').catch(() => undefined));
    expect(called).toBe('tel:+4989123456');
  });
});
