/* The button over a number and its bubble, as a test sees and uses them. Moves and presses are real ones. */
import type { Frame, Page } from 'puppeteer-core';
import { type Box, middleOnPage, nodesWhere, type OwnNode, offsetOf, ownElement, words } from './closed-root.ts';
import { marks } from './marks.ts';
import { waitFor } from './wait.ts';

/** What lies over a number now. */
export interface SeenButton {
  /** The pieces over the text, in the coordinates of the frame. */
  readonly pieces: readonly Box[];
  readonly bubble: Box;
  /** Everything the bubble says. */
  readonly text: string;
  /** What a screen reader is told. */
  readonly spoken: string;
  /** The buttons of the bubble and the entries of its menu by what they do, with what they are called. */
  readonly buttons: Readonly<Record<string, string>>;
  /** Whether a press over the number calls, and not only asks. */
  readonly isReady: boolean;
  /** The same for a press in the bubble. */
  readonly isBubbleReady: boolean;
  /** Where a button of the bubble or an entry of its menu lies on the page. */
  middleOf(action: string): Promise<{ readonly x: number; readonly y: number }>;
  /** Presses a button of the bubble with the mouse. */
  press(action: string): Promise<void>;
}

/** The button in a frame; nothing while no number is shown. */
export async function numberButton(frame: Frame): Promise<SeenButton | undefined> {
  const host = await ownElement(frame, 'number');
  const [bubble] = host === undefined ? [] : nodesWhere(host, hasClass('bubble'));
  if (host === undefined || bubble === undefined || 'hidden' in bubble.attributes) {
    return undefined;
  }
  const [covers] = nodesWhere(host, hasClass('covers'));
  const [live] = nodesWhere(host, hasClass('spoken'));
  const [menu] = nodesWhere(host, hasClass('menu'));
  const isMenuOpen = menu !== undefined && !('hidden' in menu.attributes);
  const buttons = [bubble, ...(isMenuOpen ? [menu] : [])].flatMap((part) => nodesWhere(part, ({ name }) => name === 'button'));
  const pieces = covers === undefined || hasClass('open')(covers) ? [] : nodesWhere(covers, hasClass('cover'));
  const middleOf = async (action: string): Promise<{ readonly x: number; readonly y: number }> => {
    const button = buttons.find(({ attributes }) => attributes['data-action'] === action);
    if (button === undefined) {
      throw new Error(`there is no button that does ${action}: ${words(bubble)}`);
    }
    return middleOnPage(frame, await button.box());
  };
  return {
    pieces: await Promise.all(pieces.map((piece) => piece.box())),
    bubble: await bubble.box(),
    text: words(bubble),
    spoken: live === undefined ? '' : words(live),
    buttons: Object.fromEntries(
      buttons.map((button) => [button.attributes['data-action'] ?? '', button.attributes['aria-label'] ?? words(button)]),
    ),
    isReady: covers !== undefined && hasClass('ready')(covers),
    isBubbleReady: hasClass('ready')(bubble),
    middleOf,
    press: async (action) => {
      const { x, y } = await middleOf(action);
      await frame.page().mouse.click(x, y);
    },
  };
}

const hasClass =
  (name: string) =>
  ({ attributes }: OwnNode): boolean =>
    attributes.class?.split(' ').includes(name) === true;

/** Waits until the button is there and answers a question with yes. */
export function waitForButton(frame: Frame, is: (button: SeenButton) => boolean = () => true): Promise<SeenButton> {
  return waitFor('the button over a number', async () => {
    // Between two looks the button may go: then there is none.
    const button = await numberButton(frame).catch(() => undefined);
    return button !== undefined && is(button) ? button : undefined;
  });
}

/** Waits until no button is there. */
export async function waitForNoButton(frame: Frame): Promise<void> {
  await waitFor('no button over a number', async () => (await ownElement(frame, 'number')) === undefined);
}

/** The boxes of a text on the page, one for each line, in the coordinates of the frame. */
export function textBoxes(frame: Frame, text: string, root = 'body'): Promise<readonly Box[]> {
  return frame.evaluate(
    (wanted, selector) => {
      const walker = document.createTreeWalker(document.querySelector(selector) ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(wanted);
        if (at >= 0) {
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          return [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
        }
      }
      throw new Error(`The page does not say ${wanted}.`);
    },
    text,
    root,
  );
}

/** A point on a text of the page. */
export async function pointOn(
  frame: Frame,
  text: string,
  { line = 0, along = 0.5 } = {},
): Promise<{ readonly x: number; readonly y: number }> {
  const box = (await textBoxes(frame, text))[line];
  if (box === undefined) {
    throw new Error(`${text} has no line ${line}.`);
  }
  const offset = await offsetOf(frame);
  return { x: offset.x + box.x + box.width * along, y: offset.y + box.y + box.height / 2 };
}

/** Waits until Ringbridge found so many numbers: until then a pointer finds nothing either. */
export async function waitForNumbers(frame: Frame, count: number): Promise<void> {
  await waitFor(`${count} marked numbers`, async () => {
    // A frame that is just being filled has nothing to look at yet.
    const found = await marks(frame).catch(() => []);
    return found.length >= count;
  });
}

/** Moves the pointer onto a text, as a hand does. */
export async function hover(
  page: Page,
  text: string,
  where: { readonly line?: number; readonly along?: number; readonly frame?: Frame } = {},
) {
  const { x, y } = await pointOn(where.frame ?? page.mainFrame(), text, where);
  await page.mouse.move(x - 4, y);
  await page.mouse.move(x, y, { steps: 2 });
}

/** Lets the page draw so many times. */
export const frames = (tab: Page, count: number): Promise<unknown> =>
  tab.evaluate(async (left) => {
    for (let frame = 0; frame < left; frame++) {
      await new Promise(requestAnimationFrame);
    }
  }, count);

/** Moves the pointer over a number and waits until its button can be pressed. */
export async function over(tab: Page, text: string, where: Parameters<typeof hover>[2] = {}): Promise<SeenButton> {
  await hover(tab, text, where);
  return waitForButton(where.frame ?? tab.mainFrame(), (button) => button.isReady && button.text.includes('Desk phone'));
}

/** Presses the mouse where it is. */
export async function press(tab: Page): Promise<void> {
  await tab.mouse.down();
  await tab.mouse.up();
}
