import type { Call } from './contract.ts';

/** Who is at the other end, as far as anybody knows. */
export interface Names {
  /** The name; the company's, where only that is known. */
  readonly name?: string;
  /** The company beside a person's name. */
  readonly company?: string;
}

/** What the own sources say of a number is worth more than the name that came with the call. */
export function namesOf({ contact, remoteName }: Call): Names {
  const company = contact?.company;
  const name = contact?.name ?? remoteName ?? company;
  return { ...(name === undefined ? {} : { name }), ...(company === undefined || company === name ? {} : { company }) };
}
