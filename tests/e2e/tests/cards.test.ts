/* What Ringbridge shows over a page: calls, questions and problems; and what a page can do to them, which is nothing. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../src/browser.ts';
import { cards, pressUntil, type SeenCard, waitForCard } from '../src/card.ts';
import { Cleanup } from '../src/cleanup.ts';
import { type BrowserName, browserNames } from '../src/paths.ts';
import { startSite, type TestSite } from '../src/site.ts';
import { waitFor } from '../src/wait.ts';
import { createHost, type Status, startWorld, type World } from '../src/world.ts';

// The simulator goes by the last digits: these calls only ring, so that nothing changes under a test.
const home = '+49 89 1230009';
const page = `<!doctype html><meta charset="utf-8"><title>Contact</title>
<p><a id="home" href="tel:${home.replaceAll(' ', '')}">home</a> <a id="abroad" href="tel:+4312340009">abroad</a>
<a id="nobody" href="tel:abc">nobody</a> <a id="refused" href="tel:+49891230005">refused</a></p>`;

const pages = {
  '/': page,
  '/strict': { html: page, headers: { 'content-security-policy': "default-src 'none'" } },
  '/modal': `${page}<dialog id="box"><a id="inside" href="tel:+41441230009">abroad</a></dialog><script>box.showModal()</script>`,
  '/styled': `${page}<style>[data-ringbridge] { display: none !important; opacity: 0 !important; --rb-ink: transparent !important; }</style>`,
  '/covering': `${page}<div id="cover" popover="manual" style="inset:0;width:100vw;height:100vh;margin:0;pointer-events:none">Win!</div>`,
};

/** Presses a question's yes until it counts: it wants to be read for half a second. */
const insist = (tab: Page, question: SeenCard): Promise<unknown> =>
  waitFor('the call to begin', async () => {
    await question.press('confirm').catch(() => {
      // The question is gone: it was answered by the press before.
    });
    return (await cards(tab)).find(({ text }) => text.includes('ringing'));
  });

/** Closes every card. */
const clear = (tab: Page): Promise<unknown> =>
  waitFor('no card', async () => {
    const [first] = await cards(tab);
    await first?.press('dismiss').catch(() => {
      // A call that ended takes its card away by itself.
    });
    return first === undefined;
  });

