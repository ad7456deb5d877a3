/* The button over numbers in the text of pages: what it says, what it calls, and what it leaves to the page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitForCard } from '../src/card.ts';
import { ownElement } from '../src/closed-root.ts';
import { frames, hover, numberButton, over, pointOn, press, textBoxes, waitForButton, waitForNoButton } from '../src/number-button.ts';
import { type DeskPage, type NumberDesk, startNumberDesk } from '../src/number-desk.ts';
import { browserNames } from '../src/paths.ts';

/** What the page itself reacts to: a press must get there. */
const pagesOwn: readonly (readonly [string, DeskPage])[] = [
  ['a link', (number) => `<a href="#followed">Tel. ${number}</a>`],
  ['a button', (number) => `<button onclick="location.hash = 'followed'">Tel. ${number}</button>`],
  ['a label', (number) => `<label>Tel. ${number} <input type="checkbox" onchange="location.hash = 'followed'"></label>`],
  ['a summary', (number) => `<details ontoggle="location.hash = 'followed'"><summary>Tel. ${number}</summary>more</details>`],
  ['something with a role', (number) => `<div role="button" id="own">Tel. ${number}</div>`],
  ['something with an onclick', (number) => `<div onclick="location.hash = 'followed'">Tel. ${number}</div>`],
  ['something that shows a hand', (number) => `<div id="own" style="cursor:pointer">Tel. ${number}</div>`],
];

const pages: Record<string, DeskPage> = {
  '/': (number, other) =>
    `<h1>Kontakt</h1><p>Rufen Sie uns an: ${number}. Termin am 05.10.2026, Rechnung 20240012345.</p><p style="margin-top:120px">oder ${other}</p>`,
  '/strict': (number) => `<p>Tel. ${number}</p>`,
  '/outside': (number) => `<p>Tel. ${number}</p><script>
    globalThis.outside = [];
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'focusin'])
      document.addEventListener(type, () => outside.push(type));</script>`,
  '/fields': (number, other) => `<p><label>Telefon <input id="read" readonly value="${number}"></label></p>
    <p><label>Kundennummer <input id="customer" readonly value="${other}"></label></p>
    <p><label>Telefon <input id="written" value="${other}"></label></p>`,
};
for (const [index, [, html]] of pagesOwn.entries()) {
  pages[`/own/${index}`] = (...numbers) =>
    `${html(...numbers)}<script>globalThis.own?.addEventListener('click', () => { location.hash = 'followed'; })</script>`;
}

