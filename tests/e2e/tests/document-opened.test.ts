/*
 * Pages that open their document anew with `document.open` or `document.write`, as windows for printing, editors and old
 * applications do. The browser takes away every listener there, ours too: all goes on as before.
 */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cards, waitForCard } from '../src/card.ts';
import { waitForMarks } from '../src/marks.ts';
import { over, press, waitForNumbers } from '../src/number-button.ts';
import { type NumberDesk, type PageNumber, startNumberDesk } from '../src/number-desk.ts';
import { browserNames } from '../src/paths.ts';
import { waitFor } from '../src/wait.ts';

const link = ({ text }: PageNumber): string => `<a id="link" href="tel:${text.replaceAll(' ', '')}">call</a>`;
const html = (number: PageNumber, linked: PageNumber): string => `<!doctype html><p>Tel. ${number.text}</p><p>${link(linked)}</p>`;
const script = (text: string): string => JSON.stringify(text);

/** Opens a document anew and returns where it is. */
type Way = (tab: Page, written: string) => Promise<Frame>;

const earlier = '089 1234567';
const before = script(`<p>Tel. ${earlier}</p>`);

/** A document in which all scripts of ours are already. */
async function settled(frame: Frame): Promise<void> {
  await waitForNumbers(frame, 1);
  await frame.page().bringToFront();
  await over(frame.page(), earlier, { frame });
}

async function opened(tab: Page, does: string): Promise<Frame> {
  const known = new Set(await tab.browser().pages());
  await tab.evaluate(does);
  const window = await waitFor('the new window', async () => (await tab.browser().pages()).find((page) => !known.has(page)));
  return window.mainFrame();
}

async function framed(tab: Page): Promise<Frame> {
  await tab.evaluate(`document.body.prepend(document.createElement('iframe')); frames[0].document.body.innerHTML = ${before}`);
  const frame = await waitFor('the frame', () => tab.frames()[1]);
  await settled(frame);
  return frame;
}

const ways: Readonly<Record<string, Way>> = {
  'a window that is written at once': (tab, written) => opened(tab, `window.open('').document.write(${script(written)})`),
  'a window that is written later, and not closed': async (tab, written) => {
    const frame = await opened(tab, `(window.w = window.open('')).document.body.innerHTML = ${before}`);
    await settled(frame);
    await tab.evaluate(`w.document.write(${script(written)})`);
    return frame;
  },
  'a frame that is written a second time': async (tab, written) => {
    const frame = await framed(tab);
    await tab.evaluate(`with (frames[0].document) { open(); write('<p>Fax 089 7654321</p>'); close() }`);
    await waitForMarks(frame, ['089 7654321']);
    await tab.evaluate(`with (frames[0].document) { open(); write(${script(written)}); close() }`);
    return frame;
  },
  'a frame that is emptied first': async (tab, written) => {
    const frame = await framed(tab);
    await tab.evaluate('frames[0].document.open()');
    await tab.evaluate('frames[0].document.open()');
    await tab.evaluate(`frames[0].document.write(${script(written)})`);
    return frame;
  },
  'the page itself': async (tab, written) => {
    await tab.evaluate(`document.open(); document.write(${script(written)}); document.close()`);
    return tab.mainFrame();
  },
};

describe.each(browserNames)('in %s', (name) => {
  let desk: NumberDesk;

  beforeAll(async () => {
    desk = await startNumberDesk(name, { '/': (number) => `<p>Tel. ${number}</p>` });
  });
  afterAll(() => desk.cleanup.run());

  test.each(Object.keys(ways))('links dial and numbers can be called: %s', async (way) => {
    const { tab, number, other, dialled } = await desk.open('/');
    await over(tab, number.text);

    const frame = await ways[way]?.(tab, html(number, other));
    const window = frame?.page();
    if (frame === undefined || window === undefined) {
      throw new Error('no document');
    }
    await waitForMarks(frame, [number.text]);
    await window.bringToFront();
    await frame.click('#link');
    expect(await dialled(1)).toEqual([other.dialled]);
    await over(window, number.text, { frame });
    await press(window);
    expect(await dialled(2)).toEqual([other.dialled, number.dialled]);
    await Promise.all([...new Set([window, tab])].map((page) => page.close()));
  });

  test('what a script presses is asked about, and a question outlives the document', async () => {
    const { tab, number, other, dialled } = await desk.open('/');
    const reopen = `document.open(); document.write(${script(html(number, other))}); document.close()`;
    await tab.evaluate(reopen);
    await tab.evaluate('link.click()');
    await waitForCard(tab, other.dialled.slice(-4));
    await tab.evaluate(reopen);

    await waitFor('the answer to the question to dial', async () => {
      const shown = await cards(tab);
      const question = shown.find(({ buttons }) => 'confirm' in buttons);
      await question?.press('confirm').catch(() => {
        // It was answered by the press before.
      });
      return question === undefined && shown.length > 0;
    });
    expect(await dialled(1)).toEqual([other.dialled]);
    await tab.close();
  });

  test('a page that is opened anew all the time shows no cards', async () => {
    const { tab, number, other } = await desk.open('/');
    await tab.evaluate(`document.querySelector('#end').click()`);
    await waitForCard(tab, '127.0.0.1');

    await tab.evaluate(`globalThis.without = 0;
      setInterval(() => {
        without = document.querySelector('[data-ringbridge="card"]') === null ? without + 1 : 0;
        document.open(); document.write(${script(html(number, other))}); document.close();
      }, 200)`);
    await tab.waitForFunction('without > 20');
    await tab.close();
  });
});
