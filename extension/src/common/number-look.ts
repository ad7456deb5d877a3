/* How numbers in pages look. Kept in the browser profile. */
import { isRecord } from './record.ts';
import { StoredValue } from './stored-value.ts';

/** How a number is marked in the text. With `none` it can still be called: by pointer, keyboard and popup. */
export type MarkStyle = 'underline' | 'background' | 'none';

/** All styles, the usual one first. */
export const markStyles: readonly MarkStyle[] = ['underline', 'background', 'none'];

/** What can be chosen about the look. */
export interface NumberLook {
  readonly markStyle: MarkStyle;
  /** The toolbar button says how many numbers the page has. */
  readonly badge: boolean;
}

/** The look that is stored in this browser profile. */
export const storedNumberLook = new StoredValue<NumberLook>('numberLook', (stored) => {
  const { markStyle, badge } = isRecord(stored) ? stored : {};
  return { markStyle: markStyles.find((style) => style === markStyle) ?? 'underline', badge: badge !== false };
});
