/*
 * A number under our button is text as any other: it is selected, copied, dragged and right-clicked as if we were not
 * there. Every test begins with the button lying over the number.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frames, hover, numberButton, pointOn, waitForButton, waitForNoButton } from '../src/number-button.ts';
import { type DeskPage, type NumberDesk, type OpenPage, startNumberDesk } from '../src/number-desk.ts';
import { browserNames } from '../src/paths.ts';

const pages: Record<string, DeskPage> = {
  '/': (number) => `<p id="text">Rufen Sie uns an: ${number} oder kommen Sie.</p><p id="below">Wir freuen uns.</p>
    <script>
      globalThis.seen = [];
      for (const type of ['contextmenu', 'dblclick', 'dragstart', 'copy'])
        addEventListener(type, (event) => seen.push(type + ' ' + (event.target.id ?? event.target.parentNode.id)));
    </script>`,
  '/shadow': (number) =>
    `<div id="host"></div><script>host.attachShadow({ mode: 'open' }).innerHTML = '<p style="margin:20px">Tel. ${number} gern</p>'</script>`,
  '/field': (number) => `<input id="field" value="typed"><p>Tel. ${number}</p>`,
};

const selected = (tab: Page): Promise<string> => tab.evaluate(() => String(document.getSelection()));

describe.each(browserNames)('in %s', (name) => {
  let desk: NumberDesk;
  beforeAll(async () => {
    desk = await startNumberDesk(name, pages);
  });
  afterAll(() => desk.cleanup.run());

  /** A page with the button over its number. */
  const begin = async (path = '/'): Promise<OpenPage> => {
    const page = await desk.open(path);
    await hover(page.tab, page.number.text);
    await waitForButton(page.tab.mainFrame(), ({ isReady, pieces }) => isReady && pieces.length === 1);
    return page;
  };

  test('dragging from the middle of the number selects from there to where it ends', async () => {
    const { tab, number, onlyDialled } = await begin();
    const from = await pointOn(tab.mainFrame(), number.text, { along: 0.01 });
    const to = await pointOn(tab.mainFrame(), number.text, { along: 0.99 });
    await tab.mouse.move(from.x, from.y);
    await tab.mouse.down();
    await tab.mouse.move(to.x, to.y, { steps: 5 });
    await tab.mouse.up();
    expect(await selected(tab)).toBe(number.text);
    await waitForNoButton(tab.mainFrame());
    await onlyDialled();
    await tab.close();
  });

  test('dragging on into the text below selects all of it, and backwards too', async () => {
    const { tab, number } = await begin();
    const from = await pointOn(tab.mainFrame(), number.text, { along: 0.01 });
    const below = await pointOn(tab.mainFrame(), 'freuen', { along: 0.99 });
    await tab.mouse.move(from.x, from.y);
    await tab.mouse.down();
    await tab.mouse.move(below.x, below.y, { steps: 5 });
    await frames(tab, 40);
    await tab.mouse.move(below.x, below.y + 1);
    expect((await selected(tab)).replace(/\s+/g, ' ')).toBe(`${number.text} oder kommen Sie. Wir freuen`);
    const before = await pointOn(tab.mainFrame(), 'Rufen', { along: 0.01 });
    await tab.mouse.move(before.x, before.y, { steps: 5 });
    await tab.mouse.up();
    expect(await selected(tab)).toBe('Rufen Sie uns an: ');
    await tab.close();
  });

  test('dragging selects in shadow roots', async () => {
    const { tab, number } = await desk.open('/shadow');
    const box = await tab.evaluate((text) => {
      const node = document.getElementById('host')?.shadowRoot?.querySelector('p')?.firstChild as Text;
      const range = new Range();
      range.setStart(node, node.data.indexOf(text));
      range.setEnd(node, node.data.indexOf(text) + text.length);
      return range.getBoundingClientRect().toJSON() as { x: number; y: number; width: number; height: number };
    }, number.text);
    const y = box.y + box.height / 2;
    await tab.mouse.move(box.x + 1, y, { steps: 2 });
    await waitForButton(tab.mainFrame(), ({ isReady, pieces }) => isReady && pieces.length === 1);
    await tab.mouse.down();
    await tab.mouse.move(box.x + box.width - 1, y, { steps: 5 });
    await tab.mouse.up();
    expect(await selected(tab)).toBe(number.text);
    await tab.close();
  });

  test('what is copied is what the page says', async () => {
    const { tab, number } = await begin();
    const from = await pointOn(tab.mainFrame(), 'an:', { along: 0.01 });
    const to = await pointOn(tab.mainFrame(), number.text, { along: 0.99 });
    await tab.mouse.move(to.x, to.y);
    await tab.mouse.down();
    await tab.mouse.move(from.x, from.y, { steps: 5 });
    await tab.mouse.up();
    const copied = await tab.evaluate(() => {
      let text = '';
      let html = '';
      addEventListener(
        'copy',
        (event) => {
          const range = document.getSelection()?.getRangeAt(0);
          const holder = document.createElement('div');
          holder.append(range?.cloneContents() ?? '');
          html = holder.innerHTML;
          text = String(range);
          event.preventDefault();
        },
        { once: true },
      );
      document.execCommand('copy');
      return { text, html };
    });
    expect(copied).toEqual({ text: `an: ${number.text}`, html: `an: ${number.text}` });
    await tab.close();
  });

  test('a double click selects a word and calls nobody', async () => {
    const { tab, number, onlyDialled } = await begin();
    const { x, y } = await pointOn(tab.mainFrame(), number.text, { along: 0.1 });
    await tab.mouse.click(x, y, { count: 2 });
    expect((await selected(tab)).trim()).toBe('089');
    expect(await tab.evaluate('seen')).toEqual(['dblclick text']);
    await onlyDialled();
    await tab.close();
  });

  test('three clicks select the paragraph', async () => {
    const { tab, number, onlyDialled } = await begin();
    const { x, y } = await pointOn(tab.mainFrame(), number.text, { along: 0.1 });
    await tab.mouse.click(x, y, { count: 3 });
    expect((await selected(tab)).trim()).toBe(`Rufen Sie uns an: ${number.text} oder kommen Sie.`);
    await onlyDialled();
    await tab.close();
  });

  test('a right click opens the menu of the page, on the text', async () => {
    const { tab, number, onlyDialled } = await begin();
    const { x, y } = await pointOn(tab.mainFrame(), number.text);
    await tab.mouse.click(x, y, { button: 'right' });
    expect(await tab.evaluate('seen')).toEqual(['contextmenu text']);
    await tab.keyboard.press('Escape');
    await onlyDialled();
    await tab.close();
  });

  test('a click with Shift extends the selection to there', async () => {
    const { tab, number, onlyDialled } = await begin();
    await tab.evaluate(() => document.getSelection()?.collapse(document.getElementById('text')?.firstChild ?? null, 6));
    const { x, y } = await pointOn(tab.mainFrame(), number.text, { along: 0.99 });
    await tab.mouse.move(x, y);
    await tab.keyboard.down('Shift');
    await tab.mouse.down();
    await tab.mouse.up();
    await tab.keyboard.up('Shift');
    expect(await selected(tab)).toBe(`Sie uns an: ${number.text}`);
    await onlyDialled();
    await tab.close();
  });

  test('selected text is not covered: it may be dragged', async () => {
    const { tab, number, onlyDialled } = await begin();
    await tab.evaluate(() => document.getSelection()?.selectAllChildren(document.getElementById('text') as HTMLElement));
    await waitForButton(tab.mainFrame(), ({ pieces }) => pieces.length === 0);
    const { x, y } = await pointOn(tab.mainFrame(), number.text);
    await tab.mouse.move(x, y);
    await tab.mouse.down();
    await tab.mouse.move(x + 30, y + 30, { steps: 4 });
    await tab.waitForFunction("seen.includes('dragstart text')");
    await tab.mouse.up();
    await onlyDialled();
    await tab.close();
  });

  test('a call leaves the focus and the selection of the page alone', async () => {
    const { tab, number, dialled } = await begin('/field');
    await tab.evaluate(() => {
      const field = document.getElementById('field') as HTMLInputElement;
      field.focus();
      field.setSelectionRange(1, 3);
    });
    const { x, y } = await pointOn(tab.mainFrame(), number.text);
    await tab.mouse.click(x, y);
    expect(await dialled(1)).toEqual([number.dialled]);
    const state = await tab.evaluate(() => {
      const field = document.activeElement as HTMLInputElement;
      return [field.id, field.selectionStart, field.selectionEnd];
    });
    expect(state).toEqual(['field', 1, 3]);
    await tab.close();
  });

  test('find in page finds the number under our button', async () => {
    const { tab, number } = await begin();
    expect(await numberButton(tab.mainFrame())).toBeDefined();
    expect(await tab.evaluate((text) => (globalThis as unknown as { find(text: string): boolean }).find(text), number.text)).toBe(true);
    await tab.close();
  });
});
