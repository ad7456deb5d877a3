/* What frames are told to do. */

/** Look for numbers, where that is done on demand only. */
interface LookForNumbers {
  readonly type: 'numbers.look';
}

/** Tells every frame of a tab to look for numbers. */
export async function lookForNumbers(tabId: number): Promise<void> {
  const order: LookForNumbers = { type: 'numbers.look' };
  try {
    await chrome.tabs.sendMessage(tabId, order);
  } catch {
    // "Receiving end does not exist": a page of the browser, or one that keeps scripts out.
  }
}

/** Whether a message is the order to look. Only the extension itself can send one to its scripts. */
export const asksToLook = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && (message as Partial<LookForNumbers>).type === 'numbers.look';
