/*
 * React keeps references to its text nodes. Whoever moves or wraps one makes it fail at the next change, or show old text.
 * With numbers marked, React changes them in nine ways: nothing fails, and text and marks are right after each.
 */
import type { Page } from 'puppeteer-core';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../src/bundle.ts';
import { waitForMarks } from '../src/marks.ts';
import { type NumberPages, pageOf, startNumberPages } from '../src/number-pages.ts';
import { browserNames } from '../src/paths.ts';
import { cases } from './pages/react/cases.tsx';
import type { RerenderPage } from './pages/react/main.tsx';

declare const rerender: RerenderPage;

const sections = cases.map(({ Show, isHydrated }, index) => {
  const markup = isHydrated ? renderToString(createElement(Show, { step: 0 })) : '';
  return `<section id="case-${index}">${markup}</section>`;
});
const textOf = (step: string): string => step.replace(/[[\]]/g, '');
const numbersIn = (step: string): string[] => [...step.matchAll(/\[([^\]]+)\]/g)].map(([, number]) => number as string);

/** What number-wrapping extensions do. */
const wrapNumbers = (): void => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    texts.push(walker.currentNode as Text);
  }
  for (const text of texts.filter(({ data, parentElement }) => /\d{5}/.test(data) && parentElement?.localName !== 'script')) {
    const link = document.createElement('a');
    link.textContent = text.data;
    text.replaceWith(link);
  }
};

describe.each(browserNames)('in %s', (name) => {
  let pages: NumberPages;
  let page: Page;

  const open = async (): Promise<Page> => {
    const opened = await pages.open('/');
    await opened.waitForSelector('html[data-ready]');
    return opened;
  };
  beforeAll(async () => {
    const script = await bundle('react/main.tsx');
    pages = await startNumberPages(name, { '/': pageOf(`${sections.join('')}<script type="module">${script}</script>`) });
    page = await open();
  });
  afterAll(() => pages?.close());

  test.each(cases.map(({ title, steps }, index) => ({ title, steps, index })))('$title', async ({ steps, index }) => {
    const section = `#case-${index}`;
    for (const [step, shown] of steps.entries()) {
      await page.evaluate((at, to) => rerender.show(at, to), index, step);
      expect(await page.$eval(section, ({ textContent }) => textContent)).toBe(textOf(shown));
      await waitForMarks(page, numbersIn(shown), section);
    }
    expect(await page.evaluate(() => rerender.complaints)).toEqual([]);
  });

  test('the same page does fail where numbers are wrapped', async () => {
    const other = await open();
    await other.evaluate(wrapNumbers);
    const broken = await other.evaluate(
      async (all) => {
        let count = 0;
        for (const [index, texts] of all.entries()) {
          for (const [step, text] of texts.entries()) {
            const isShown = await rerender.show(index, step).then(
              () => document.getElementById(`case-${index}`)?.textContent === text,
              () => false,
            );
            if (!isShown) {
              count += 1;
              break;
            }
          }
        }
        return count;
      },
      cases.map(({ steps }) => steps.map(textOf)),
    );
    expect(broken).toBeGreaterThan(5);
    await other.close();
  });
});
