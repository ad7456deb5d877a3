/*
 * Text stays text: with numbers marked in it, it is copied, dragged, searched and edited as if nobody had marked anything,
 * in whatever direction and script it is written.
 */
import type { Page } from 'puppeteer-core';
import type Quill from 'quill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../src/bundle.ts';
import { marks, waitForMarks } from '../src/marks.ts';
import { frames, pointOn } from '../src/number-button.ts';
import { type NumberPages, pageOf, startNumberPages } from '../src/number-pages.ts';
import { browserNames } from '../src/paths.ts';
import { waitFor } from '../src/wait.ts';

declare const editor: Quill;
/** What the page saw of a paste or a drag. */
declare const given: { html: string; plain: string };

const [first, second, third] = ['089 1234567', '030/901820', '+43 1 58858-0'];

/** Every line: its direction or language, what it says, what of it is a number. */
const scripts: readonly (readonly [attributes: string, text: string, number: string])[] = [
  ['dir="rtl" lang="ar"', 'اتصل بنا على الرقم +966 11 234 5678 اليوم', '+966 11 234 5678'],
  ['dir="rtl" lang="ar"', 'هاتف: <bdi>+49 (0)89 / 1234567</bdi>، فاكس', '+49 (0)89 / 1234567'],
  ['dir="rtl" lang="he"', 'טלפון: \u200e+972 3-695-7361\u200e, ירושלים', '+972 3-695-7361'],
  ['dir="rtl" lang="he"', 'מוקד <b>030</b> 901820 בברלין', '030 901820'],
  ['lang="ja"', 'お問い合わせはTEL：+81 3-3224-5111までどうぞ。', '+81 3-3224-5111'],
  ['lang="ja"', '電話番号は０８９−１２３４５６７です', '０８９−１２３４５６７'],
  ['lang="zh"', '电话：+86 10 6505 3000，传真见下。', '+86 10 6505 3000'],
  ['lang="ko"', '전화 +82 2-2100-2114번으로', '+82 2-2100-2114'],
  ['lang="th"', 'โทร +66 2 123 4567 ได้ทุกวัน', '+66 2 123 4567'],
  ['lang="ja" style="writing-mode: vertical-rl; height: 9em"', '電話 +49 30 901820 へ', '+49 30 901820'],
];

const listens = `<script>
  for (const type of ['paste', 'dragstart'])
    addEventListener(type, (event) => {
      const data = event.clipboardData ?? event.dataTransfer;
      // What is dragged is there after the page had its say.
      globalThis.given = { html: data.getData('text/html'), plain: data.getData('text/plain') };
    });
</script>`;
const text = `<p id="text">Zentrale <b>${first}</b>, Berlin <a href="#x">${second}</a> oder ${third}.</p><textarea id="field"></textarea>`;
const plain = `Zentrale ${first}, Berlin ${second} oder ${third}.`;

/** What an excerpt is made of, without what browsers add to keep its look. */
const outlineOf = (page: Page, html: string): Promise<string> =>
  page.evaluate((source) => {
    const { body } = new DOMParser().parseFromString(source, 'text/html');
    const parts = [...body.querySelectorAll('b,a,mark,span[class],[data-ringbridge],ringbridge')];
    return `${parts.map(({ localName }) => localName).join()} ${body.textContent?.trim()}`;
  }, html);

const select = (page: Page): Promise<void> => page.$eval('#text', (element) => document.getSelection()?.selectAllChildren(element));

/** Presses a key with Control, which Chromium has to be told the meaning of. */
const pressWithControl = async (page: Page, key: 'a' | 'c' | 'v' | 'z', command: string): Promise<void> => {
  await page.keyboard.down('Control');
  await page.keyboard.press(key, { commands: [command] });
  await page.keyboard.up('Control');
};

