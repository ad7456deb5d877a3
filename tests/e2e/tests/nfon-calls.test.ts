/* Calls through NFON's CTI API, played by a server that follows its document, with a real telephone behind it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { waitForCard, waitForNoCard } from '../src/card.ts';
import { Cleanup } from '../src/cleanup.ts';
import { violations } from '../src/closed-axe.ts';
import { type FakePbx, startFakePbx } from '../src/fake-pbx.ts';
import { hover, waitForButton, waitForNumbers } from '../src/number-button.ts';
import { browserNames } from '../src/paths.ts';
import { startBaresip, startSippUas } from '../src/sip.ts';
import { startSite, type TestSite } from '../src/site.ts';
import { waitFor } from '../src/wait.ts';
import { startWorld, type World } from '../src/world.ts';

const page = '<!doctype html><title>Kontakt</title><a id="number" href="tel:+49-89-123456">089 123456</a>';
const team = '<!doctype html><html lang="en"><title>Team</title><h1>Team</h1><p>Durchwahl 103</p>';
const others = 10_000;

describe.each(browserNames)('in %s', (name) => {
  let site: TestSite;
  let pbx: FakePbx;
  let world: World;
  const cleanup = new Cleanup();

  beforeAll(async () => {
    site = await startSite({ '/': page, '/team': team });
    cleanup.add(() => site.close());
    pbx = await startFakePbx();
    cleanup.add(() => pbx.close());
    world = await startWorld(name, {
      country: 'DE',
      internalNumbers: '[1-9]\\d{1,3}',
      lines: [
        {
          id: 'nfon',
          type: 'nfon',
          address: `${pbx.urls.nfon}/v1`,
          account: 'K9999',
          user: 'admin',
          password: 'right',
          extension: '102',
        },
      ],
    });
    cleanup.add(() => world.cleanup.run());
    // NFON tells of calls that begin from now on, so somebody has to listen first.
    await waitFor('the line to hear calls', async () => {
      const { lines } = await world.host.json<{ lines: readonly { health: string }[] }>('status');
      return lines[0]?.health === 'up';
    });
  });
  afterAll(() => cleanup.run());

  test('a caller of the own extension is shown, and ten thousand calls of others leave no trace', async () => {
    const tab = await world.browser.newPage();
    await tab.goto(site.origin);

    await pbx.happen('burst', { count: others });
    await pbx.happen('ring', { number: '4940123456' });
    await waitForCard(tab, '+49 40 123456');
    await pbx.happen('hangup');
    await waitForNoCard(tab);

    const numbersInJournal = async () =>
      (await world.host.json<{ calls: readonly { remoteNumber?: string }[] }>('journal')).calls.map(({ remoteNumber }) => remoteNumber);
    await waitFor('the call in the journal', async () => (await numbersInJournal()).length > 0);
    expect(await numbersInJournal()).toEqual(['+4940123456']);
    const logs = join(world.host.home, 'logs');
    const texts = await Promise.all((await readdir(logs)).map((file) => readFile(join(logs, file), 'utf8')));
    expect(texts.join('')).not.toMatch(/9999000/);
  });

  test('beside an internal number stands whose it is and what they do', async () => {
    const tab = await world.browser.newPage();
    await tab.goto(`${site.origin}/team`);
    await waitForNumbers(tab.mainFrame(), 1);

    await hover(tab, '103');
    await waitForButton(tab.mainFrame(), ({ text }) => /Çağla Öztürk.*free.*away/s.test(text));
    if (name === 'chromium') {
      expect(await violations(tab, 'number')).toEqual([]);
    }
    await tab.close();
  });

  test('a click rings a telephone somewhere else, connects, and ends', async () => {
    // Tells whether the agent or the page was behind.
    onTestFailed(async () => console.error(JSON.stringify(await world.host.json('status'))));
    const far = await startSippUas();
    cleanup.add(() => far.close());
    const near = await startBaresip({ outboundPort: far.port });
    cleanup.add(() => near.close());
    await pbx.happen('baresip', { port: near.controlAddress.split(':')[1] ?? '' });
    const tab = await world.browser.newPage();
    await tab.goto(site.origin);

    await tab.click('#number');

    expect(await far.waitForInvite()).toMatch(/^sip:4989123456@/);
    await waitForCard(tab, 'connected');
    await pbx.happen('hangup');
    await waitForCard(tab, 'ended');
  });
});
