/* Where the button over numbers lies: on its number, wherever that is and goes. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitForCard } from '../src/card.ts';
import type { Box } from '../src/closed-root.ts';
import {
  frames,
  hover,
  numberButton,
  over,
  press,
  type SeenButton,
  textBoxes,
  waitForButton,
  waitForNoButton,
  waitForNumbers,
} from '../src/number-button.ts';
import { type DeskPage, type NumberDesk, startNumberDesk } from '../src/number-desk.ts';
import { browserNames } from '../src/paths.ts';
import { waitFor } from '../src/wait.ts';

const pages: Record<string, DeskPage> = {
  '/': (number, other) =>
    `<h1>Kontakt</h1><p>Rufen Sie uns an: ${number}. Termin am 05.10.2026, Rechnung 20240012345.</p><p style="margin-top:120px">oder ${other}</p>`,
  '/wrapped': (number) => `<p style="width:20ch;font:16px monospace">Wir sind da: ${number}, von 9 bis 17 Uhr.</p>`,
  '/long': (number) => `<div style="height:600px"></div><p>Tel. ${number}</p><div style="height:2000px"></div>`,
  '/scroller': (number) =>
    `<div id="box" style="height:200px;overflow:auto"><div style="height:90px"></div><p>Tel. ${number}</p><div style="height:900px"></div></div>`,
  '/zoomed': (number) =>
    `<style>html { zoom: 1.3 } main { zoom: 0.9 } p { transform: scale(1.2); transform-origin: 0 0 }</style><main><p>Tel. ${number}</p></main>`,
  // Below the cards of the calls before.
  '/rtl': (number) => `<script>document.documentElement.dir = 'rtl'</script><p style="margin-top:420px">اتصل بنا على ${number} اليوم</p>`,
  '/cjk': (number) => `<p lang="ja">お問い合わせは TEL：${number} までお電話ください。</p>`,
  '/sticky': (number) =>
    `<header style="position:fixed;inset:0 0 auto;height:52px;background:#eee">Menü</header><p style="margin-top:45px">Tel. ${number}</p>`,
  '/modal': (number, other) => `<p>Tel. ${number}</p><dialog id="box"><p>Tel. ${other}</p></dialog><script>box.showModal()</script>`,
  '/popover': (number, other) =>
    `<div popover id="box" style="margin:100px"><p>Tel. ${number}</p><p style="margin-top:120px">oder ${other}</p></div><script>box.showPopover()</script>`,
  '/hover': (number) =>
    `<style>#sub { display: none; padding: 20px } #menu:hover #sub { display: block }</style>
    <div id="menu" style="width:300px">Kontakt<div id="sub">Tel. ${number}</div></div>`,
  '/shadow': (number) =>
    `<div id="host"></div><script>host.attachShadow({ mode: 'open' }).innerHTML = '<p>Rufen Sie uns an: ${number} gern</p>'</script>`,
  '/flat': (_, other) =>
    `<div style="height:1200px"></div><iframe id="inner" data-number="${other}" width="700" height="400" style="border:0"></iframe>
    <div style="height:900px"></div>`,
  '/frames': (_, other) => `<iframe id="inner" data-number="${other}" width="500" height="160" style="margin:30px"></iframe>`,
  '/frame': (number) => `<p>Tel. ${number}</p>`,
};

const near = ({ x, y, width, height }: Box) => ({
  x: expect.closeTo(x, 0) as number,
  y: expect.closeTo(y, 0) as number,
  width: expect.closeTo(width, 0) as number,
  height: expect.closeTo(height, 0) as number,
});

/** What a page of the extension may use of the browser. */
declare const chrome: {
  readonly tabs: {
    query(wanted: object): Promise<readonly { readonly id: number; readonly url?: string }[]>;
    setZoom(id: number, factor: number): Promise<void>;
  };
};

/** What a person does with Ctrl and plus. */
async function zoom({ world }: NumberDesk, tab: Page, factor: number): Promise<void> {
  const options = await world.browser.extensionPage('pages/options.html');
  await options.evaluate(
    async (url, to) => {
      const [{ id } = { id: -1 }] = (await chrome.tabs.query({})).filter((open) => open.url === url);
      await chrome.tabs.setZoom(id, to);
    },
    tab.url(),
    factor,
  );
  await options.close();
  await tab.bringToFront();
}

