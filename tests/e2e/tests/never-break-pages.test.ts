/*
 * Pages that count what is done to them, allow nothing, throw away what is ours, or have broken what browsers come with: none
 * of them is changed, and on all of them numbers are marked where they may be.
 */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { marks, waitForMarks } from '../src/marks.ts';
import { hover, numberButton, waitForButton, waitForNoButton } from '../src/number-button.ts';
import { type NumberPages, pageOf, startNumberPages } from '../src/number-pages.ts';
import { browserNames } from '../src/paths.ts';
import { emulatePrint } from '../src/print.ts';
import type { SitePage } from '../src/site.ts';
import { waitFor } from '../src/wait.ts';

/** What a page of the extension may use of the browser. */
declare const chrome: { readonly storage: { readonly local: { set(values: object): Promise<void> } } };
declare const done: readonly string[];
declare const hostile: { marked(): string; readonly box: { readonly x: number; readonly y: number } };

const [first, second] = ['089 1234567', '030/901820'];
const text = `<p id="text">Tel. <b>${first}</b> oder ${second}</p>`;

const counts = `<script>
  globalThis.done = [];
  const nameOf = (node) => node.dataset?.ringbridge ?? node.nodeName;
  new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records)
      done.push([type, target.nodeName, attributeName, ...[...addedNodes].map((node) => '+' + nameOf(node)), ...[...removedNodes].map((node) => '-' + nameOf(node))].filter(Boolean).join(' '));
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
</script>`;

// Everything a test needs later is taken before, and is used without what is broken then.
const breaks = `<script>
  const registry = CSS.highlights, get = registry.get, each = Highlight.prototype.forEach, textOf = Range.prototype.toString;
  const { x, y, width, height } = document.querySelector('b').getBoundingClientRect();
  const NativeRange = Range, start = Range.prototype.setStart, end = Range.prototype.setEnd, reflect = Reflect.apply;
  globalThis.hostile = {
    box: { x: x + width / 2, y: y + height / 2 },
    marked: () => {
      let all = '';
      const highlight = reflect(get, registry, ['ringbridge-number']);
      if (highlight) reflect(each, highlight, [(mark) => { all += '[' + reflect(textOf, range(mark), []) + ']'; }]);
      return all;
    },
  };
  function range(mark) {
    const made = new NativeRange();
    reflect(start, made, [mark.startContainer, mark.startOffset]);
    reflect(end, made, [mark.endContainer, mark.endOffset]);
    return made;
  }
  const broken = function () { throw new Error('broken by the page'); };
  const breakAll = (object, names) => { for (const name of names) Object.defineProperty(object, name, { value: broken, writable: true, configurable: true }); };
  const plain = (object) => Object.getOwnPropertyNames(object).filter((name) => name !== 'constructor' && typeof Object.getOwnPropertyDescriptor(object, name).value === 'function');
  breakAll(Element.prototype, plain(Element.prototype));
  breakAll(Node.prototype, plain(Node.prototype));
  breakAll(Document.prototype, plain(Document.prototype).filter((name) => name !== 'write'));
  breakAll(Range.prototype, plain(Range.prototype));
  breakAll(EventTarget.prototype, ['addEventListener', 'removeEventListener', 'dispatchEvent']);
  breakAll(HTMLElement.prototype, plain(HTMLElement.prototype));
  breakAll(CustomElementRegistry.prototype, plain(CustomElementRegistry.prototype));
  breakAll(CSSStyleSheet.prototype, plain(CSSStyleSheet.prototype));
  breakAll(HighlightRegistry.prototype, ['get', 'set', 'has', 'delete']);
  breakAll(window, ['requestIdleCallback', 'requestAnimationFrame', 'getComputedStyle', 'queueMicrotask', 'setTimeout', 'Highlight', 'Range', 'StaticRange', 'MutationObserver', 'IntersectionObserver', 'WeakRef', 'Map', 'Set', 'WeakMap', 'AbortController', 'CSSStyleSheet', 'Promise', 'Proxy', 'customElements', 'chrome', 'browser']);
  for (const type of [Map, Set, WeakMap, WeakSet, RegExp, Promise, String, Number]) if (type.prototype) breakAll(type.prototype, plain(type.prototype));
  breakAll(Array.prototype, [...plain(Array.prototype), Symbol.iterator]);
</script>`;

