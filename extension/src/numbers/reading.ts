/** Why a stretch may be a number, from certain to weak. */
export type Evidence =
  /** `+49 …`, `0049 …` */
  | 'international'
  /** A word such as "Tel." says so. */
  | 'labelled'
  /** Looks like a number with trunk prefix, `030 …`. */
  | 'national'
  /** Looks like a number of a country without trunk prefix, `(212) 555-0123`. */
  | 'bare'
  /** A short number after "Durchwahl" and the like. With `base`: an extension of that, where extensions are just appended. */
  | 'internal'
  /** `-99` after a number: another extension of it. */
  | 'sibling'
  /** Three to six digits after a phone word: 112, 116117, 11833. */
  | 'short';

/** What the words around a stretch and its form make of it: it may be a phone number. Offsets are UTF-16 units. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  /** The stretch, with ASCII digits. */
  readonly text: string;
  readonly evidence: Evidence;
  /** It stands behind a fax label. */
  readonly fax: boolean;
  /** A phone word stands before it, whatever else the evidence is. */
  readonly labelled: boolean;
  /** Lengths at which it may end earlier, longest first: a second number or a remark may follow. */
  readonly shorter: readonly number[];
  /** For a sibling: the number without its own extension. */
  readonly base?: string | undefined;
  /** Where the number begins that {@link base} is of. */
  readonly main?: number;
  /** "ext. 12" behind it: its digits, and where they end. */
  readonly extension?: { readonly digits: string; readonly end: number };
}