describe.each(browserNames)('in %s', (name) => {
  let desk: NumberDesk;
  beforeAll(async () => {
    desk = await startNumberDesk(name, pages, { '/strict': { 'content-security-policy': "default-src 'none'" } });
  });
  afterAll(() => desk.cleanup.run());

  test('lies exactly over the number, says what it calls, and calls at a click', async () => {
    const { tab, number, onlyDialled } = await desk.open('/', 2);
    const button = await over(tab, number.text);
    expect(button.pieces).toEqual(await textBoxes(tab.mainFrame(), number.text));
    expect(button.text).toBe(`+49 ${number.dialled.replace(/^0(\d\d)/, '$1 ')} landline · Desk phone Call`);
    expect(button.buttons).toEqual({ call: 'Call with Desk phone', more: 'More for this number' });
    await press(tab);
    await onlyDialled(number);
    await tab.close();
  });

  test('calls from its bubble', async () => {
    const { tab, number, onlyDialled } = await desk.open('/', 2);
    await over(tab, number.text);
    const button = await waitForButton(tab.mainFrame(), ({ isBubbleReady, text }) => isBubbleReady && text.includes('Desk phone'));
    await button.press('call');
    await onlyDialled(number);
    await tab.close();
  });

  test('works where the page allows nothing', async () => {
    const { tab, number, onlyDialled } = await desk.open('/strict');
    expect((await over(tab, number.text)).pieces).toEqual(await textBoxes(tab.mainFrame(), number.text));
    await press(tab);
    await onlyDialled(number);
    await tab.close();
  });

  test('stays while the pointer rests there, and goes away when the pointer or the number does', async () => {
    const { tab, number } = await desk.open('/', 2);
    await over(tab, number.text);
    await frames(tab, 40);
    expect(await numberButton(tab.mainFrame())).toBeDefined();
    await tab.mouse.move(700, 500, { steps: 3 });
    await waitForNoButton(tab.mainFrame());
    await over(tab, number.text);
    await tab.evaluate("document.querySelector('p').textContent = 'geschlossen'");
    await waitForNoButton(tab.mainFrame());
    await tab.close();
  });

  test.each(pagesOwn.map(([what], index) => [what, index] as const))('leaves a press on %s to the page', async (_, index) => {
    const { tab, number, onlyDialled } = await desk.open(`/own/${index}`);
    await hover(tab, number.text);
    const button = await waitForButton(tab.mainFrame(), ({ text }) => text.includes('Desk phone'));
    expect(button.pieces).toEqual([]);
    await press(tab);
    await tab.waitForFunction("location.hash === '#followed'");
    await onlyDialled();
    await tab.close();
  });

  test('does not appear while a button is down', async () => {
    const { tab, number, other } = await desk.open('/', 2);
    const { x, y } = await pointOn(tab.mainFrame(), number.text);
    await tab.mouse.move(x, y + 60);
    await tab.mouse.down();
    await tab.mouse.move(x, y, { steps: 4 });
    await tab.mouse.move(x + 3, y, { steps: 4 });
    await frames(tab, 20);
    expect(await ownElement(tab.mainFrame(), 'number')).toBeUndefined();
    await tab.mouse.up();
    await over(tab, other.text);
    await tab.close();
  });

  test('offers the number in a field that can only be read, and leaves the field to the page', async () => {
    const { tab, number, onlyDialled } = await desk.open('/fields', 0);
    for (const field of ['#written', '#customer', '#read']) {
      await tab.hover(field);
    }
    const button = await waitForButton(tab.mainFrame(), ({ isBubbleReady, text }) => isBubbleReady && text.includes('Desk phone'));
    expect(button.text).toBe(`+49 ${number.dialled.replace(/^0(\d\d)/, '$1 ')} landline · Desk phone Call`);
    expect(button.pieces).toEqual([]);
    await tab.click('#read');
    expect(await tab.evaluate('document.activeElement.id')).toBe('read');
    await waitForNoButton(tab.mainFrame());
    await tab.hover('#written');
    await tab.hover('#read');
    await (await waitForButton(tab.mainFrame(), ({ isBubbleReady, text }) => isBubbleReady && text.includes('Desk phone'))).press('call');
    await onlyDialled(number);
    await tab.close();
  });

  test('offers nothing in other fields, and nothing once the field can be written in', async () => {
    const { tab, number } = await desk.open('/fields', 0);
    await tab.hover('#read');
    await waitForButton(tab.mainFrame(), ({ text }) => text.includes(number.dialled.slice(3)));
    await tab.$eval('#read', (field) => field.removeAttribute('readonly'));
    await waitForNoButton(tab.mainFrame());
    for (const field of ['#written', '#customer', '#read']) {
      await tab.hover(field);
      await frames(tab, 20);
      expect(await ownElement(tab.mainFrame(), 'number')).toBeUndefined();
    }
    await tab.close();
  });

  test('is nothing that a page could press', async () => {
    const { tab, number, onlyDialled } = await desk.open('/strict');
    await over(tab, number.text);
    await tab.evaluate(() => {
      const host = document.querySelector<HTMLElement>('[data-ringbridge="number"]');
      if (host === null || host.shadowRoot !== null) {
        throw new Error('The button is not there, or open to the page.');
      }
      for (let x = 0; x < 400; x += 10) {
        for (let y = 0; y < 200; y += 10) {
          const at = { bubbles: true, composed: true, clientX: x, clientY: y };
          const target = document.elementFromPoint(x, y) ?? host;
          target.dispatchEvent(new PointerEvent('pointerdown', at));
          target.dispatchEvent(new MouseEvent('mousedown', at));
          target.dispatchEvent(new PointerEvent('pointerup', at));
          target.dispatchEvent(new MouseEvent('click', { ...at, detail: 1 }));
        }
      }
      host.click();
      host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    });
    await onlyDialled();
    await tab.close();
  });

  test('asks first when its number moves under the pointer', async () => {
    const { tab, number, onlyDialled } = await desk.open('/strict');
    await over(tab, number.text);
    const { x, y } = await pointOn(tab.mainFrame(), number.text);
    await tab.evaluate(() => {
      const text = document.querySelector('p') as HTMLElement;
      const started = performance.now();
      const move = (): void => {
        text.style.transform = `translateX(${((performance.now() - started) / 20) % 4}px)`;
        requestAnimationFrame(move);
      };
      move();
    });
    await waitForButton(tab.mainFrame(), (button) => !button.isReady && button.pieces.length === 1);
    await tab.mouse.click(x, y);
    const card = await waitForCard(tab, 'Call this number?');
    expect(card.text.replace(/\D/g, '')).toContain(number.dialled.slice(1));
    await onlyDialled();
    await tab.close();
  });

  test('a press before the button is there shows the bubble, and calls nobody', async () => {
    const { tab, number, onlyDialled } = await desk.open('/', 2);
    const { x, y } = await pointOn(tab.mainFrame(), number.text);
    await tab.mouse.click(x, y);
    await waitForButton(tab.mainFrame(), ({ text }) => text.includes('Desk phone'));
    await onlyDialled();
    await tab.close();
  });

  test('a tap shows the bubble, and the bubble calls', async () => {
    const { tab, number, onlyDialled } = await desk.open('/', 2);
    const { x, y } = await pointOn(tab.mainFrame(), number.text);
    await tab.touchscreen.tap(x, y);
    const button = await waitForButton(tab.mainFrame(), ({ isBubbleReady, text }) => isBubbleReady && text.includes('Desk phone'));
    expect(button.pieces).toEqual([]);
    const { x: left, y: top, width, height } = button.bubble;
    await tab.touchscreen.tap(left + width - 80, top + height / 2);
    await onlyDialled(number);
    await tab.close();
  });

  test('is quiet after the call until the pointer was somewhere else', async () => {
    const { tab, number, dialled } = await desk.open('/', 2);
    await over(tab, number.text);
    await press(tab);
    await dialled(1);
    await waitForNoButton(tab.mainFrame());
    const { x, y } = await pointOn(tab.mainFrame(), number.text);
    await tab.mouse.move(x + 6, y, { steps: 6 });
    await frames(tab, 30);
    expect(await ownElement(tab.mainFrame(), 'number')).toBeUndefined();
    await tab.mouse.move(x, y + 300, { steps: 3 });
    await frames(tab, 3);
    await over(tab, number.text);
    await tab.close();
  });

  test('is no press outside to the page', async () => {
    const { tab, number, dialled } = await desk.open('/outside');
    await over(tab, number.text);
    await (await waitForButton(tab.mainFrame(), ({ isBubbleReady, text }) => isBubbleReady && text.includes('Desk phone'))).press('more');
    await (await waitForButton(tab.mainFrame(), ({ buttons }) => 'copy' in buttons)).press('call');
    expect(await dialled(1)).toEqual([number.dialled]);
    expect(await tab.evaluate('outside')).toEqual([]);
    await tab.close();
  });
});