const pagesServed: Readonly<Record<string, SitePage>> = {
  '/counting': pageOf(`${text}${counts}`),
  '/strict': { html: pageOf(text), headers: { 'content-security-policy': "default-src 'none'" } },
  '/clearing': pageOf(`${text}<script>
    globalThis.clearing = setInterval(() => {
      CSS.highlights.clear();
      document.adoptedStyleSheets = [];
    }, 5);
    globalThis.failed = [];
    addEventListener('error', ({ message }) => failed.push(message));
  </script>`),
  '/broken': pageOf(`${text}${breaks}`),
  '/forbidden': `<!doctype html><meta name="format-detection" content="date=no, Telephone = NO"><title>Seite</title>
    <body>${text}<iframe src="/inner"></iframe>`,
  '/frames': pageOf(`${text}
    <iframe name="own" srcdoc="<p>${first}</p>"></iframe>
    <iframe name="blank"></iframe>
    <iframe name="keeps-origin" sandbox="allow-same-origin allow-scripts" src="/inner"></iframe>
    <iframe name="opaque" sandbox="allow-scripts" src="/inner"></iframe>
    <iframe name="opaque-own" sandbox="allow-scripts" srcdoc="<p>${first}</p>"></iframe>
    <iframe name="opaque-quiet" sandbox src="/inner"></iframe>
    <iframe name="data" src="data:text/html,<p>${first}</p>"></iframe>
    <script>frames.blank.document.body.innerHTML = '<p>${first}</p>'</script>`),
  '/inner': pageOf(`<p>${first}</p>`),
};

