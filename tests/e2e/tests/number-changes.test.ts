/* Pages that do not stand still: after every change exactly what can be read there is marked. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { marks, waitForMarks } from '../src/marks.ts';
import { type NumberPages, pageOf, startNumberPages } from '../src/number-pages.ts';
import { browserNames } from '../src/paths.ts';
import { waitFor } from '../src/wait.ts';

const [first, second, third] = ['089 1234567', '030/901820', '+43 1 58858-0'];
const mobile = (index: number): string => `0171 ${1_000_000 + index}`;

const rows = '<section><i>Zeile</i> <em>eins</em></section>'.repeat(300);

/** What a page does, and what is marked afterwards; each begins where the one before ended. */
type Steps = readonly (readonly [does: string, marked: readonly string[]])[];

const changes: readonly (readonly [title: string, html: string, steps: Steps])[] = [
  [
    'text that is edited in place',
    `<p id="text">Tel. ${first}</p>`,
    [
      ['', [first]],
      ['text.firstChild.data = "Tel. 030/901820"', [second]],
      ['text.firstChild.replaceData(9, 6, "90182-99")', ['030/90182-99']],
      ['text.firstChild.splitText(8)', ['030/90182-99']],
      ['text.normalize(); text.firstChild.appendData(" oder +43 1 58858-0")', ['030/90182-99', third]],
      ['text.firstChild.data = "Termin am 05.10.2026"', []],
      ['text.firstChild.data = "Tel. 089 123"; text.append("4567")', [first]],
      ['text.lastChild.remove()', []],
    ],
  ],
  [
    'a text that changes all the time, beside a number, and at last is one',
    `<p>Tel. ${first} (<span id="clock">12:00:00</span>)</p><p id="text">Lädt</p>`,
    [
      ['globalThis.ticks = setInterval(() => { clock.firstChild.data = "12:00:" + Math.random().toFixed(3); }, 5)', [first]],
      [
        `let left = 20;
        const timer = setInterval(() => {
          text.firstChild.data = left > 0 ? "noch " + left : "Tel. ${second}";
          left -= 1;
          if (left < 0) clearInterval(timer);
        }, 5)`,
        [first, second],
      ],
      ['clearInterval(ticks); clock.firstChild.data = "Fax"; clock.after(" 030 901821-99")', [first, '030 901821-99', second]],
    ],
  ],
  [
    'what becomes visible later',
    `<p id="text" hidden>Tel. ${first}</p><details id="more"><summary>Fax</summary>${second}</details><div id="late" style="content-visibility:hidden">${third}</div>`,
    [
      ['text.hidden = false; more.open = true; late.style.contentVisibility = "visible"', [first, second, third]],
      ['text.style.display = "none"; more.open = false', [first, second, third]],
      ['text.style.display = ""; text.textContent = "geschlossen"', [second, third]],
    ],
  ],
  [
    'what is edited later, and no longer',
    `<p id="text">Tel. ${first}</p><p id="box">Fax ${second}</p>`,
    [
      ['', [first, second]],
      ['text.contentEditable = "true"', [second]],
      ['box.setAttribute("role", "textbox")', []],
      ['text.contentEditable = "false"', [first]],
      ['box.removeAttribute("role"); text.removeAttribute("contenteditable")', [first, second]],
    ],
  ],
  [
    'a page that forbids it in the second of two words to telephones, and takes that back',
    `<p id="text">Tel. ${first}</p>`,
    [
      ['', [first]],
      [
        `document.head.insertAdjacentHTML('beforeend', '<meta name="format-detection" content="date=no"><meta name="format-detection" content="telephone=no">');
        text.append(' !')`,
        [],
      ],
      ['document.querySelector("meta:last-of-type").remove()', [first]],
    ],
  ],
  [
    'a form whose fields have names of what forms can do',
    `<form><input name="matches"><input name="localName"><p>Tel. ${first}</p></form><p id="text">Fax ${second}</p>`,
    [
      ['', [first, second]],
      ['text.textContent = "Wien +43 1 58858-0"', [first, third]],
    ],
  ],
  [
    'the same far inside of a big page',
    `<div><form><input name="localName"><p>Tel. ${first}</p></form></div>${rows}${rows}<p>Fax ${second}</p>`,
    [['', [first, second]]],
  ],
  [
    'an app that swaps its whole tree',
    `<div id="app"><p>Tel. ${first}</p></div>`,
    [
      ['', [first]],
      [
        'app.replaceWith(Object.assign(document.createElement("div"), { id: "app", innerHTML: "<section>Fax <b>030</b>/901820</section>" }))',
        [second],
      ],
      ['document.querySelector("main").innerHTML = "<table><tr><td>Wien<td>+43 1 58858-0</table>"', [third]],
      ['document.body.innerHTML = "<main><p>Tel. 089 1234567</p></main>"', [first]],
      [
        'document.documentElement.replaceChild(Object.assign(document.createElement("body"), { innerHTML: "<main>Fax 030/901820</main>" }), document.body)',
        [second],
      ],
      [
        'document.documentElement.remove(); document.append(document.createElement("html")); document.documentElement.innerHTML = "<body><main>Tel. 089 1234567</main>"',
        [first],
      ],
      ['document.open(); document.write("<!doctype html><main>Tel. 030/901820</main>"); document.close()', [second]],
    ],
  ],
  [
    'nodes that move and come back',
    `<p id="text">Tel. ${first}</p><p id="box"></p>`,
    [
      ['', [first]],
      ['box.append(text.firstChild)', [first]],
      ['globalThis.kept = box; box.remove()', []],
      ['document.querySelector("main").append(kept)', [first]],
      [
        'const part = new DocumentFragment(); part.append(...kept.childNodes); text.replaceChildren(part, " oder ", "030/901820")',
        [first, second],
      ],
    ],
  ],
  [
    'shadow roots that come later',
    '<div id="host"></div>',
    [['host.attachShadow({ mode: "open" }).innerHTML = "<p>Tel. 089 1234567</p>"', [first]]],
  ],
  [
    'a document that is edited as a whole',
    '<p></p>',
    [
      [`document.designMode = "on"; document.querySelector("p").textContent = "Tel. ${first}"`, []],
      [`document.designMode = "off"; document.querySelector("p").textContent = "Tel. ${second}"`, [second]],
      [`document.designMode = "on"; document.querySelector("p").textContent = "Tel. ${first}"`, []],
      [`document.designMode = "off"; document.querySelector("p").textContent = "Tel. ${second}"`, [second]],
      ['document.designMode = "on"; document.body.click()', []],
      ['document.designMode = "off"; document.body.click()', [second]],
    ],
  ],
  [
    'a shadow root in an element with a text of its own, on a big page',
    `<p>Tel. ${first}</p><section id="host">Zentrale</section>${'<i></i>'.repeat(2_000)}`,
    [
      ['', [first]],
      [`host.attachShadow({ mode: "open" }).innerHTML = "<p>Tel. ${second}</p>"; document.body.click()`, [first, second]],
    ],
  ],
  [
    'shadow roots of a big page: among its rows, in some of them, and beside the body',
    `${rows}<x-row></x-row><section><u>Wer</u><i><b><x-cell>Text</x-cell></b></i></section><section><b><span></span></b></section>${rows}
    <x-bar></x-bar>
    <script>
      document.documentElement.append(document.querySelector('x-bar'));
      for (const host of document.querySelectorAll('x-row, x-cell, section span, x-bar'))
        host.attachShadow({ mode: 'open' }).innerHTML = '<p>Tel. ${first}</p>';
    </script>`,
    [['', [first, first, first, first]]],
  ],
];

