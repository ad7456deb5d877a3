/* The walk through the numbers of a page by keyboard: nothing here touches the mouse. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitForCard } from '../src/card.ts';
import { giveCommand } from '../src/command.ts';
import { frames, type SeenButton, textBoxes, waitForButton, waitForNoButton, waitForNumbers } from '../src/number-button.ts';
import { type DeskPage, type NumberDesk, type PageNumber, startNumberDesk } from '../src/number-desk.ts';
import { browserNames } from '../src/paths.ts';
import { waitFor } from '../src/wait.ts';

const frame = (number: string, host = ''): string =>
  `<iframe src="${host}/frame?number=${encodeURIComponent(number)}" width="500" height="200"></iframe>`;

/** Numbers that nobody gets to see, however far they scroll. */
const unseen: readonly (readonly [string, (number: string) => string])[] = [
  ['in a menu beside the window', (number) => `<nav style="position:fixed;top:0;left:0;transform:translateX(-100%)">Tel. ${number}</nav>`],
  ['before the beginning of the page', (number) => `<p style="position:absolute;left:-9999px">Tel. ${number}</p>`],
  [
    'for screen readers',
    (number) =>
      `<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap">Tel. ${number}</span>`,
  ],
  ['of no opacity', (number) => `<div style="opacity:0"><p>Tel. ${number}</p></div>`],
  ['in a closed part', (number) => `<div style="max-height:0;overflow:hidden"><p>Tel. ${number}</p></div>`],
  [
    'on a slide that is not in front',
    (number) => `<div style="overflow:hidden;width:300px"><p style="margin-left:400px;width:300px">Tel. ${number}</p></div>`,
  ],
];

const pages: Record<string, DeskPage> = {
  '/': (number, other) =>
    `<input id="field" value="typed"><p>Tel. ${number}</p><div style="height:1500px"></div><p id="far">oder ${other}</p>`,
  '/framed': (number, other) => `<input id="field"><p>Tel. ${number}</p>${frame(other)}`,
  '/other-site': (number, other) => `<input id="field"><p>Tel. ${number}</p>${frame(other, 'OTHER')}`,
  '/frame': (number) => `<p>Tel. ${number}</p>`,
  ...Object.fromEntries(
    unseen.map(([, html], index) => [`/unseen/${index}`, (number: string, other: string) => `${html(number)}<p>Tel. ${other}</p>`]),
  ),
  '/below': (_, other) => `<p>Text</p><div style="height:2500px"></div>${frame(other, 'OTHER')}`,
  '/behind': (number, other) => `<p>Tel. ${number}</p><dialog id="box"><p>Tel. ${other}</p></dialog><script>box.showModal()</script>`,
  '/none': () => '<p>Termin am 05.10.2026</p>',
  '/trap': (number) =>
    `<p>Tel. ${number}</p><input id="field"><script>addEventListener('focusin', (event) => { if (event.target.id !== 'field') field.focus(); })</script>`,
};

const said = (number: PageNumber, place: string): string =>
  `Phone number ${place}: +49 ${number.dialled.replace(/^0(\d\d)/, '$1 ')}, landline, Call with Desk phone`;
const focus = (tab: Page | Frame): Promise<string> =>
  tab.evaluate(() => {
    const { activeElement: at } = document;
    return at instanceof HTMLElement ? (at.dataset.ringbridge ?? (at.id || at.localName)) : '';
  });