describe.each(browserNames)('in %s', (name) => {
  let pages: NumberPages;
  beforeAll(async () => {
    const quill = await bundle('editor.ts');
    pages = await startNumberPages(name, {
      '/': pageOf(`${listens}${text}`),
      '/scripts': pageOf(scripts.map(([attributes, words], index) => `<p id="line-${index}" ${attributes}>${words}</p>`).join('')),
      '/editor': pageOf(
        `<p>Tel. ${first}</p><div id="editor"><p>Zentrale <strong>${first}</strong></p><ul><li>${second}</li></ul></div><script type="module">${quill}</script>`,
      ),
    });
  });
  afterAll(() => pages?.close());

  const open = async (path: string, numbers: readonly string[]): Promise<Page> => {
    const page = await pages.open(path);
    await waitForMarks(page, numbers);
    return page;
  };

  test('what is copied is the text of the page, plain and as HTML', async () => {
    const page = await open('/', [first, second, third]);
    await select(page);
    await pressWithControl(page, 'c', 'Copy');
    await page.focus('#field');
    await pressWithControl(page, 'v', 'Paste');
    const { html, plain: pasted } = await waitFor('the paste', () => page.evaluate(() => typeof given === 'object' && given));
    expect(pasted).toBe(plain);
    expect(await outlineOf(page, html)).toBe(`b,a ${plain}`);
    expect(html).not.toMatch(/ringbridge|underline dotted|color-mix|20, 168, 154/);
    expect(await page.$eval('#field', (field) => (field as HTMLTextAreaElement).value)).toBe(plain);
    await page.close();
  });

  test('everything is selected with the keyboard, nothing else', async () => {
    const page = await open('/', [first, second, third]);
    await page.click('#text', { offset: { x: 2, y: 2 } });
    await pressWithControl(page, 'a', 'SelectAll');
    expect((await page.evaluate(() => String(document.getSelection()))).trim()).toBe(plain);
    await page.close();
  });

  test('selected text with numbers is dragged as it is', async () => {
    const page = await open('/', [first, second, third]);
    await select(page);
    const from = await pointOn(page.mainFrame(), 'Zentrale');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 40, { steps: 6 });
    const { html, plain: dragged } = await waitFor('the drag', () => page.evaluate(() => typeof given === 'object' && given));
    await page.mouse.up();
    expect(dragged).toBe(plain);
    expect(await outlineOf(page, html)).toBe(`b,a ${plain}`);
    await page.close();
  });

  test('find in page finds numbers, across elements and with what stands around them', async () => {
    const page = await open('/', [first, second, third]);
    const found = await page.evaluate(
      (wanted) =>
        wanted.map((words) => (globalThis as unknown as { find(words: string): boolean }).find(words) && String(document.getSelection())),
      [`Zentrale ${first}, Berlin`, second, `oder ${third}.`],
    );
    expect(found).toEqual([`Zentrale ${first}, Berlin`, second, `oder ${third}.`]);
    await page.close();
  });

  test('numbers in other scripts and directions are marked exactly', async () => {
    const page = await pages.open('/scripts');
    await waitForMarks(
      page,
      scripts.map(([, , number]) => number),
    );
    await page.close();
  });

  describe('a rich-text editor', () => {
    let page: Page;
    beforeAll(async () => {
      page = await open('/editor', [first]);
    });
    afterAll(() => page?.close());

    const content = (): Promise<readonly unknown[]> => page.evaluate(() => editor.getContents().ops);
    const original = [
      { insert: 'Zentrale ' },
      { insert: first, attributes: { bold: true } },
      { insert: `\n${second}` },
      { insert: '\n', attributes: { list: 'bullet' } },
    ];

    test('has no marks, and its content is what was written', async () => {
      expect(await content()).toEqual(original);
      await page.click('#editor li');
      await page.keyboard.press('End');
      await page.keyboard.type(` oder ${third}`);
      await page.evaluate((number) => document.querySelector('body > p')?.append(` oder ${number}`), third);
      await waitForMarks(page, [first, third]);
      const typed = original.with(2, { insert: `\n${second} oder ${third}` });
      expect(await content()).toEqual(typed);
      expect(await page.$eval('#editor', ({ innerHTML }) => innerHTML)).not.toMatch(/ringbridge/);
      await pressWithControl(page, 'z', 'Undo');
      expect(await content()).toEqual(original);
    });

    test('has marks while it is only read, and none when it is edited again', async () => {
      await page.evaluate(() => editor.disable());
      await waitForMarks(page, [first, second], '#editor');
      await page.evaluate(() => editor.enable());
      await waitForMarks(page, [], '#editor');
      expect(await content()).toEqual(original);
      await frames(page, 2);
      expect(await marks(page, '#editor')).toEqual([]);
    });
  });
});
