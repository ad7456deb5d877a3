/* The extension is updated under a page that stays open: nothing is lost but a moment. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { marks } from '../src/marks.ts';
import { over, press, waitForNumbers } from '../src/number-button.ts';
import { type DeskPage, type NumberDesk, startNumberDesk } from '../src/number-desk.ts';
import { browserNames, extensionFolder } from '../src/paths.ts';
import { waitForSessions } from '../src/world.ts';

const page: DeskPage = (number) => `<p style="margin-top:120px">Tel. ${number}</p><p id="more" style="margin-top:120px">oder </p>`;

describe.each(browserNames)('in %s', (name) => {
  let desk: NumberDesk;
  beforeAll(async () => {
    desk = await startNumberDesk(name, { '/': page });
  });
  afterAll(() => desk.cleanup.run());

  test('marks, button and call come back, new text is read, and nothing breaks', async () => {
    const { tab, number, other, dialled } = await desk.open('/', 1);
    const errors: string[] = [];
    tab.on('pageerror', (error) => errors.push(String(error)));
    await over(tab, number.text);
    // The page goes on while nobody has told the old copy.
    await tab.evaluate(
      "setInterval(() => document.body.append(Object.assign(document.createElement('div'), { textContent: 'Neues' })), 5)",
    );
    await desk.world.browser.puppeteer.installExtension(extensionFolder(name));
    await tab.evaluate((text) => document.getElementById('more')?.append(text), other.text);
    await waitForNumbers(tab.mainFrame(), 2);
    expect(await marks(tab.mainFrame())).toEqual([number.text, other.text]);
    await waitForSessions(desk.world.host, 1);
    await over(tab, other.text);
    await press(tab);
    expect(await dialled(1)).toEqual([other.dialled]);
    expect(errors).toEqual([]);
    await tab.close();
  });
});
