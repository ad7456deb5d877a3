/* The bubble over a number and its menu, checked with axe in both colour schemes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../src/closed-axe.ts';
import { hover, waitForButton } from '../src/number-button.ts';
import { type NumberDesk, startNumberDesk } from '../src/number-desk.ts';

let desk: NumberDesk;
beforeAll(async () => {
  desk = await startNumberDesk('chromium', { '/': () => '<h1>Contact</h1><p>Hotline 0900 3 123456</p><p>Tel. 089 1234567</p>' });
});
afterAll(() => desk.cleanup.run());

test.each([
  ['light', '0900 3 123456'],
  ['dark', '0900 3 123456'],
  ['light', '089 1234567'],
  ['dark', '089 1234567'],
])('can be used by everybody, in %s colours, at %s', async (scheme, text) => {
  const { tab } = await desk.open('/', 2);
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await hover(tab, text);
  const button = await waitForButton(tab.mainFrame(), ({ isBubbleReady, text: says }) => isBubbleReady && says.includes('Desk phone'));
  await button.press('more');
  await waitForButton(tab.mainFrame(), ({ buttons }) => 'copy' in buttons);
  expect(await violations(tab, 'number')).toEqual([]);
  await tab.close();
});
