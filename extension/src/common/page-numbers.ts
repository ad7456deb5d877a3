/* The numbers of a frame as others learn of them: the popup in full, the count on the toolbar button as bare keys. */
import type { NumberKind } from '../numbers/index.ts';
import { isRecord } from './record.ts';

/** A number that stands in a frame. */
export interface FrameNumber {
  readonly e164: string;
  /** As it is written there. */
  readonly text: string;
  readonly kind: NumberKind;
  /** What is dialled once the call stands. */
  readonly extension?: string;
}

/** How many different numbers of a frame are counted. */
export const maxCounted = 500;
/** How many places of numbers in a frame are listed. */
export const maxListed = 2_000;
/** Longest text and longest key that is passed on. */
const maxTextLength = 200;
export const maxKeyLength = 64;

/** Tells numbers apart: those with another extension are others. */
export const numberKey = ({ e164, extension }: Pick<FrameNumber, 'e164' | 'extension'>): string =>
  extension === undefined ? e164 : `${e164};ext=${extension}`;

/** Where the count of a tab is kept in `storage.session`: whoever watches it hears when a page's numbers changed. */
export const countKey = (tabId: number): string => `${countKeyPrefix}${tabId}`;
export const countKeyPrefix = 'numbers.';

const kinds: ReadonlySet<unknown> = new Set<NumberKind>([
  'fixed',
  'mobile',
  'tollFree',
  'premium',
  'shared',
  'service',
  'fax',
  'internal',
  'unknown',
]);

/** Reads the list of a frame; what is no number is left out. Nothing when it is no list. */
export function parseFrameNumbers(answer: unknown): readonly FrameNumber[] | undefined {
  return Array.isArray(answer) ? (answer as unknown[]).slice(0, maxListed).filter(isFrameNumber) : undefined;
}

function isFrameNumber(value: unknown): value is FrameNumber {
  return (
    isRecord(value) &&
    isText(value.e164, maxKeyLength) &&
    /^\+?[\d*#]+$/.test(value.e164) &&
    isText(value.text, maxTextLength) &&
    kinds.has(value.kind) &&
    (value.extension === undefined || isText(value.extension, maxKeyLength))
  );
}

const isText = (value: unknown, maxLength: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= maxLength;
