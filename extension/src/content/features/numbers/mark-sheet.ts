import type { MarkStyle } from '../../../common/number-look.ts';

// Mixed from the text's own colour, so that a mark is as visible as the text on light and on dark pages alike.
const accent = 'color-mix(in srgb, currentColor 35%, #14a89a)';

/** How a number looks in each style: the declarations of a rule. */
export const markLooks: Readonly<Record<MarkStyle, string>> = {
  underline: `text-decoration: underline dotted ${accent} 1.5px; text-underline-offset: 0.16em`,
  background: 'background-color: color-mix(in srgb, #14a89a 18%, transparent)',
  none: '',
};

/** The highlight that a style is registered as. */
export const markNames: Readonly<Record<MarkStyle, string>> = {
  underline: 'ringbridge-number',
  background: 'ringbridge-number-background',
  none: 'ringbridge-number-plain',
};

/** The highlight of the number that is meant. */
export const activeName = 'ringbridge-number-active';

/** The style sheet of all marks; built as marks.css, which the manifest names. Nothing of it is printed. */
export const markSheet = `@media screen {
  ::highlight(${markNames.underline}) { ${markLooks.underline} }
  ::highlight(${markNames.background}) { ${markLooks.background} }
  ::highlight(${activeName}) {
    background-color: color-mix(in srgb, #14a89a 24%, transparent);
    text-decoration: underline solid ${accent} 1.5px; text-underline-offset: 0.16em
  }
}
`;
