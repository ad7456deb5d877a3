/* What breaks, and comes back without anybody's hand. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitForCard } from '../src/card.ts';
import { Cleanup } from '../src/cleanup.ts';
import { type FakePbx, startFakePbx } from '../src/fake-pbx.ts';
import { browserNames } from '../src/paths.ts';
import { startSite, type TestSite } from '../src/site.ts';
import { waitFor } from '../src/wait.ts';
import { type Status, startWorld, type World, workWith } from '../src/world.ts';

const page = '<!doctype html><title>Kontakt</title><a id="number" href="tel:+49-89-123456">089 123456</a>';

/** Whether the extension has a session; unknown while the agent starts. */
const isOpen = ({ sessions }: Partial<Status>): boolean | undefined => sessions?.some(({ client }) => client === 'extension');

describe.each(browserNames)('in %s', (name) => {
  let pbx: FakePbx;
  let site: TestSite;
  let world: World;
  const cleanup = new Cleanup();

  beforeAll(async () => {
    pbx = await startFakePbx();
    cleanup.add(() => pbx.close());
    site = await startSite({ '/': page });
    cleanup.add(() => site.close());
    world = await startWorld(name, {});
    cleanup.add(() => world.cleanup.run());
  });
  afterAll(() => cleanup.run());

  const takePhone = (id: string, password: string): Promise<void> =>
    workWith(world.host, { id, type: 'yealink', address: pbx.urls.yealink, user: 'admin', password });
  const heard = async (): Promise<number> => (await pbx.requests('yealink')).length;

  test('a wrong password is said on the card, and tried once', async () => {
    await takePhone('wrong', 'wrong');
    const tab = await world.browser.newPage();
    await tab.goto(site.origin);
    await pbx.fault('yealink', 'unauthorized');
    const seen = await heard();

    await tab.click('#number');
    await waitForCard(tab, 'does not accept user name or password');

    const tries = (await pbx.requests('yealink')).slice(seen).filter((request) => JSON.stringify(request).includes('Basic '));
    expect(tries.length).toBeLessThanOrEqual(1);
    await pbx.fault('yealink', 'none');
    await tab.close();
  });

  test('an agent that is killed in the middle of a dial leaves the call in the journal; nothing is dialled again but by the next click', async () => {
    await takePhone('desk', 'admin');
    await pbx.fault('yealink', 'dead');
    const tab = await world.browser.newPage();
    await tab.goto(site.origin);
    const seen = await heard();

    await tab.click('#number');
    await pbx.waitForRequests('yealink', seen + 1);
    const { processId } = await world.host.json<Status>('status');
    process.kill(processId, 'SIGKILL');
    await waitFor('the extension to be back', async () => {
      const status = await world.host.json<Status>('status');
      return status.processId !== processId && isOpen(status);
    });

    const { calls } = await world.host.json<{ calls: readonly { lineId: string; remoteNumber: string; endReason: string }[] }>('journal');
    expect(calls.filter(({ lineId }) => lineId === 'desk')).toMatchObject([{ remoteNumber: '+4989123456', endReason: 'unknown' }]);
    expect(await heard()).toBe(seen + 1);
    await pbx.fault('yealink', 'none');
    await tab.click('#number');
    expect(await pbx.waitForRequests('yealink', seen + 2)).toHaveLength(seen + 2);
    await tab.close();
  });

  test('a browser that is killed takes no call with it', async () => {
    await workWith(world.host, { id: 'simulator', type: 'simulator' }, 'up');
    await world.host.cli('simulate', 'ring', '+4930123456', '--name', 'Eva');

    world.browser.puppeteer.process()?.kill('SIGKILL');
    await waitFor('the extension to be gone', async () => isOpen(await world.host.json<Partial<Status>>('status')) === false);
    await world.host.cli('simulate', 'end');

    const { calls } = await world.host.json<{ calls: readonly { remoteName: string; endReason: string }[] }>('journal');
    expect(calls[0]).toMatchObject({ remoteName: 'Eva', endReason: 'missed' });
  });
});