/** Ten thousand people of whom twenty rows are there, used again and again. */
const virtualised = `<div id="list" style="height:400px;overflow:auto;position:relative"><div style="height:200000px"></div></div><script>
  const rows = Array.from({ length: 20 }, () => list.appendChild(Object.assign(document.createElement('p'), { style: 'position:absolute;top:0;margin:0' })));
  const draw = () => rows.forEach((row, at) => {
    const person = Math.floor(list.scrollTop / 20) + at;
    row.style.transform = 'translateY(' + person * 20 + 'px)';
    row.textContent = 'Person ' + person + ', Tel. 0171 ' + (1000000 + person);
  });
  list.addEventListener('scroll', draw);
  draw();
</script>`;

/** What an office exports: fifty thousand people, one a row. */
/** Two panels of which one is seen, each with more numbers than are marked anywhere, and a bar at the end of the page. */
const panel = (lead: string): string => `${lead}${Array.from({ length: 100 }, (_, index) => `<p>Tel. ${mobile(index)}</p>`).join('')}`;
const panels = `<div id="panels"><div>${panel('')}</div><div hidden>${panel(`<p>Tel. ${third}</p>`)}</div></div>
  <footer><div style="position:fixed;top:0;right:0">Hotline ${second}</div></footer>`;

const longTable = `<table style="table-layout:fixed"><tbody id="rows"></tbody></table><script>
  rows.innerHTML = Array.from({ length: 50000 }, (_, row) => '<tr><td>' + row + '<td>0171 ' + (1000000 + row)).join('');
</script>`;

