/** The numbers that were found in one document: what the marks, the button, the keyboard walk and the popup share. */
import type { NumberKind } from '../../../numbers/index.ts';

/** A number that stands on the page. */
export interface FoundNumber {
  /** Unique in this document for as long as the document lives; a number that is found anew gets a new one. */
  readonly id: number;
  /** Where it stands, across nodes where it must. Live: it collapses when the page edits the text. */
  readonly range: Range;
  /** As it is written on the page. */
  readonly text: string;
  /** With `+`; for internal numbers and short codes their digits. */
  readonly e164: string;
  readonly kind: NumberKind;
  /** What is dialled once the call stands, from "ext. 12". */
  readonly extension?: string;
}

/** Looks numbers of this document up. */
export interface NumberDirectory {
  /** The number under a point of the viewport, by its real boxes; nothing beside it or where the page covers it. */
  at(x: number, y: number): FoundNumber | undefined;
  /** All numbers that stand on the page now, in reading order. */
  all(): readonly FoundNumber[];
  /** The same in no order, one after the other: for whoever must not take long at a stretch. */
  shown(): Iterable<FoundNumber>;
  /** Tells, at most a few times a second, that numbers came or went. */
  watch(changed: () => void, signal: AbortSignal): void;
}

/** Whether a number still stands where it was found. */
export const isThere = (number: FoundNumber): boolean => number.range.startContainer.isConnected && !number.range.collapsed;