describe.each(browserNames)('in %s', (name) => {
  let pages: NumberPages;
  beforeAll(async () => {
    pages = await startNumberPages(name, pagesServed);
  });
  afterAll(() => pages?.close());

  const open = async (path: string, numbers: readonly string[] = [first, second]): Promise<Page> => {
    const page = await pages.open(path);
    await waitForMarks(page, numbers);
    return page;
  };
  const outside = (page: Page): Promise<void> => page.mouse.move(700, 600, { steps: 3 });

  test('a page that counts its changes counts our one element while it is shown, and nothing else', async () => {
    const page = await open('/counting');
    const before = await page.$eval('html', ({ outerHTML }) => outerHTML);
    expect(await page.evaluate(() => done)).toEqual([]);
    await hover(page, first);
    await waitForButton(page.mainFrame(), ({ isReady }) => isReady);
    expect(await page.evaluate(() => done)).toEqual(['childList HTML +number']);
    await outside(page);
    await waitForNoButton(page.mainFrame());
    expect(await page.evaluate(() => done)).toEqual(['childList HTML +number', 'childList HTML -number']);
    expect(await page.$eval('html', ({ outerHTML }) => outerHTML)).toBe(before);
    await page.close();
  });

  test('a page that allows nothing has marks that are seen', async () => {
    const page = await open('/strict');
    const line = await page.$eval('b', (element) => getComputedStyle(element, '::highlight(ringbridge-number)').textDecorationLine);
    expect(line).toBe('underline');
    await page.close();
  });

  test('a page that throws marks away again and again keeps its numbers, and has the marks back when it stops', async () => {
    const page = await pages.open('/clearing');
    // No mark tells when the number is found: the pointer moves over it until it is.
    await waitFor('the button', async () => {
      await hover(page, first);
      return (await numberButton(page.mainFrame()).catch(() => undefined))?.isReady;
    });
    await outside(page);
    await waitForNoButton(page.mainFrame());
    await page.evaluate('clearInterval(clearing); document.querySelector("#text").append(" (Zentrale)")');
    await waitForMarks(page, [first, second]);
    expect(await page.evaluate('failed')).toEqual([]);
    await page.close();
  });

  test('a page that broke what browsers come with has marks and a button', async () => {
    const page = await pages.open('/broken');
    await waitFor('the marks', async () => (await page.evaluate(() => hostile.marked())) === `[${first}][${second}]`);
    const { x, y } = await page.evaluate(() => hostile.box);
    await page.mouse.move(x - 4, y);
    await page.mouse.move(x, y, { steps: 2 });
    await waitForButton(page.mainFrame(), ({ isReady, pieces }) => isReady && pieces.length === 1);
    await page.close();
  });

  test('a page that forbids it has no marks until it allows it, and none when it forbids it again', async () => {
    const page = await pages.open('/forbidden');
    await waitForMarks(await waitFor('the frame', () => page.frames().find((frame) => frame.url().endsWith('/inner'))), [first]);
    expect(await marks(page)).toEqual([]);
    await page.evaluate((html) => {
      document.querySelector('meta')?.setAttribute('content', 'telephone=yes');
      document.body.innerHTML = html;
    }, text);
    await waitForMarks(page, [first, second]);
    await page.evaluate((html) => {
      document.querySelector('meta')?.setAttribute('content', 'telephone=no');
      document.body.innerHTML = html;
    }, text);
    await waitForMarks(page, []);
    await page.close();
  });

  test('a mark looks as the person chose, from the moment they do', async () => {
    const page = await open('/counting');
    const options = await pages.browser.extensionPage('pages/options.html');
    const look = (): Promise<readonly string[]> =>
      page.$eval('b', (element) => {
        const names = ['ringbridge-number', 'ringbridge-number-background', 'ringbridge-number-plain'];
        const looks = names.filter((name) => CSS.highlights.has(name)).map((name) => getComputedStyle(element, `::highlight(${name})`));
        return looks.flatMap(({ textDecorationLine: line, backgroundColor: colour }) => [
          line,
          colour === 'rgba(0, 0, 0, 0)' ? 'clear' : 'tinted',
        ]);
      });
    for (const [markStyle, wanted] of Object.entries({
      background: 'underline,tinted',
      none: 'none,clear',
      underline: 'underline,clear',
    })) {
      await options.evaluate((numberLook) => chrome.storage.local.set({ numberLook }), { markStyle, badge: true });
      await waitFor(`marks of the style ${markStyle}`, async () => String(await look()) === wanted);
      expect(await marks(page)).toEqual([first, second]);
    }
    await Promise.all([page.close(), options.close()]);
  });

  test('nothing of it is printed', async () => {
    const page = await open('/counting');
    await hover(page, first);
    await waitForButton(page.mainFrame(), ({ isReady }) => isReady);
    const look = (): Promise<string> =>
      page.evaluate(() => {
        const host = document.querySelector('[data-ringbridge]') as Element;
        const mark = getComputedStyle(document.querySelector('b') as Element, '::highlight(ringbridge-number)');
        return `${mark.textDecorationLine} ${getComputedStyle(host).display}`;
      });
    expect(await look()).toBe('underline block');
    await emulatePrint(pages.browser, page, true);
    await waitFor('the look in print', async () => (await look()) === 'none none');
    await page.close();
  });

  test('frames without an origin of their own have no marks', async () => {
    const page = await open('/frames');
    const marked: string[] = [];
    const frameNamed = (wanted: string): Promise<Frame> =>
      waitFor(`the frame ${wanted}`, async () => {
        for (const frame of page.frames()) {
          const element = await frame.frameElement();
          if ((await element?.evaluate((node) => (node as HTMLIFrameElement).name)) === wanted) {
            return frame;
          }
        }
        return undefined;
      });
    for (const wanted of ['own', 'blank', 'keeps-origin']) {
      await waitForMarks(await frameNamed(wanted), [first]);
    }
    for (const wanted of ['opaque', 'opaque-own', 'opaque-quiet', 'data']) {
      marked.push(...(await marks(await frameNamed(wanted))));
    }
    expect(marked).toEqual([]);
    await page.close();
  });
});
