/* What the background and the popup ask of the frames of a tab, concerning numbers. */
import { type ListedNumber, parseListedNumbers } from './page-numbers.ts';

/** Looks for numbers where that is done on demand only; lists those of a frame; shows where one of them stands. */
export type PageOrder =
  | { readonly type: 'numbers.look' }
  | { readonly type: 'numbers.list' }
  | { readonly type: 'number.show'; readonly key: string };

/** Reads an order. Only the extension itself can send one to its scripts. */
export function parsePageOrder(message: unknown): PageOrder | undefined {
  const { type, key } = (message ?? {}) as Record<string, unknown>;
  switch (type) {
    case 'numbers.look':
    case 'numbers.list':
      return { type };
    case 'number.show':
      return typeof key === 'string' ? { type, key } : undefined;
    default:
      return undefined;
  }
}

/** Tells every frame of a tab to look for numbers. */
export async function lookForNumbers(tabId: number): Promise<void> {
  await send(tabId, { type: 'numbers.look' });
}

/** What a frame answers that would look for numbers, but was not asked to. */
export const notLooking = 'notLooking';

/** The numbers of one frame; nothing when none of our scripts is there. */
export async function listNumbers(tabId: number, frameId: number): Promise<readonly ListedNumber[] | typeof notLooking | undefined> {
  const answer = await send(tabId, { type: 'numbers.list' }, frameId);
  return answer === notLooking ? answer : parseListedNumbers(answer);
}

/** Scrolls a frame to a number and emphasises it; the next time to the next place where it stands. */
export async function showNumber(tabId: number, frameId: number, key: string): Promise<boolean> {
  return (await send(tabId, { type: 'number.show', key }, frameId)) === true;
}

async function send(tabId: number, order: PageOrder, frameId?: number): Promise<unknown> {
  try {
    return await chrome.tabs.sendMessage(tabId, order, frameId === undefined ? {} : { frameId });
  } catch {
    // "Receiving end does not exist": a page of the browser, one that keeps scripts out, or a frame that just went.
    return undefined;
  }
}
