/*
 * Fields that can only be read, as the forms of CRMs are full of. Nothing in them is marked; but who points at one is offered
 * the number in it, in the same bubble as any other. A field is read when somebody points at it, and never when it can be
 * written in.
 */
import { type NumbersAnswer, numberLimits, packed } from '../../common/number-messages.ts';
import { isTaught, storedTaughtNumbers } from '../../common/taught-numbers.ts';
import { findCandidates } from '../../numbers/candidates.ts';
import type { FieldVisit, Visit } from '../features/numbers/button-seam.ts';
import { numberWorld } from '../features/numbers/number-world.ts';
import type { PageLink } from '../page-link.ts';
import { FieldNumber } from './field-number.ts';

/** The types of fields that may show a phone number. */
const types: ReadonlySet<string> = new Set(['text', 'tel', 'search', 'textarea']);
const maxLength = 200;

/** The numbers in fields of one frame. */
export class Fields {
  readonly #page: PageLink;
  readonly #found: (visit: Visit) => void;
  readonly #numbers = new WeakMap<FieldVisit['field'], FieldNumber>();

  /** @param found - is told of a visit once there is a number in the field */
  constructor(page: PageLink, found: (visit: Visit) => void) {
    this.#page = page;
    this.#found = found;
  }

  /** Somebody points at a field. */
  async visit({ field, x, y, since }: FieldVisit): Promise<void> {
    if (!types.has(field.type) || field.value.length > maxLength) {
      return;
    }
    const number = await this.#numberIn(field);
    if (number === undefined || isTaught(await storedTaughtNumbers.read(), location.hostname, number)) {
      return;
    }
    // The answers took a moment: meanwhile the pointer may have gone on, or the site been switched off.
    if (number.isCurrent && field.matches(':hover') && numberWorld() !== undefined) {
      this.#found({ number, by: 'hover', x, y, since });
    }
  }

  /** The number in a field, if it holds exactly one; the same one as long as the field does not change. */
  async #numberIn(field: FieldVisit['field']): Promise<FieldNumber | undefined> {
    const known = this.#numbers.get(field);
    if (known?.isCurrent) {
      return known;
    }
    const label = labelOf(field);
    const candidates = findCandidates(`${label}${field.value}`).filter(({ start }) => start >= label.length);
    if (candidates.length === 0) {
      return undefined;
    }
    const { value } = field;
    const [matches = []] = (await this.#page.ask<NumbersAnswer>({ type: 'numbers.verify', blocks: [packed(candidates)] })) ?? [];
    const [match] = matches;
    if (match === undefined || matches.length > 1 || field.value !== value) {
      return undefined;
    }
    const number = new FieldNumber(field, value.slice(match.start - label.length, match.end - label.length), match);
    this.#numbers.set(field, number);
    return number;
  }
}

/** What the page calls the field: as with text, it says what the digits are. */
function labelOf(field: FieldVisit['field']): string {
  const labels = [...(field.labels ?? [])].map(({ textContent }) => textContent);
  const words = [...labels, field.ariaLabel ?? ''].join(' ').replace(/\s+/g, ' ').trim();
  return words === '' ? '' : `${words.slice(0, numberLimits.contextLength - 2)}: `;
}
