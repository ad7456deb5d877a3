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
import { waitForMarks } from '../src/marks.ts';
import { browserNames } from '../src/paths.ts';
import { startSite, type TestSite } from '../src/site.ts';

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

const notFound: readonly (readonly [title: string, html: string])[] = [
  ['an editable element', '<div contenteditable><p>089 1234567</p></div>'],
  ['something not editable inside an editor', '<div contenteditable="true"><span contenteditable="false">089 1234567</span></div>'],
  ['an element that is plain text and editable', '<div contenteditable="plaintext-only">089 1234567</div>'],
  ['a text box of a script', '<div role="textbox">089 1234567</div>'],
  ['fields', '<input value="089 1234567"><textarea>089 1234567</textarea><select><option>089 1234567</option></select>'],
  ['code', '<code>089 1234567</code><pre>089 1234567</pre><kbd>089 1234567</kbd><samp>089 1234567</samp>'],
  ['scripts and styles', '<script>"089 1234567"</script><style>/* 089 1234567 */</style><noscript>089 1234567</noscript>'],
  ['a long script', `<script>const people = [${'{ "phone": "089 1234567" },\n'.repeat(30_000)}];</script>`],
  ['templates', '<template><p>089 1234567</p></template>'],
  ['numbers that two blocks make', '<div>089</div><div>1234567</div>'],
];

const pages: Record<string, string> = {};
const document = (html: string): string => `<!doctype html><meta charset=utf-8><body>${html}<p id="last">Tel. ${last}</p>`;
found.forEach(([, html], index) => {
  pages[`/found/${index}`] = document(html);
});
notFound.forEach(([, html], index) => {
  pages[`/not-found/${index}`] = document(html);
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

  test.each(found.map(([title, , marked], index) => ({ title, marked, index })))('finds $title', async ({ marked, index }) => {
    await waitForMarks(await open(`/found/${index}`), [...marked, last]);
  });

  test.each(notFound.map(([title], index) => ({ title, index })))('finds nothing in $title', async ({ index }) => {
    await waitForMarks(await open(`/not-found/${index}`), [last]);
    expect(await page.evaluate(() => CSS.highlights.get('ringbridge-number')?.size)).toBe(1);
  });
});