describe.each(browserNames)('in %s', (name) => {
  let site: TestSite;
  let world: World;
  const cleanup = new Cleanup();

  beforeAll(async () => {
    site = await startSite(pages);
    cleanup.add(() => site.close());
    world = await startWorld(name, { policy: { callsPerMinute: 600 } });
    cleanup.add(() => world.cleanup.run());
  });
  afterAll(() => cleanup.run());

  const open = async (path = '/'): Promise<Page> => {
    const tab = await world.browser.newPage();
    await tab.goto(site.origin + path);
    return tab;
  };
  /** Ends what is running and closes every card, so that the next test begins with none. */
  const leave = async (tab: Page): Promise<void> => {
    await world.host.cli('hangup');
    await waitFor('the call to be over', async () => !(await cards(tab)).some((card) => 'hangUp' in card.buttons));
    await clear(tab);
    await tab.close();
  };

  test('a call says whom and where it is, and is ended there', async () => {
    const tab = await open();
    await tab.click('#home');
    const card = await waitForCard(tab, 'ringing');
    expect(card.text.replace(/\D/g, '')).toContain('49891230009');
    await card.press('hangUp');
    await waitForCard(tab, 'ended');
    await leave(tab);
  });

  test('a call goes with the person to another tab', async () => {
    const tab = await open();
    await tab.click('#home');
    await waitForCard(tab, 'ringing');
    const other = await open();
    await waitForCard(other, 'ringing');
    await waitFor('no card on the tab behind', async () => (await cards(tab)).length === 0);
    await tab.close();
    await leave(other);
  });

  test('a caller is shown on the page in front', async () => {
    const tab = await open();
    await world.host.cli('simulate', 'ring', '+49 30 123456', '--name', 'Erika Mustermann');
    const card = await waitForCard(tab, 'Erika Mustermann');
    expect(Object.keys(card.buttons)).toEqual(['dismiss', 'copy', 'answer', 'hangUp']);
    await pressUntil(tab, 'Erika Mustermann', 'answer', 'Hold');
    await leave(tab);
  });

  test('a number abroad is asked about; no calls nobody, yes calls', async () => {
    const tab = await open();
    await tab.click('#abroad');
    const first = await waitForCard(tab, 'Austria');
    expect(first.role).toBe('alertdialog');
    await first.press('dismiss');
    await waitFor('no card', async () => (await cards(tab)).length === 0);

    // Right away would be the second half of a double click.
    await tab.reload();
    await tab.click('#abroad');
    const second = await waitForCard(tab, 'Austria');
    await insist(tab, second);
    await leave(tab);
  });

  test.each(['/strict', '/styled'])('%s cannot keep a card away', async (path) => {
    const tab = await open(path);
    await tab.click('#home');
    await waitForCard(tab, 'ringing');
    const { width, height } = await tab.$eval('[data-ringbridge]', (host) => host.getBoundingClientRect().toJSON() as DOMRect);
    expect(width).toBeGreaterThan(300);
    expect(height).toBeGreaterThan(80);
    await leave(tab);
  });

  test('a question can be answered while the page shows a modal dialog', async () => {
    const tab = await open('/modal');
    await tab.click('#inside');
    const question = await waitForCard(tab, 'Switzerland');
    await insist(tab, question);
    await leave(tab);
  });

  test('a page cannot press a button', async () => {
    const tab = await open();
    await tab.click('#home');
    await waitForCard(tab, 'ringing');
    await tab.evaluate(() => {
      const host = document.querySelector<HTMLElement>('[data-ringbridge="card"]');
      if (host === null || host.shadowRoot !== null) {
        throw new Error('The card is not there, or open to the page.');
      }
      const { x, y, width, height } = host.getBoundingClientRect();
      for (let dx = 5; dx < width; dx += 10) {
        for (let dy = 5; dy < height; dy += 10) {
          const at = { bubbles: true, composed: true, clientX: x + dx, clientY: y + dy };
          const target = document.elementFromPoint(x + dx, y + dy) ?? host;
          target.dispatchEvent(new PointerEvent('pointerdown', at));
          target.dispatchEvent(new MouseEvent('click', at));
        }
      }
      host.click();
      host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    });
    expect(await cards(tab)).toMatchObject([{ buttons: { hangUp: 'Hang up' } }]);
    await leave(tab);
  });

  test('a page cannot make a custom element of ours, to which the browser would open the closed root', async () => {
    const tab = await open();
    await tab.click('#home');
    await waitForCard(tab, 'ringing');
    const answer = await tab.$eval('[data-ringbridge="card"]', (host) => {
      try {
        customElements.define(host.localName, class extends HTMLElement {});
        return 'made';
      } catch (error) {
        return error instanceof DOMException ? error.name : String(error);
      }
    });
    expect(answer).toBe('SyntaxError');
    await leave(tab);
  });

  test('a page cannot get a press for a question that it covers again and again', async () => {
    const tab = await open('/covering');
    await tab.evaluate("location = 'tel:+49891230009'");
    const question = await waitForCard(tab, '127.0.0.1');
    await tab.evaluate('globalThis.covered = 0; setInterval(() => { cover.hidePopover(); cover.showPopover(); covered++; }, 50)');
    await tab.waitForFunction('covered > 30');
    await question.press('confirm');

    await tab.click('#nobody');
    await waitForCard(tab, 'no phone number');
    expect((await cards(tab)).filter(({ text }) => text.includes('ringing'))).toEqual([]);
    await tab.evaluate('cover.remove()');
    await leave(tab);
  });

  test('an agent that was killed is back by itself, and so are the cards', async () => {
    const tab = await open();
    const { processId } = await world.host.json<Status>('status');
    process.kill(processId, 'SIGKILL');
    await waitFor('a session with another agent', async () => {
      // An agent that is slow to start gives a problem instead.
      const status = await world.host.json<Partial<Status>>('status');
      return status.processId !== processId && status.sessions?.some(({ client }) => client === 'extension');
    });
    await tab.click('#home');
    await waitForCard(tab, 'ringing');
    await leave(tab);
  });

  test('a link that holds no number says so', async () => {
    const tab = await open();
    await tab.click('#nobody');
    await waitForCard(tab, 'no phone number');
    await leave(tab);
  });

  test('a phone that says no is quoted', async () => {
    const tab = await open();
    await tab.click('#refused');
    const card = await waitForCard(tab, 'not called');
    expect(card.buttons).toHaveProperty('options');
    await leave(tab);
  });
});

describe.each(browserNames)('without the host, %s', (name: BrowserName) => {
  test('says so at the first click, and how to install it', async () => {
    const cleanup = new Cleanup();
    try {
      const site = await startSite(pages);
      cleanup.add(() => site.close());
      const browser = await startBrowser(name, await createHost(cleanup));
      cleanup.add(() => browser.close());
      const tab = await browser.newPage();
      await tab.goto(site.origin);
      await tab.click('#home');
      const card = await waitForCard(tab, 'not installed');
      expect(card.buttons).toMatchObject({ install: 'How to install', wayOut: 'Use another app' });
    } finally {
      await cleanup.run();
    }
  });
});
