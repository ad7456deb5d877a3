/*
 * Phone links on real pages: what a person activates dials, what the page handles itself is left alone, and what a script
 * does is offered. Every page also has a plain link: that it dials, and nothing else did, proves that nothing was dialled.
 */
import { randomInt } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitForCard } from '../src/card.ts';
import { Cleanup } from '../src/cleanup.ts';
import { type FakePbx, startFakePbx } from '../src/fake-pbx.ts';
import { type BrowserName, browserNames } from '../src/paths.ts';
import { startSite, type TestSite } from '../src/site.ts';
import { waitFor } from '../src/wait.ts';
import { startWorld, type World } from '../src/world.ts';

/** What happens to the link's number. */
type Fate = 'dials' | 'is offered' | 'is left to the page';

interface Case {
  readonly title: string;
  readonly fate: Fate | Readonly<Record<BrowserName, Fate>>;
  /** The page; NUMBER is the phone number. */
  readonly html: string;
  readonly script?: string;
  /** What the person does; clicks `#x` unless told otherwise. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const link = '<a id="x" href="tel:NUMBER">call</a>';
const shadow = (mode: string): string =>
  `x.attachShadow({ mode: '${mode}' }).innerHTML = '<a href="tel:NUMBER" style="display:block;height:30px">call</a>'`;
const host = '<div id="x" style="width:100px"></div>';
const nothing = async (): Promise<void> => undefined;
const inFrame = async (page: Page): Promise<void> => {
  const frame = await waitFor('the frame', async () => {
    for (const child of page.frames().slice(1)) {
      if ((await child.$('#x')) !== null) {
        return child;
      }
    }
    return undefined;
  });
  await frame.click('#x');
};

const dials: readonly Case[] = [
  { title: 'a click on a link', fate: 'dials', html: link },
  { title: 'a click on something deep in a link', fate: 'dials', html: '<a href="tel:NUMBER"><b>ca<i id="x">ll</i></b></a>' },
  {
    title: 'Enter on a link',
    fate: 'dials',
    html: link,
    act: async (page) => {
      await page.focus('#x');
      await page.keyboard.press('Enter');
    },
  },
  { title: 'a middle click', fate: 'dials', html: link, act: (page) => page.click('#x', { button: 'middle' }) },
  { title: 'a double click, once', fate: 'dials', html: link, act: (page) => page.click('#x', { count: 2 }) },
  { title: 'a link that opens a new window', fate: 'dials', html: '<a id="x" target="_blank" href="tel:NUMBER">call</a>' },
  { title: 'a link in capitals and spaces', fate: 'dials', html: '<a id="x" href="  TEL:NUMBER ">call</a>' },
  { title: 'callto:', fate: 'dials', html: '<a id="x" href="callto:NUMBER">call</a>' },
  { title: 'sip:', fate: 'dials', html: '<a id="x" href="sip:NUMBER@pbx.example">call</a>' },
  {
    title: 'a link in SVG',
    fate: 'dials',
    html: '<svg width="90" height="40"><a id="x" href="tel:NUMBER"><rect width="90" height="40"/></a></svg>',
  },
  {
    title: 'an area of an image map',
    fate: 'dials',
    html: '<img id="x" usemap="#m" width="60" height="60" alt=""><map name="m"><area shape="rect" coords="0,0,60,60" href="tel:NUMBER" alt=""></map>',
  },
  { title: 'a link in an open shadow root', fate: 'dials', html: host, script: shadow('open') },
  { title: 'a link in a closed shadow root', fate: 'dials', html: host, script: shadow('closed') },
  {
    title: 'a link in a closed root in a closed root',
    fate: 'dials',
    html: host,
    script: `const root = x.attachShadow({ mode: 'closed' }); root.innerHTML = '<div></div>';
      root.firstChild.attachShadow({ mode: 'closed' }).innerHTML = '<a href="tel:NUMBER" style="display:block;height:30px">call</a>'`,
  },
  { title: 'a link in a frame', fate: 'dials', html: `<iframe srcdoc='${link}'></iframe>`, act: inFrame },
  {
    title: 'a page that stops the click at the link',
    fate: 'dials',
    html: link,
    script: "x.addEventListener('click', (event) => event.stopPropagation())",
  },
  {
    title: 'a page that stops the click on its way down',
    fate: 'dials',
    html: link,
    script: "document.addEventListener('click', (event) => event.target.id === 'x' && event.stopPropagation(), true)",
  },
  {
    title: 'a page that lets no other listener see the click',
    fate: { chromium: 'dials', firefox: 'is offered' },
    html: link,
    script: "x.addEventListener('click', (event) => event.stopImmediatePropagation())",
  },
];

const handled = "event.target.closest?.('#x') && (event.preventDefault(), document.title = 'handled')";

const leaves: readonly Case[] = [
  {
    title: 'a page that handles the link at the link',
    fate: 'is left to the page',
    html: link,
    script: `x.addEventListener('click', (event) => ${handled})`,
  },
  {
    title: 'a page that handles its links at its root, as React does',
    fate: 'is left to the page',
    html: `<div id="root">${link}</div>`,
    script: `root.addEventListener('click', (event) => { ${handled}; event.stopPropagation() })`,
  },
  {
    title: 'a page that handles its links at the document',
    fate: 'is left to the page',
    html: link,
    script: `document.addEventListener('click', (event) => ${handled})`,
  },
  {
    title: 'a page that handles its links at the window',
    fate: 'is left to the page',
    html: link,
    script: `window.addEventListener('click', (event) => ${handled})`,
  },
  {
    title: 'a page that handles the link and hides the click',
    fate: 'is left to the page',
    html: link,
    script: `x.addEventListener('click', (event) => { ${handled}; event.stopImmediatePropagation() })`,
  },
  {
    title: 'a link in a text that is being edited',
    fate: 'is left to the page',
    html: `<div contenteditable>${link}</div>`,
    script: "x.addEventListener('click', () => { document.title = 'handled' })",
  },
];

const scripted: readonly Case[] = [
  {
    title: 'a synthetic click event',
    fate: 'is offered',
    html: link,
    script: "onload = () => x.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))",
    act: nothing,
  },
  { title: 'click() on a link', fate: 'is offered', html: link, script: 'onload = () => x.click()', act: nothing },
  {
    title: 'click() on a link that is in no document',
    fate: 'is offered',
    html: '',
    script: "onload = () => Object.assign(document.createElement('a'), { href: 'tel:NUMBER' }).click()",
    act: nothing,
  },
  { title: 'location on its own', fate: 'is offered', html: '', script: "onload = () => { location = 'tel:NUMBER' }", act: nothing },
  {
    title: 'a button that sets location',
    fate: 'is offered',
    html: '<button id="x">call</button>',
    script: "x.onclick = () => { location = 'tel:NUMBER' }",
  },
  { title: 'a form', fate: 'is offered', html: '<form action="tel:NUMBER"><button id="x">call</button></form>' },
  {
    title: 'a new window',
    fate: 'is offered',
    html: '<button id="x">call</button>',
    script: "x.onclick = () => { window.open('tel:NUMBER') }",
  },
  {
    title: 'a fresh frame',
    fate: 'is offered',
    html: '<button id="x">call</button>',
    script: "x.onclick = () => document.body.append(Object.assign(document.createElement('iframe'), { src: 'tel:NUMBER' }))",
  },
  {
    title: 'a link that changes its number under the finger',
    fate: 'is offered',
    html: '<a id="x" href="tel:+4989111111">call</a>',
    script: "x.addEventListener('click', () => { x.href = 'tel:NUMBER' })",
  },
  {
    title: 'a link in a sandboxed frame',
    fate: 'is offered',
    html: `<iframe sandbox="allow-scripts" srcdoc='${link}'></iframe>`,
    act: inFrame,
  },
];

// Each page has its own two numbers: the agent takes the same number twice within a second for one nervous finger.
const cases = [...dials, ...leaves, ...scripted].map((one, index) => ({
  ...one,
  path: `/${index}`,
  digits: `891${200_000 + index}`,
  plain: `899${200_000 + index}`,
}));

type NumberedCase = (typeof cases)[number];

const pageOf = ({ html, script = '', digits, plain }: NumberedCase): string =>
  `<!doctype html><meta charset="utf-8"><title>page</title><p>${html}</p>${plainLink(plain)}<script>${script}</script>`.replaceAll(
    'NUMBER',
    `+49${digits}`,
  );
const plainLink = (plain: string): string => `<p><a id="plain" href="tel:+49${plain}">plain</a></p>`;

describe.each(browserNames)('in %s', (name) => {
  let pbx: FakePbx;
  let site: TestSite;
  let world: World;
  const cleanup = new Cleanup();

  beforeAll(async () => {
    pbx = await startFakePbx();
    cleanup.add(() => pbx.close());
    site = await startSite(
      Object.fromEntries(
        cases.flatMap((one) => [
          [one.path, pageOf(one)],
          [`/plain${one.path}`, plainLink(one.plain)],
        ]),
      ),
    );
    cleanup.add(() => site.close());
    world = await startWorld(name, {
      policy: { callsPerMinute: 600 },
      lines: [
        { id: 'soft', type: 'actionUrl', template: `${pbx.urls.softphone}/?action=make_call&target={number}`, numberFormat: 'digits' },
      ],
    });
    cleanup.add(() => world.cleanup.run());
  });
  afterAll(() => cleanup.run());

  test.each(cases)('$title', async ({ fate, path, digits, plain, act }) => {
    const expected = typeof fate === 'string' ? fate : fate[name];
    const before = (await pbx.requests('softphone')).length;
    const page = await world.browser.newPage();
    await page.goto(`${site.origin}${path}?${randomInt(1e9)}`);

    await (act?.(page) ?? page.click('#x'));
    if (expected === 'dials') {
      await pbx.waitForRequests('softphone', before + 1);
    } else if (expected === 'is offered') {
      const card = await waitForCard(page, new URL(site.origin).hostname);
      expect(card.text.replace(/\D/g, '')).toContain(digits);
    } else {
      await page.waitForFunction(() => document.title === 'handled');
    }
    // What Ringbridge cannot cancel may leave the browser's own question on the tab: then another tab is the witness.
    const witness = expected === 'is offered' ? await world.browser.newPage() : page;
    if (witness !== page) {
      await witness.goto(`${site.origin}/plain${path}`);
    }
    await witness.click('#plain');

    const count = expected === 'dials' ? 2 : 1;
    const seen = (await pbx.waitForRequests('softphone', before + count)).slice(before).map(({ line }) => /target=49(\d+)/.exec(line)?.[1]);
    expect(seen).toEqual(expected === 'dials' ? [digits, plain] : [plain]);
    expect(page.url()).toContain(`${site.origin}${path}`);
    await page.close();
    if (witness !== page) {
      await witness.close();
    }
  });
});
