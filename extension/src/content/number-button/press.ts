/*
 * Whether a press on the button over a number, or in its bubble, is a person's who saw what it does. A page can move a
 * number under a finger that is coming down, or cover us. People need about a quarter of a second to see a change and to
 * stop a movement that is under way; a person who aims at a number has been on it longer (docs/decisions/number-button.md).
 */
export const steadyMs = 250;

/** What is known when a press begins. */
export interface NumberPress {
  readonly isTrusted: boolean;
  /** How long the number has been at its place, with the pointer or the focus on it. */
  readonly steadyForMs: number;
  /** What the browser says of our button being really visible; nothing where it cannot tell. */
  readonly isReallyVisible: boolean | undefined;
}

/** Calls; asks first; or, when a script pretends, does nothing. */
export type PressVerdict = 'call' | 'ask' | 'ignore';

/** Judges a press. */
export function judgePress({ isTrusted, steadyForMs, isReallyVisible }: NumberPress): PressVerdict {
  if (!isTrusted) {
    return 'ignore';
  }
  return steadyForMs >= steadyMs && isReallyVisible !== false ? 'call' : 'ask';
}
