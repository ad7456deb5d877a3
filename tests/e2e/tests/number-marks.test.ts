/* Marks are seen on whatever a page has behind its numbers. What is measured is what the browser drew. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitForMarks } from '../src/marks.ts';
import { hover, waitForButton } from '../src/number-button.ts';
import { type NumberPages, pageOf, startNumberPages } from '../src/number-pages.ts';
import { browserNames } from '../src/paths.ts';
import { waitFor } from '../src/wait.ts';

/** Texts that can be read (3:1 or better) on grounds of all kinds, each with a number of its own. */
const grounds = [
  ['#ffffff', '#222222'],
  ['#ffffff', '#767676'],
  ['#008080', '#ffffff'],
  ['#0d9488', '#ffffff'],
  ['#14a89a', '#000000'],
  ['#777777', '#ffffff'],
  ['#777777', '#000000'],
  ['#ff9900', '#000000'],
  ['#cc0000', '#ffffff'],
  ['#1d5fb8', '#ffffff'],
  ['#111111', '#eeeeee'],
  ['#222222', '#ffdd00'],
].map(([ground = '', ink = ''], index) => ({ ground, ink, number: `089 12345${String(index).padStart(2, '0')}` }));
const teal = 2;
const numbers = grounds.map(({ number }) => number);

const page = pageOf(
  `<style>body { margin: 0; font: 15px/3 sans-serif } p { margin: 0; padding-left: 20px }</style>
  ${grounds.map(({ ground, ink, number }) => `<p style="background:${ground};color:${ink}">Tel. <span>${number}</span></p>`).join('')}`,
);

/** What a page of the extension may use of the browser. */
declare const chrome: { readonly storage: { readonly local: { set(values: object): Promise<void> } } };

/** A rectangle of a picture. */
interface Strip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far the lines below the numbers stand out from what lies behind them (WCAG 2, relative luminance). */
async function contrasts(tab: Page): Promise<readonly number[]> {
  const picture = `data:image/png;base64,${await tab.screenshot({ encoding: 'base64' })}`;
  return tab.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const drawing = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    drawing.drawImage(image, 0, 0);
    const linear = (part: number): number => (part <= 0.04045 * 255 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    const luminances = ({ x, y, width, height }: Strip): readonly number[] => {
      const { data } = drawing.getImageData(x, y, width, height);
      return Array.from({ length: data.length / 4 }, (_, at) => {
        const [red = 0, green = 0, blue = 0] = data.subarray(4 * at, 4 * at + 3);
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
      });
    };
    return [...document.querySelectorAll('span')].map((number) => {
      const { left, bottom, width } = number.getBoundingClientRect();
      // Digits end a fifth of the font above the end of its box: below there is the line alone.
      const strip = { x: Math.ceil(left), y: Math.round(bottom - 2.4), width: Math.floor(width), height: 6 };
      const [ground = 0] = luminances({ ...strip, x: 2, width: 1 });
      return Math.max(...luminances(strip).map((drawn) => (Math.max(drawn, ground) + 0.05) / (Math.min(drawn, ground) + 0.05)));
    });
  }, picture);
}

/** Where the contrast is less than what graphics need. */
const faint = (measured: readonly number[]): readonly string[] =>
  measured.flatMap((contrast, index) => (contrast < 3 ? [`${grounds[index]?.ink} on ${grounds[index]?.ground}: ${contrast}`] : []));

describe.each(browserNames)('in %s', (name) => {
  let pages: NumberPages;
  beforeAll(async () => {
    pages = await startNumberPages(name, { '/': page });
  });
  afterAll(() => pages?.close());

  /** The page, with marks of a style. */
  const open = async (markStyle: 'underline' | 'background' | 'none'): Promise<Page> => {
    const options = await pages.browser.extensionPage('pages/options.html');
    await options.evaluate((numberLook) => chrome.storage.local.set({ numberLook }), { markStyle, badge: true });
    await options.close();
    const tab = await pages.open('/');
    await waitForMarks(tab, numbers);
    return tab;
  };

  test.each(['underline', 'background'] as const)('marks of the style %s stand out from every ground', async (markStyle) => {
    const tab = await open(markStyle);
    let left: readonly string[] = [];
    await waitFor(
      () => `marks that stand out, too faint are: ${left.join(', ')}`,
      async () => {
        left = faint(await contrasts(tab));
        return left.length === 0;
      },
    );
    await tab.close();
  });

  test('without marks, the number under the pointer alone does', async () => {
    const tab = await open('none');
    expect(faint(await contrasts(tab))).toHaveLength(grounds.length);
    await hover(tab, numbers[teal] ?? '');
    await waitForButton(tab.mainFrame(), ({ isReady }) => isReady);
    expect((await contrasts(tab))[teal]).toBeGreaterThanOrEqual(3);
    await tab.close();
  });
});
