/* The numbers of a page as its frames list them: for the popup, and as bare keys for the count on the toolbar button. */
import type { NumberKind } from '../numbers/index.ts';
import { isRecord } from './record.ts';

/** A number that stands in a frame, once for however often it stands there. */
export interface ListedNumber {
  readonly e164: string;
  /** As it is written where it stands first. */
  readonly text: string;
  readonly kind: NumberKind;
  /** What is dialled once the call stands. */
  readonly extension?: string;
  readonly times: number;
}

/** How many of a frame are listed and counted. */
export const maxListed = 500;
/** Longest text and longest key that is passed on. */
const maxTextLength = 200;
export const maxKeyLength = 64;

/** Tells numbers apart: those with another extension are others. */
export const numberKey = ({ e164, extension }: Pick<ListedNumber, 'e164' | 'extension'>): string =>
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
export function parseListedNumbers(answer: unknown): readonly ListedNumber[] | undefined {
  return Array.isArray(answer) ? (answer as unknown[]).slice(0, maxListed).filter(isListedNumber) : undefined;
}

function isListedNumber(value: unknown): value is ListedNumber {
  return (
    isRecord(value) &&
    isText(value.e164, maxKeyLength) &&
    /^\+?[\d*#]+$/.test(value.e164) &&
    isText(value.text, maxTextLength) &&
    kinds.has(value.kind) &&
    (value.extension === undefined || isText(value.extension, maxKeyLength)) &&
    Number.isSafeInteger(value.times)
  );
}

const isText = (value: unknown, maxLength: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= maxLength;
