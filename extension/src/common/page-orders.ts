/* What the background and the popup ask of the frames of a tab, concerning numbers. */

/** Looks for numbers where that is done on demand only. */
export interface LookForNumbers {
  readonly type: 'numbers.look';
}

/** Tells every frame of a tab to look for numbers; false where no page of ours listens. */
export async function lookForNumbers(tabId: number): Promise<boolean> {
  const order: LookForNumbers = { type: 'numbers.look' };
  try {
    await chrome.tabs.sendMessage(tabId, order);
    return true;
  } catch {
    // "Receiving end does not exist": a page of the browser, or one that keeps scripts out.
    return false;
  }
}

/** Whether a message is the order to look. */
export function asksToLook(message: unknown): boolean {
  return typeof message === 'object' && message !== null && (message as Partial<LookForNumbers>).type === 'numbers.look';
}
