/*
 * Numbers in the text of pages: what is found, where nothing is looked for, and what happens while a page changes. Every
 * page also has a number at its end: that it is marked proves that everything before it was read.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser, type TestBrowser } from '../src/browser.ts';
import { TestHost } from '../src/host.ts';
import { marks, waitForMarks } from '../src/marks.ts';
import { browserNames } from '../src/paths.ts';
import { startSite, type TestSite } from '../src/site.ts';
import { waitFor } from '../src/wait.ts';

const last = '+49 30 901820';

/** Pages by what they show, with what must be marked on them. */
const found: readonly (readonly [title: string, html: string, marked: readonly string[]])[] = [
  ['a number in a text', '<p>Rufen Sie uns an: 089 1234567, gern.</p>', ['089 1234567']],
  ['a number over inline elements', '<p>Tel. <b>089</b> / <span>12<i>34</i></span><wbr>567</p>', ['089 / 1234567']],
  ['a number over comments and split text', '<p>Tel. 089 <!-- x -->1234<!-- y -->567</p>', ['089 1234567']],
  ['a number broken over lines of the source', '<p>Tel.\n      089\n      1234567</p>', ['089\n      1234567']],
  ['two numbers on lines of their own', '<p>Tel. 089 1234567<br>Fax 089 1234568</p>', ['089 1234567', '089 1234568']],
  ['an extension in an element of its own', '<p>Tel. 089 1234-0, Fax <b>-99</b></p>', ['089 1234-0', '-99']],
  ['a label on the line above', '<div>Durchwahl:</div><div><p>12</p></div>', ['12']],
  [
    'cells of a table',
    '<table><tr><td>Meier</td><td>089 1234567</td><td>0171 1234567</td></tr><tr><td>Schulz</td><td>089</td><td>1234569</td></tr></table>',
    ['089 1234567', '0171 1234567'],
  ],
  ['a label in the cell before', '<table><tr><th>Durchwahl</th><td>12</td></tr></table>', ['12']],
  ['a definition list', '<dl><dt>Durchwahl</dt><dd>12</dd><dt>Auftrag</dt><dd>0301234567</dd></dl>', ['12']],
  [
    'the head of a column, in a table that is written in lines',
    '<table>\n<tr>\n  <td>Name</td>\n  <td>Durchwahl</td>\n</tr>\n<tr>\n  <td>Ott</td>\n  <td>12</td>\n</tr>\n</table>',
    ['12'],
  ],
  [
    'a number far down a text without an end',
    `<p>${`${'Ein Wort folgt dem anderen. '.repeat(40)}<br>`.repeat(12)}Tel. 089 1234567</p>`,
    ['089 1234567'],
  ],
  ['hidden text, for when it is shown', '<p style="display:none">089 1234567</p>', ['089 1234567']],
  ['numbers in links and buttons', '<a href="/x">089 1234567</a><button>089 1234568</button>', ['089 1234567', '089 1234568']],
];

/** Texts that touch in the source and stand apart on the screen, or the other way round. */
const touching: typeof found = [
  ['items of a flex box', '<div style="display:flex"><span>089 1234567</span><span>24</span></div>', ['089 1234567']],
  ['cells of a grid', '<div style="display:grid"><span>089 1234567</span><span>80331 München</span></div>', ['089 1234567']],
  ['a link that is a block', '<a style="display:block">089 1234567</a>12 Mitarbeiter', ['089 1234567']],
  ['custom elements that are blocks', '<style>x-a{display:block}</style><x-a>089 1234567</x-a><x-a>17</x-a>', ['089 1234567']],
  [
    'two numbers in a flex box',
    '<div style="display:flex"><span>089 1234567</span><span>0171 1234567</span></div>',
    ['089 1234567', '0171 1234567'],
  ],
  ['a footnote', '<p>089 1234567<sup>1</sup></p>', ['089 1234567']],
  ['digits that are not shown', '<p>089 1234567<span style="display:none">77</span></p>', ['089 1234567']],
  [
    'a number for each width',
    '<p><span style="display:none">089 1234567</span><span>0171 1234567</span></p>',
    ['089 1234567', '0171 1234567'],
  ],
  ['an icon that is a word', '<p><i style="display:inline-block">call</i>+49 89 1234567</p>', ['+49 89 1234567']],
  [
    'digits in boxes of their own',
    '<p>089 <b style="display:inline-block">123</b><b style="display:inline-block">4567</b></p>',
    ['089 1234567'],
  ],
  [
    'blocks with space between them',
    '<span style="display:block">089 23456</span>\n <span style="display:block">78 Mitarbeiter</span>',
    ['089 23456'],
  ],
  ['a box that floats behind a space', '<p>089 23456 <span style="float:right">78</span></p>', ['089 23456']],
  ['a box in a place of its own behind a space', '<p>089 23456 <span style="position:absolute">78</span></p>', ['089 23456']],
  ['digits behind a space that are not shown', '<p>089 23456 <span style="display:none">78</span></p>', ['089 23456']],
  [
    'digits of one line, each in an element',
    '<p><b>089</b> <b>23</b>\n<b>45</b> <b style="display:inline-block">67</b></p>',
    ['089 23\n45 67'],
  ],
];

