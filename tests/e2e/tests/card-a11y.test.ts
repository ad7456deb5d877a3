/* The cards over a page, checked with axe in both colour schemes. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pressUntil, waitForCard } from '../src/card.ts';
import { Cleanup } from '../src/cleanup.ts';
import { violations } from '../src/closed-axe.ts';
import { hubSpot, hubSpotCaller, hubSpotSource } from '../src/hub-spot.ts';
import { startSite, type TestSite } from '../src/site.ts';
import { startWorld, type World } from '../src/world.ts';

const cleanup = new Cleanup();
let site: TestSite;
let world: World;

beforeAll(async () => {
  site = await startSite({
    ...hubSpot(),
    '/': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact</title><h1>Contact</h1>
      <a id="home" href="tel:+49891230009">home</a> <a id="nobody" href="tel:abc">nobody</a> <a id="abroad" href="tel:+4312340009">abroad</a>`,
  });
  cleanup.add(() => site.close());
  world = await startWorld('chromium');
  cleanup.add(() => world.cleanup.run());
  const two = join(world.host.folder, 'two.csv');
  await writeFile(two, 'Name,Company,Phone\nAnna Bauer,ACME GmbH,+49 40 7654321\nBert Bauer,,+49 40 7654321\n');
  await world.host.configure({ sources: [{ id: 'two', type: 'file', file: two }, hubSpotSource(site.origin)] });
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

  expect(await violations(page, 'card')).toEqual([]);
  await world.host.cli('hangup');
  await page.close();
});

test.each(['light', 'dark'])(
  'toasts of somebody known, a stranger and a withheld number can be used by everybody, in %s colours',
  async (scheme) => {
    const page = await world.browser.newPage();
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(site.origin);
    await world.host.cli('simulate', 'ring', hubSpotCaller);
    await world.host.cli('simulate', 'ring', '+43 1 234567');
    await world.host.cli('simulate', 'ring');
    const known = await waitForCard(page, 'Otto Berger');
    expect(known.text).toMatch(/3 open tickets.*2 open deals/);
    expect(known.buttons.openItems).toBeDefined();
    expect(known.text).toContain('last contact: ');
    await waitForCard(page, 'Austria');
    await waitForCard(page, 'Number withheld');

    expect(await violations(page, 'card')).toEqual([]);
    await world.host.cli('simulate', 'end');
    await page.close();
  },
);

test.each(['light', 'dark'])('two who may be calling, one of them picked, can be used by everybody, in %s colours', async (scheme) => {
  const page = await world.browser.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(site.origin);
  await world.host.cli('simulate', 'ring', '+49 40 7654321');
  await pressUntil(page, 'Who is it?', 'pick', 'Anna Bauer calling you');

  expect(await violations(page, 'card')).toEqual([]);
  await world.host.cli('simulate', 'end');
  await page.close();
});
