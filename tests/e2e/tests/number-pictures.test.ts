/* Numbers that are written in pictures (SVG): found and called, but not marked. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { marks } from '../src/marks.ts';
import { over, waitForButton } from '../src/number-button.ts';
import { type DeskPage, type NumberDesk, startNumberDesk } from '../src/number-desk.ts';
import { browserNames } from '../src/paths.ts';

const page: DeskPage = (number, other) =>
  `<p>Unser Haus: <svg width="16" height="16"><title>Haus 12</title><path d="M2 2h9v9z"/></svg> ${other}</p>
  <svg width="500" height="120" viewBox="0 0 500 120">
    <style>.word12 { fill: #fff }</style><rect width="500" height="120" fill="#044"/>
    <g><text class="word12" x="20" y="40"><tspan x="20">Tel. ${number}</tspan><tspan x="20" dy="30">80331 München</tspan></text></g>
  </svg>`;

describe.each(browserNames)('in %s', (name) => {
  let desk: NumberDesk;
  beforeAll(async () => {
    desk = await startNumberDesk(name, { '/': page });
  });
  afterAll(() => desk.cleanup.run());

  test('one in a picture is called, looks as before, and stays apart from the text around it', async () => {
    const { tab, number, other, onlyDialled } = await desk.open('/');
    const drawn = (): Promise<string> => tab.$eval('rect', (rect) => rect.ownerSVGElement?.outerHTML ?? '');
    const before = await drawn();
    const button = await over(tab, number.text);
    expect(button.pieces).toHaveLength(1);
    expect(button.text).toContain(number.dialled.replace(/^0(\d\d)/, '$1 '));
    expect(await marks(tab.mainFrame())).toEqual([other.text]);
    expect(await tab.evaluate("CSS.highlights.get('ringbridge-number-active')?.size ?? 0")).toBe(0);
    expect(await drawn()).toBe(before);
    await (await waitForButton(tab.mainFrame(), ({ isBubbleReady }) => isBubbleReady)).press('call');
    await onlyDialled(number);
    await tab.close();
  });
});