const notFound: readonly (readonly [title: string, html: string])[] = [
  ['an editable element', '<div contenteditable><p>089 1234567</p></div>'],
  ['something not editable inside an editor', '<div contenteditable="true"><span contenteditable="false">089 1234567</span></div>'],
  ['an element that is plain text and editable', '<div contenteditable="plaintext-only">089 1234567</div>'],
  [
    'editors and terminals that are plain elements',
    '<div class="ace_editor">089 1234567</div><div class="CodeMirror">089 1234567</div><div class="xterm">089 1234567</div>',
  ],
  ['a text box of a script', '<div role="textbox">089 1234567</div>'],
  ['fields', '<input value="089 1234567"><textarea>089 1234567</textarea><select><option>089 1234567</option></select>'],
  ['code', '<code>089 1234567</code><pre>089 1234567</pre><kbd>089 1234567</kbd><samp>089 1234567</samp>'],
  ['scripts and styles', '<script>"089 1234567"</script><style>/* 089 1234567 */</style><noscript>089 1234567</noscript>'],
  ['a long script', `<script>const people = [${'{ "phone": "089 1234567" },\n'.repeat(30_000)}];</script>`],
  ['templates', '<template><p>089 1234567</p></template>'],
  ['numbers that two blocks make', '<div>089</div><div>1234567</div>'],
];

const manyLines = Array.from({ length: 400 }, (_, line) => `0171 ${1234000 + line}`);

const pages: Record<string, string> = {
  '/lines': `<!doctype html><meta charset=utf-8><p id="lines">${manyLines.map((line) => `Meier: ${line}`).join('<br>')}</p>`,
};
const documentOf = (html: string): string => `<!doctype html><meta charset=utf-8><body>${html}<p id="last">Tel. ${last}</p>`;
[...found, ...touching].forEach(([, html], index) => {
  pages[`/found/${index}`] = documentOf(html);
});
notFound.forEach(([, html], index) => {
  pages[`/not-found/${index}`] = documentOf(html);
});

describe.each(browserNames)('in %s', (name) => {
  let browser: TestBrowser;
  let site: TestSite;
  let folder: string;
  let page: Page;

  beforeAll(async () => {
    site = await startSite(pages);
    folder = await mkdtemp(join(tmpdir(), 'rb-'));
    browser = await startBrowser(name, new TestHost(folder));
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  });
  afterEach(() => page?.close());

  const open = async (path: string): Promise<Page> => {
    page = await browser.newPage();
    await page.goto(`${site.origin}${path}`);
    return page;
  };

  test.each([...found, ...touching].map(([title, , marked], index) => ({ title, marked, index })))(
    'finds $title',
    async ({ marked, index }) => {
      await waitForMarks(await open(`/found/${index}`), [...marked, last]);
    },
  );

  test('finds every number of a block that is read in parts, also after one of them changed', async () => {
    await open('/lines');
    const sees = async (line: number): Promise<void> => {
      await page.evaluate((at) => document.querySelectorAll('#lines br')[at]?.scrollIntoView({ block: 'center' }), line - 1);
      await waitFor(`a mark in line ${line}`, async () => (await marks(page)).includes(manyLines[line] as string));
    };
    await sees(1);
    await sees(399);
    await page.evaluate(() => {
      (document.querySelectorAll('#lines br')[199]?.nextSibling as Text).data = 'Schulz: 0171 7654321';
    });
    await sees(150);
    await waitFor('the changed line', async () => {
      await page.evaluate(() => document.querySelectorAll('#lines br')[199]?.scrollIntoView({ block: 'center' }));
      return (await marks(page)).includes('0171 7654321');
    });
    await sees(2);
    await sees(398);
  });

  test.each(notFound.map(([title], index) => ({ title, index })))('finds nothing in $title', async ({ index }) => {
    await waitForMarks(await open(`/not-found/${index}`), [last]);
    expect(await page.evaluate(() => CSS.highlights.get('ringbridge-number')?.size)).toBe(1);
  });
});
