/*
 * Whether a press on one of our buttons is a person's, who had time to see what the button does. A page can cover us,
 * make us appear under a finger that is coming down, or send events of its own.
 */
const seenForMs = 500;

/** What is known when a button is pressed. */
export interface Press {
  readonly isTrusted: boolean;
  /** How long the card has been visible and unmoved when the press began. */
  readonly visibleForMs: number;
  /** What the browser says of the card being really visible; nothing where it cannot tell. */
  readonly isReallyVisible: boolean | undefined;
}

/**
 * Whether a press counts.
 * @param wantsReading - it begins, answers or declines a call, so it needs time to read; ending a running one must not wait
 */
export function counts(press: Press, wantsReading: boolean): boolean {
  if (!press.isTrusted) {
    return false;
  }
  return !wantsReading || (press.visibleForMs >= seenForMs && press.isReallyVisible !== false);
}
