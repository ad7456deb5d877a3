import type { MarkStyle } from '../../../common/number-look.ts';

// Mixed from the text's own colour, so that a mark is as visible as the text on light and on dark pages alike.
const accent = 'color-mix(in srgb, currentColor 35%, #14a89a)';

/** How a number looks in each style: the declarations of a rule. */
export const markLooks: Readonly<Record<MarkStyle, string>> = {
  underline: `text-decoration: underline dotted ${accent} 1.5px; text-underline-offset: 0.16em`,
  background: 'background-color: color-mix(in srgb, #14a89a 18%, transparent)',
  none: '',
};

/** The style sheet of a mark style. Nothing of it is printed. */
export const markSheet = (style: MarkStyle): string => `@media screen {
  ::highlight(ringbridge-number) { ${markLooks[style]} }
  ::highlight(ringbridge-number-active) {
    background-color: color-mix(in srgb, #14a89a 24%, transparent);
    text-decoration: underline solid ${accent} 1.5px; text-underline-offset: 0.16em
  }
}`;
