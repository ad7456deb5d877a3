/* Calls that really happen: a click in a browser, an INVITE at a SIP peer; a click, and a program started with the URI. */
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { cards, waitForCard } from '../src/card.ts';
import { Cleanup } from '../src/cleanup.ts';
import { browserNames } from '../src/paths.ts';
import { callBaresip, startBaresip, startSippUas } from '../src/sip.ts';
import { startSite, type TestSite } from '../src/site.ts';
import { waitFor } from '../src/wait.ts';
import { startWorld, type World, workWith } from '../src/world.ts';

/** What the journal keeps of a call, as far as it is looked at here. */
interface Past {
  readonly lineId: string;
  readonly connectedAt?: string;
}

const page = '<!doctype html><title>Kontakt</title><a id="number" href="tel:+49-89-123456">089 123456</a>';

describe.each(browserNames)('in %s', (name) => {
  let site: TestSite;
  let world: World;
  const cleanup = new Cleanup();

  beforeAll(async () => {
    site = await startSite({ '/': page });
    world = await startWorld(name, {});
  });
  afterEach(() => cleanup.run());
  afterAll(async () => {
    await world?.cleanup.run();
    await site?.close();
  });
  const open = async (): Promise<Page> => {
    const tab = await world.browser.newPage();
    cleanup.add(() => tab.close());
    await tab.goto(site.origin);
    return tab;
  };

  test('a click makes a real SIP call, and the card hangs it up', async () => {
    const peer = await startSippUas();
    cleanup.add(() => peer.close());
    const phone = await startBaresip({ outboundPort: peer.port });
    cleanup.add(() => phone.close());
    await workWith(
      world.host,
      { id: 'out', type: 'baresip', address: phone.controlAddress, domain: 'pbx.test', numberFormat: 'e164' },
      'up',
    );

    const tab = await open();
    await tab.click('#number');

    expect(await peer.waitForInvite()).toMatch(/^sip:\+4989123456@/);
    const card = await waitForCard(tab, 'connected');
    await card.press('hangUp');
    await waitForCard(tab, 'ended');
  });

  test('a caller is shown, answered on the card, and in the journal when it is over', async () => {
    const phone = await startBaresip({ user: '4930555' });
    cleanup.add(() => phone.close());
    await workWith(world.host, { id: 'in', type: 'baresip', address: phone.controlAddress }, 'up');
    const tab = await open();

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
      const { calls } = await world.host.json<{ calls: readonly Past[] }>('journal');
      return calls.find(({ lineId }) => lineId === 'in');
    });
    expect(past).toMatchObject({ direction: 'inbound', remoteNumber: '+4940123456', remoteName: 'Erika', endReason: 'hangup' });
    expect(past.connectedAt).toBeDefined();
  });

  test('a click hands the URI to the softphone that is named', async () => {
    const softphone = join(world.host.folder, 'softphone');
    await writeFile(softphone, `#!/bin/sh\nprintf '%s' "$*" > "${softphone}.called"\n`);
    await chmod(softphone, 0o755);
    await workWith(world.host, { id: 'soft', type: 'desktop', program: softphone });

    const tab = await open();
    await tab.click('#number');

    const called = await waitFor('the softphone to be started', () => readFile(`${softphone}.called`, 'utf8').catch(() => undefined));
    expect(called).toBe('tel:+4989123456');
  });
});
