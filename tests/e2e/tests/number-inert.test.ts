/* Numbers where the page makes a part of itself unusable, or all around a dialog in a shadow root, or lays something over it. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cards, waitForCard } from '../src/card.ts';
import { ownElement } from '../src/closed-root.ts';
import { giveCommand } from '../src/command.ts';
import { frames, hover, over, press, waitForButton, waitForNoButton } from '../src/number-button.ts';
import { type DeskPage, type NumberDesk, startNumberDesk } from '../src/number-desk.ts';
import { browserNames } from '../src/paths.ts';
import { waitFor } from '../src/wait.ts';

declare const dialog: HTMLDialogElement;

/** A dialog as components have it: in their shadow root, around what the page puts into them. */
const component = (inside: string): string =>
  `<div id="box">${inside}</div><script>
    const root = box.attachShadow({ mode: 'open' });
    root.innerHTML = '<dialog><slot></slot><button>Schließen</button></dialog>';
    globalThis.dialog = root.querySelector('dialog');
    root.querySelector('button').onclick = () => dialog.close();
  </script>`;

const pages: Record<string, DeskPage> = {
  '/': (number, other) => `<p id="text">Tel. ${number}</p><p style="margin-top:120px">oder ${other}</p>`,
  '/component': (number, other) => `<p>Tel. ${number}</p>${component(`<p>Tel. ${other}</p>`)}`,
  '/popover': (number) =>
    `<div id="box"></div><p>Tel. ${number}</p><script>
      const root = box.attachShadow({ mode: 'closed' });
      root.innerHTML = '<p popover="manual" style="position:fixed;inset:0;width:400px;height:300px;margin:0">Neu</p>';
      globalThis.late = root.querySelector('p');
    </script>`,
  // Both the dialog and its text are in the root.
  '/closed': (number, other) =>
    `<p>Tel. ${number}</p><x-box id="box"></x-box><script>
      const root = box.attachShadow({ mode: 'closed' });
      root.innerHTML = '<dialog><p>Tel. ${other}</p></dialog>';
      globalThis.dialog = root.querySelector('dialog');
    </script>`,
};

describe.each(browserNames)('in %s', (name) => {
  let desk: NumberDesk;
  beforeAll(async () => {
    desk = await startNumberDesk(name, pages);
  });
  afterAll(() => desk.cleanup.run());

  test('a bubble that a page makes inert can be pressed all the same', async () => {
    const { tab, number, onlyDialled } = await desk.open('/', 2);
    await over(tab, number.text);
    await tab.evaluate("document.querySelector('[data-ringbridge]').inert = true");
    await tab.waitForFunction("document.querySelector('[data-ringbridge]:popover-open:not([inert])')");
    await frames(tab, 2);
    await (await waitForButton(tab.mainFrame(), ({ isBubbleReady }) => isBubbleReady)).press('call');
    await onlyDialled(number);
    await tab.close();
  });

  test('a button goes with its number when that becomes inert, and does not come back before it is not', async () => {
    const { tab, number } = await desk.open('/', 2);
    await over(tab, number.text);
    await tab.evaluate('document.documentElement.inert = true');
    await waitForNoButton(tab.mainFrame());
    await tab.mouse.move(700, 500, { steps: 3 });
    await hover(tab, number.text);
    await frames(tab, 30);
    expect(await ownElement(tab.mainFrame(), 'number')).toBeUndefined();
    await tab.evaluate('document.documentElement.inert = false');
    await tab.mouse.move(700, 500, { steps: 3 });
    await over(tab, number.text);
    await tab.close();
  });

  test('the walk passes by what is inert', async () => {
    const { tab, other } = await desk.open('/', 2);
    await tab.evaluate("document.getElementById('text').inert = true");
    await giveCommand(desk.world.browser, tab, 'next-number');
    const button = await waitForButton(tab.mainFrame());
    expect(button.text.replace(/\D/g, '')).toBe(`49${other.dialled.slice(1)}`);
    await tab.close();
  });

  const openDialog = async (tab: Page): Promise<void> => {
    await tab.evaluate('dialog.showModal()');
    await frames(tab, 2);
  };

  test('a number in a dialog in a shadow root is called by a press, and one behind it afterwards from its bubble', async () => {
    const { tab, number, other, dialled, onlyDialled } = await desk.open('/component', 2);
    await openDialog(tab);
    await over(tab, other.text);
    await press(tab);
    expect(await dialled(1)).toEqual([other.dialled]);
    await tab.evaluate('dialog.close()');
    await waitForNoButton(tab.mainFrame());
    await tab.mouse.move(700, 500, { steps: 3 });
    await over(tab, number.text);
    await (await waitForButton(tab.mainFrame(), ({ isBubbleReady }) => isBubbleReady)).press('call');
    await onlyDialled(other, number);
    await tab.close();
  });

  // Firefox shows closed roots of pages to no driver.
  test.runIf(name === 'chromium')('a number in a dialog in a closed root is called from its bubble', async () => {
    const { tab, other, dialled } = await desk.open('/closed', 2);
    await openDialog(tab);
    const { x, y } = await tab.evaluate(() => {
      const range = new Range();
      range.selectNodeContents(dialog.querySelector('p') as Element);
      const { right, top, height } = range.getBoundingClientRect();
      return { x: right - 20, y: top + height / 2 };
    });
    await tab.mouse.move(x, y, { steps: 3 });
    await (await waitForButton(tab.mainFrame(), ({ isBubbleReady }) => isBubbleReady)).press('call');
    expect(await dialled(1)).toEqual([other.dialled]);
    await tab.close();
  });

  test('a popover in a shadow root that is shown later does not cover the bubble', async () => {
    const { tab, number, onlyDialled } = await desk.open('/popover');
    await over(tab, number.text);
    await tab.evaluate('late.showPopover()');
    const { bubble } = await waitForButton(tab.mainFrame());
    await tab.waitForFunction(
      (x, y) => document.elementFromPoint(x, y)?.matches('[data-ringbridge]'),
      {},
      bubble.x + bubble.width / 2,
      bubble.y + bubble.height / 2,
    );
    await frames(tab, 2);
    await (await waitForButton(tab.mainFrame(), ({ isBubbleReady }) => isBubbleReady)).press('call');
    await onlyDialled(number);
    await tab.close();
  });

  // Beside it there may be a card of a call before.
  const noQuestion = (tab: Page): Promise<unknown> =>
    waitFor('no question', async () => !(await cards(tab)).some(({ text }) => text.includes('Austria')));

  test('a question can be answered while a dialog in a shadow root is open, and after it', async () => {
    const { tab } = await desk.open('/component', 2);
    await tab.evaluate("location = 'tel:+4312340009'");
    await waitForCard(tab, 'Austria');
    await openDialog(tab);
    await (await waitForCard(tab, 'Austria')).press('dismiss');
    await noQuestion(tab);
    await tab.evaluate("location = 'tel:+4312340010'");
    await waitForCard(tab, 'Austria');
    await tab.evaluate('dialog.close()');
    await tab.waitForFunction("document.querySelector('html > [data-ringbridge=card]:popover-open')");
    await (await waitForCard(tab, 'Austria')).press('dismiss');
    await noQuestion(tab);
    await tab.close();
  });
});