const infinite = `<div id="list"></div><p id="end">…</p><script>
  let count = 0;
  new IntersectionObserver(([{ isIntersecting }]) => {
    for (let more = 0; isIntersecting && more < 10 && count < 60; more++)
      list.insertAdjacentHTML('beforeend', '<p style="margin:0;height:100px">Tel. 0171 ' + (1000000 + count++) + '</p>');
  }).observe(end);
</script>`;

const paths = changes.map((_, index) => `/${index}`);

describe.each(browserNames)('in %s', (name) => {
  let pages: NumberPages;
  beforeAll(async () => {
    pages = await startNumberPages(name, {
      ...Object.fromEntries(changes.map(([, html], index) => [paths[index], pageOf(`<main>${html}</main>`)])),
      '/virtualised': pageOf(virtualised),
      '/infinite': pageOf(infinite),
      '/long-table': pageOf(longTable),
      '/panels': pageOf(panels),
      '/root': pageOf(`<div id="host"><template shadowrootmode="open"><p>Tel. ${first}</p></template></div>`),
    });
  });
  afterAll(() => pages?.close());

  test.each(changes.map(([title, , steps], index) => ({ title, steps, index })))('$title', async ({ steps, index }) => {
    const page = await pages.open(paths[index] as string);
    for (const [does, marked] of steps) {
      await page.evaluate(`{ ${does} }`);
      await waitForMarks(page, marked);
    }
    await page.close();
  });

  test('rows of a long list that are used again and again', async () => {
    const page = await pages.open('/virtualised');
    for (const top of [0, 190, 100_000, 99_980]) {
      await page.$eval('#list', (list, to) => list.scrollTo(0, to), top);
      const from = Math.floor(top / 20);
      await waitForMarks(
        page,
        Array.from({ length: 20 }, (_, at) => mobile(from + at)),
      );
    }
    await page.close();
  });

  test('a table of fifty thousand rows, wherever one jumps to', async () => {
    const page = await pages.open('/long-table');
    for (const row of [49_999, 25_000, 0]) {
      await page.evaluate((at) => document.querySelectorAll('tr')[at]?.scrollIntoView({ block: 'center' }), row);
      const near = [row - 5, row, row + 5].filter((at) => at >= 0 && at < 50_000).map(mobile);
      // Sorted, as `marks` has them, they would take longer than everything else here.
      await waitFor(`the marks around row ${row}`, () =>
        page.evaluate((wanted) => {
          const marked = [...(CSS.highlights.get('ringbridge-number') ?? [])].map(({ startContainer }) => startContainer.nodeValue);
          return wanted.every((number) => marked.includes(number));
        }, near),
      );
    }
    await page.close();
  });

  test('a page that grows while one scrolls', async () => {
    const page = await pages.open('/infinite');
    for (const count of [20, 30, 40]) {
      await page.$eval('#end', (end) => end.scrollIntoView());
      await waitFor(`${count} marks`, async () => (await marks(page)).length >= count);
    }
    const marked = await marks(page);
    expect(marked).toEqual(marked.map((_, index) => mobile(index)));
    await page.close();
  });

  test('of many numbers those are marked that a script shows, or that stand in a bar far down in the page', async () => {
    const page = await pages.open('/panels');
    await waitFor('the bar', async () => (await marks(page)).includes(second));
    expect(await marks(page)).not.toContain(third);
    await page.evaluate('panels.children[0].hidden = true; panels.children[1].hidden = false');
    await waitFor('the other panel', async () => (await marks(page)).includes(third));
    await page.close();
  });

  test('marks that a page threw away are back, though it stands still', async () => {
    const page = await pages.open('/0');
    await waitForMarks(page, [first]);
    await page.evaluate(() => CSS.highlights.clear());
    await waitForMarks(page, [first]);
    await page.close();
  });

  // Chromium needs no sheet in shadow roots.
  test.runIf(name === 'firefox')('the look of marks in a shadow root is back when the page replaced its sheets', async () => {
    const page = await pages.open('/root');
    await waitForMarks(page, [first]);
    const sheets = (): Promise<unknown> => page.evaluate('document.getElementById("host").shadowRoot.adoptedStyleSheets.length');
    expect(await sheets()).toBe(1);
    await page.evaluate('document.getElementById("host").shadowRoot.adoptedStyleSheets = []');
    await waitFor('our sheet', async () => (await sheets()) === 1);
    await page.close();
  });

  test('a tab that is not seen waits until it is', async () => {
    const hidden = await pages.open('/0');
    await waitForMarks(hidden, [first]);
    const seen = await pages.open('/0');
    await waitFor('the first tab to be hidden', () => hidden.evaluate(() => document.hidden));
    const change = (page: Page): Promise<unknown> => page.evaluate('text.textContent = "Tel. 030/901820"');
    await change(hidden);
    await change(seen);
    await waitForMarks(seen, [second]);
    expect(await marks(hidden)).not.toEqual([second]);
    await hidden.bringToFront();
    await waitForMarks(hidden, [second]);
    await Promise.all([hidden.close(), seen.close()]);
  });

  // Only Chromium tells how many nodes a page holds in memory.
  test.runIf(name === 'chromium')('a tab that is not seen holds nothing of what came and went meanwhile', async () => {
    const hidden = await pages.open('/0');
    await waitForMarks(hidden, [first]);
    const seen = await pages.open('/0');
    await waitFor('the first tab to be hidden', () => hidden.evaluate(() => document.hidden));
    for (let batch = 0; batch < 20; batch += 1) {
      await hidden.evaluate(() => {
        for (let row = 0; row < 1_000; row += 1) {
          document.body.append(Object.assign(document.createElement('p'), { textContent: `Zeile ${row}` }));
        }
      });
      await hidden.evaluate(() => document.querySelectorAll('body > p + p').forEach((row) => void row.remove()));
    }
    const cdp = await hidden.createCDPSession();
    await cdp.send('HeapProfiler.collectGarbage');
    expect((await cdp.send('Memory.getDOMCounters')).nodes).toBeLessThan(20_000);
    await hidden.bringToFront();
    await hidden.evaluate('text.textContent = "Tel. 030/901820"');
    await waitForMarks(hidden, [second]);
    await Promise.all([hidden.close(), seen.close()]);
  });
});