describe.each(browserNames)('in %s', (name) => {
  let desk: NumberDesk;
  beforeAll(async () => {
    desk = await startNumberDesk(name, pages);
  });
  afterAll(() => desk.cleanup.run());

  test('lies over each line of a number that is broken into lines, and calls from every one', async () => {
    const { tab, number, onlyDialled } = await desk.open('/wrapped');
    const boxes = await textBoxes(tab.mainFrame(), number.text);
    expect(boxes.length).toBe(2);
    const button = await over(tab, number.text, { line: 1 });
    expect(button.pieces).toEqual(boxes);
    expect(button.bubble.y).toBeGreaterThanOrEqual(Math.max(...boxes.map(({ y, height }) => y + height)));
    await press(tab);
    await onlyDialled(number);
    await tab.close();
  });

  test.each([
    ['the window', '/long', 'scrollBy(0, 120)'],
    ['a box of the page', '/scroller', 'box.scrollBy(0, 40)'],
    ['the layout', '/', "document.querySelector('h1').style.height = '200px'"],
    ['the zoom of the page', '/', 'document.documentElement.style.zoom = 1.25'],
  ])('stays on its number when %s moves', async (_, path, change) => {
    const { tab, number } = await desk.open(path);
    await over(tab, number.text);
    await tab.evaluate(change);
    const [box] = await textBoxes(tab.mainFrame(), number.text);
    const moved = await waitForButton(tab.mainFrame(), ({ pieces }) => Math.abs((pieces[0]?.y ?? -1) - (box?.y ?? 0)) < 0.5);
    expect(moved.pieces).toEqual([near(box as Box)]);
    expect(moved.bubble.y).toBeGreaterThan(box?.y ?? 0);
    await tab.close();
  });

  test('the wheel scrolls what the number stands in', async () => {
    const { tab, number } = await desk.open('/scroller');
    await over(tab, number.text);
    await tab.mouse.wheel({ deltaY: 30 });
    await tab.waitForFunction("document.getElementById('box').scrollTop === 30");
    expect(await tab.evaluate('scrollY')).toBe(0);
    await tab.close();
  });

  test.each([
    ['a zoomed page', '/zoomed'],
    ['a page from right to left', '/rtl'],
    ['a page in Japanese', '/cjk'],
  ])('lies exactly over the number on %s', async (_, path) => {
    const { tab, number } = await desk.open(path);
    const button = await over(tab, number.text);
    const boxes = await textBoxes(tab.mainFrame(), number.text);
    // The parts of a number may stand in another order there, side by side.
    const [left, right] = [Math.min(...boxes.map(({ x }) => x)), Math.max(...boxes.map(({ x, width }) => x + width))];
    expect(button.pieces).toEqual([near({ ...(boxes[0] as Box), x: left, width: right - left })]);
    expect(button.bubble.height).toBeLessThan(80);
    await tab.close();
  });

  test('does not cover what covers its number', async () => {
    const { tab, number } = await desk.open('/sticky');
    const [box] = await textBoxes(tab.mainFrame(), number.text);
    await tab.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + (box?.height ?? 0) - 2, { steps: 2 });
    const button = await waitForButton(tab.mainFrame());
    expect(button.pieces).toEqual([]);
    await tab.close();
  });

  test('belongs to the dialog in front', async () => {
    const { tab, other, dialled } = await desk.open('/modal', 2);
    const button = await over(tab, other.text);
    expect(button.pieces).toEqual(await textBoxes(tab.mainFrame(), other.text));
    await press(tab);
    expect(await dialled(1)).toEqual([other.dialled]);
    await tab.close();
  });

  test('is inside the popover that its number stands in: a press closes nothing', async () => {
    const { tab, number, other, dialled } = await desk.open('/popover', 2);
    const isOpen = "document.getElementById('box').matches(':popover-open')";
    await over(tab, number.text);
    await press(tab);
    expect(await dialled(1)).toEqual([number.dialled]);
    expect(await tab.evaluate(isOpen)).toBe(true);
    await over(tab, other.text);
    await (await waitForButton(tab.mainFrame(), ({ isBubbleReady }) => isBubbleReady)).press('more');
    await (await waitForButton(tab.mainFrame(), ({ buttons }) => 'copy' in buttons)).press('call');
    expect(await dialled(2)).toEqual([number.dialled, other.dialled]);
    expect(await tab.evaluate(isOpen)).toBe(true);
    await tab.close();
  });

  test('closes a menu that is open only under the pointer once and no more, and calls from its bubble', async () => {
    const { tab, number, onlyDialled } = await desk.open('/hover', 0);
    const isOpen = "document.getElementById('sub').checkVisibility()";
    const come = async (): Promise<SeenButton> => {
      await tab.mouse.move(60, 16);
      await tab.waitForFunction(isOpen);
      await waitForNumbers(tab.mainFrame(), 1);
      await hover(tab, number.text);
      return waitForButton(tab.mainFrame(), ({ isBubbleReady, pieces }) => isBubbleReady && pieces.length === 0);
    };
    await come();
    await tab.waitForFunction(`!${isOpen}`);
    await tab.mouse.move(700, 500, { steps: 3 });
    await waitForNoButton(tab.mainFrame());
    const button = await come();
    await frames(tab, 40);
    expect(await tab.evaluate(isOpen)).toBe(true);
    expect((await numberButton(tab.mainFrame()))?.pieces).toEqual([]);
    await button.press('call');
    await onlyDialled(number);
    await tab.close();
  });

  test('lies over numbers in shadow roots', async () => {
    const { tab, number, onlyDialled } = await desk.open('/shadow');
    const box = await tab.evaluate((text) => {
      const node = document.getElementById('host')?.shadowRoot?.querySelector('p')?.firstChild as Text;
      const range = new Range();
      range.setStart(node, node.data.indexOf(text));
      range.setEnd(node, node.data.indexOf(text) + text.length);
      return range.getBoundingClientRect().toJSON() as Box;
    }, number.text);
    await tab.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 2 });
    const button = await waitForButton(tab.mainFrame(), ({ isReady }) => isReady);
    expect(button.pieces).toEqual([near(box)]);
    await press(tab);
    await onlyDialled(number);
    await tab.close();
  });

  test('keeps its bubble to what can be seen of a frame', async () => {
    const { tab, other } = await desk.open('/flat', 0);
    const address = `${desk.origin.replace('127.0.0.1', 'localhost')}/frame?number=${encodeURIComponent(other.text)}`;
    await tab.$eval('#inner', (frame, src) => frame.setAttribute('src', src), address);
    const inner: Frame = await waitFor('the frame', () => tab.frames().find((frame) => frame.url() === address));
    await waitForNumbers(inner, 1);
    // Of its 800 pixels the window shows the first 60 of the frame; the number stands in them.
    await tab.evaluate('scrollTo(0, document.getElementById("inner").getBoundingClientRect().top + scrollY - innerHeight + 60)');
    await over(tab, other.text, { frame: inner });
    const seen = await waitForButton(inner, ({ bubble }) => bubble.height > 0 && bubble.y + bubble.height <= 60);
    const [box] = await textBoxes(inner, other.text);
    expect(seen.bubble.x).toBeGreaterThanOrEqual((box?.x ?? 0) + (box?.width ?? 0));
    await tab.close();
  });

  test('works in a frame of another site, beside the card of a call', async () => {
    const { tab, other, number, dialled } = await desk.open('/frames', 0);
    await desk.world.host.cli('dial', number.text);
    await waitForCard(tab, 'Desk phone');
    const address = `${desk.origin.replace('127.0.0.1', 'localhost')}/frame?number=${encodeURIComponent(other.text)}`;
    await tab.$eval('#inner', (frame, src) => frame.setAttribute('src', src), address);
    const inner: Frame = await waitFor('the frame', () => tab.frames().find((frame) => frame.url() === address));
    await waitForNumbers(inner, 1);
    const button = await over(tab, other.text, { frame: inner });
    expect(button.pieces).toEqual((await textBoxes(inner, other.text)).map(near));
    await press(tab);
    expect(await dialled(2)).toEqual([number.dialled, other.dialled]);
    await tab.close();
  });

  // A zoom is kept for the whole site: nothing may come after this. What Chromium's driver points at in a zoomed tab was not found out.
  test.runIf(name === 'firefox')('lies on its number where the person zoomed in', async () => {
    const { tab, number, onlyDialled } = await desk.open('/');
    const width = await tab.evaluate('innerWidth');
    await zoom(desk, tab, 1.5);
    await tab.waitForFunction((before) => innerWidth < before, {}, width as number);
    const button = await over(tab, number.text);
    expect(button.pieces).toEqual((await textBoxes(tab.mainFrame(), number.text)).map(near));
    await press(tab);
    await onlyDialled(number);
    await zoom(desk, tab, 1);
    await tab.close();
  });
});
