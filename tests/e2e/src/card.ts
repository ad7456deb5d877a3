/* Ringbridge's cards over a page, as a test sees and presses them. Presses are real presses at the button's place. */
import type { Page } from 'puppeteer-core';
import { middleOnPage, nodesWhere, type OwnNode, ownElement, words } from './closed-root.ts';
import { waitFor } from './wait.ts';

/** One card. */
export interface SeenCard {
  /** Everything it says, in reading order. */
  readonly text: string;
  readonly role: string;
  /** Its buttons by what they do, such as `hangUp`, with what they say. */
  readonly buttons: Readonly<Record<string, string>>;
  /** Presses a button with the mouse. */
  press(action: string): Promise<void>;
  /** What the button does that has the focus, if one has it. */
  focused(): Promise<string | undefined>;
}

/** The cards over a page, top to bottom. */
export async function cards(page: Page): Promise<readonly SeenCard[]> {
  const host = await ownElement(page.mainFrame(), 'card');
  return host === undefined ? [] : nodesWhere(host, (node) => node.name === 'section').map((node) => seen(page, node));
}

/** Waits for a card that says something. */
export function waitForCard(page: Page, says: string | RegExp): Promise<SeenCard> {
  const fits = (card: SeenCard): boolean => (typeof says === 'string' ? card.text.includes(says) : says.test(card.text));
  let seenLast: readonly SeenCard[] = [];
  const missing = (): string => `a card that says ${says}; seen: ${seenLast.map(({ text }) => `“${text}”`).join(', ') || 'none'}`;
  return waitFor(missing, async () => {
    seenLast = await cards(page);
    return seenLast.find(fits);
  });
}

/**
 * Presses a button of a card until that brings about what is wanted: a card that begins, answers or declines a call wants to
 * be seen for half a second before its buttons count.
 */
export function pressUntil(page: Page, says: string, action: string, then: string): Promise<SeenCard> {
  return waitFor(`${action} to bring a card that says ${then}`, async () => {
    const now = await cards(page);
    const done = now.find(({ text }) => text.includes(then));
    if (done === undefined) {
      await now
        .find(({ text }) => text.includes(says))
        ?.press(action)
        .catch(() => {
          // The card went while it was to be pressed.
        });
    }
    return done;
  });
}

/**
 * Goes to a button of a card with the keyboard and presses it, until that brings about what is wanted. Where the pointer pressed
 * last need not be where the focus is: a press that came too late for one button may have met none.
 */
export async function enterUntil(page: Page, action: string, then: string): Promise<void> {
  let seen = '';
  await waitFor(
    () => `Enter on ${action} to bring a card that says ${then}; seen: ${seen}`,
    async () => {
      const now = await cards(page);
      const focused = await Promise.all(now.map((card) => card.focused()));
      seen = now.map(({ text }, index) => `“${text}” (focus: ${focused[index]})`).join(', ');
      const isDone = now.some(({ text }) => text.includes(then));
      if (!isDone) {
        await page.keyboard.press(focused.includes(action) ? 'Enter' : 'Tab');
      }
      return isDone;
    },
  );
}

/** Waits until no card is over a page. */
export const waitForNoCard = (page: Page): Promise<unknown> => waitFor('no card', async () => (await cards(page)).length === 0);

function seen(page: Page, node: OwnNode): SeenCard {
  const buttons = nodesWhere(node, ({ name }) => name === 'button');
  return {
    text: words(node),
    role: node.attributes.role ?? '',
    buttons: Object.fromEntries(
      buttons.map((button) => [button.attributes['data-action'] ?? '', button.attributes['aria-label'] ?? words(button)]),
    ),
    press: async (action) => {
      const button = buttons.find(({ attributes }) => attributes['data-action'] === action);
      if (button === undefined) {
        throw new Error(`the card has no button that does ${action}: ${words(node)}`);
      }
      const { x, y } = await middleOnPage(page.mainFrame(), await button.box());
      await page.mouse.click(x, y);
    },
    focused: async () => {
      for (const button of buttons) {
        if (await button.isFocused()) {
          return button.attributes['data-action'];
        }
      }
      return undefined;
    },
  };
}
