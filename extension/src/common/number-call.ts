/* What the button over a number asks the background, and what it tells it. */
import type { HostState } from './app-state.ts';
import type { Colleague, LineHealth, NumberKind } from './contract.ts';

/** The pointer came to a number: this frame needs the script that draws the button. */
export interface NumberTouched {
  readonly type: 'number.touched';
}

/** Numbers were found: this frame needs the script that shows them. */
export interface NumbersHere {
  readonly type: 'numbers.here';
}

/** What is said about a number before it is called? */
export interface NumberAsked {
  readonly type: 'number.asked';
  /** With `+`, or the digits of a short number. */
  readonly number: string;
  /** As it is written on the page. */
  readonly text: string;
}

/** The answer to {@link NumberAsked}. Names and words only: nothing of how a line is reached. */
export interface NumberAnswer {
  readonly host: HostState;
  /** Grouped as people read it; nothing while nobody can tell. */
  readonly display?: string;
  /** Its kind, where the agent was asked. */
  readonly kind?: NumberKind;
  /** Who has the internal number, and what they do, where the line that is used first tells. */
  readonly colleague?: NumberColleague;
  /** What the CRM is called that has a page for it, or nothing where its name is not known; absent where none is set up. */
  readonly crm?: string;
  /** The lines that can dial it, the one that is used first. */
  readonly lines: readonly NumberLine[];
}

/** A colleague beside their number. */
export type NumberColleague = Pick<Colleague, 'name' | 'line' | 'presence'>;

/** A line that can be called with. */
export interface NumberLine {
  readonly id: string;
  readonly name: string;
  readonly health: LineHealth;
}

/** A person pressed the button over a number, or in its bubble. */
export interface NumberActivated {
  readonly type: 'number.activated';
  readonly number: string;
  /** The line they chose; the usual one when absent. */
  readonly lineId?: string;
  /** They saw what they pressed, as far as the script can tell: otherwise the person is asked. */
  readonly sure: boolean;
}

/** A person wants to see the page of a number in the CRM. */
export interface NumberLooked {
  readonly type: 'number.looked';
  readonly number: string;
}

/** Whether a value has the form of a number that was found: digits, with a plus where it is complete. */
export const isFoundForm = (value: unknown): value is string => typeof value === 'string' && /^\+?\d{1,20}$/.test(value);