describe.each(browserNames)('in %s', (name) => {
  let desk: NumberDesk;
  beforeAll(async () => {
    desk = await startNumberDesk(name, pages);
  });
  afterAll(() => desk.cleanup.run());

  const walk = async (
    tab: Page,
    step: 'next-number' | 'previous-number',
    says: string,
    inside: Frame = tab.mainFrame(),
  ): Promise<SeenButton> => {
    await giveCommand(desk.world.browser, tab, step);
    return waitForButton(inside, ({ spoken, isBubbleReady }) => spoken === says && isBubbleReady);
  };
  const innerFrame = (tab: Page): Promise<Frame> =>
    waitFor('the frame', async () => {
      const inner = tab.frames().find((candidate) => candidate.url().includes('/frame?'));
      return inner;
    });

  test('comes to the first number, says it, and Enter calls it', async () => {
    const { tab, number, onlyDialled } = await desk.open('/', 2);
    await tab.focus('#field');
    const button = await walk(tab, 'next-number', said(number, '1 of 2'));
    expect(button.pieces).toEqual([]);
    expect(await focus(tab)).toBe('number');
    await tab.keyboard.press('Enter');
    await waitForNoButton(tab.mainFrame());
    expect(await focus(tab)).toBe('field');
    await onlyDialled(number);
    await tab.close();
  });

  test('goes on to a number far below, and around to the first', async () => {
    const { tab, number, other } = await desk.open('/', 2);
    await walk(tab, 'next-number', said(number, '1 of 2'));
    await walk(tab, 'next-number', said(other, '2 of 2'));
    const [box] = await textBoxes(tab.mainFrame(), other.text);
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan((await tab.evaluate('innerHeight')) as number);
    await walk(tab, 'next-number', said(number, '1 of 2'));
    await walk(tab, 'previous-number', said(other, '2 of 2'));
    await tab.close();
  });

  test('begins with what can be seen', async () => {
    const { tab, other } = await desk.open('/', 2);
    await tab.$eval('#far', (far) => far.scrollIntoView());
    await walk(tab, 'next-number', said(other, '2 of 2'));
    await tab.close();
  });

  test('Escape gives the focus back to where it was', async () => {
    const { tab, number, onlyDialled } = await desk.open('/', 2);
    await tab.focus('#field');
    await walk(tab, 'next-number', said(number, '1 of 2'));
    await tab.keyboard.press('Escape');
    await waitForNoButton(tab.mainFrame());
    expect(await focus(tab)).toBe('field');
    await tab.keyboard.type('!');
    expect(await tab.$eval('#field', (field) => (field as HTMLInputElement).value)).toContain('!');
    await onlyDialled();
    await tab.close();
  });

  test('arrows and Tab go through the bubble, Tab leaves it', async () => {
    const { tab, number } = await desk.open('/', 2);
    await tab.focus('#field');
    await walk(tab, 'next-number', said(number, '1 of 2'));
    await tab.keyboard.press('ArrowRight');
    await tab.keyboard.press('Enter');
    await waitForButton(tab.mainFrame(), ({ buttons }) => 'copy' in buttons);
    await tab.keyboard.press('Escape');
    await waitForButton(tab.mainFrame(), ({ buttons }) => !('copy' in buttons));
    expect(await focus(tab)).toBe('number');
    await tab.keyboard.press('Tab');
    await waitForNoButton(tab.mainFrame());
    expect(await focus(tab)).toBe('field');
    await tab.close();
  });

  test('the menu is used with arrows, Home, End and letters', async () => {
    const { tab, number, dialledBySoftphone } = await desk.open('/', 2);
    await walk(tab, 'next-number', said(number, '1 of 2'));
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('ArrowDown');
    await waitForButton(tab.mainFrame(), ({ buttons }) => 'copy' in buttons);
    await tab.keyboard.press('End');
    await tab.keyboard.press('Home');
    await tab.keyboard.press('n');
    await tab.keyboard.press('ArrowUp');
    await tab.keyboard.press('ArrowUp');
    // Long enough for the browser to say that our own menu hides our own bubble.
    await frames(tab, 30);
    await tab.keyboard.press('Enter');
    expect(await dialledBySoftphone(1)).toEqual([number.dialled]);
    await tab.close();
  });

  test.each([
    ['a frame', '/framed'],
    ['a frame of another site', '/other-site'],
  ])('goes through %s, and Escape leads back to the page around it', async (_, path) => {
    const { tab, number, other, dialled } = await desk.open(path);
    await tab.evaluate(
      (origin) => {
        for (const inner of document.querySelectorAll('iframe')) {
          inner.src = inner.src.replace(/^.*OTHER/, origin);
        }
      },
      desk.origin.replace('127.0.0.1', 'localhost'),
    );
    const inner = await innerFrame(tab);
    await waitForNumbers(inner, 1);
    await tab.focus('#field');
    await walk(tab, 'next-number', said(number, '1 of 2'));
    await walk(tab, 'next-number', said(other, '2 of 2'), inner);
    await waitForNoButton(tab.mainFrame());
    expect(await focus(inner)).toBe('number');
    await tab.keyboard.press('Escape');
    await waitForNoButton(inner);
    await waitFor('the focus in the field', async () => (await focus(tab)) === 'field');
    await walk(tab, 'previous-number', said(number, '1 of 2'));
    await walk(tab, 'next-number', said(other, '2 of 2'), inner);
    await tab.keyboard.press('Enter');
    expect(await dialled(1)).toEqual([other.dialled]);
    await tab.close();
  });

  test.each(unseen.map(([what], index) => [what, index] as const))('passes by a number %s', async (_, index) => {
    const { tab, other } = await desk.open(`/unseen/${index}`);
    await walk(tab, 'next-number', said(other, '1 of 1'));
    await tab.close();
  });

  test('passes by what a dialog keeps from being used', async () => {
    const { tab, other } = await desk.open('/behind');
    await walk(tab, 'next-number', said(other, '2 of 2'));
    await walk(tab, 'next-number', said(other, '2 of 2'));
    await tab.close();
  });

  test.each([
    ['a frame', '127.0.0.1'],
    ['a frame of another site', 'localhost'],
  ])('brings %s far below into sight', async (_, host) => {
    const { tab, other } = await desk.open('/below', 0);
    await tab.evaluate(
      (origin) => {
        const inner = document.querySelector('iframe') as HTMLIFrameElement;
        inner.src = inner.src.replace(/^.*OTHER/, origin);
      },
      desk.origin.replace('127.0.0.1', host),
    );
    const inner = await innerFrame(tab);
    await waitForNumbers(inner, 1);
    await walk(tab, 'next-number', said(other, '1 of 1'), inner);
    const [box] = await textBoxes(inner, other.text);
    const { top, height } = await tab.$eval('iframe', (element) => ({ top: element.getBoundingClientRect().top, height: innerHeight }));
    expect(top + (box?.y ?? 0)).toBeGreaterThan(0);
    expect(top + (box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(height);
    await tab.close();
  });

  test('a page that holds the focus does not get it back while a number is shown', async () => {
    const { tab, number, dialled } = await desk.open('/trap');
    await tab.focus('#field');
    await walk(tab, 'next-number', said(number, '1 of 1'));
    expect(await focus(tab)).toBe('number');
    await tab.keyboard.press('Enter');
    expect(await dialled(1)).toEqual([number.dialled]);
    await tab.close();
  });

  test('says so where there is no number', async () => {
    const { tab } = await desk.open('/none', 0);
    await giveCommand(desk.world.browser, tab, 'next-number');
    await waitForCard(tab, 'No phone number found');
    await tab.close();
  });
});
