import type { MarkStyle } from '../../../common/number-look.ts';

// Three to one or better on white and on black. The text's own colour cannot be mixed in: a highlight inherits from that of the
// root, and so does its `currentColor`, which on a dark part of a light page is black.
const accent = '#0d9488';

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

/**
 * The style sheet of all marks. Nothing of it is printed.
 * @param whose - whose highlights the rules are about: the root's where elements inherit them, `:root`; else each element's, nothing
 */
export const markSheet = (whose: ':root' | ''): string => `@media screen {
  ${whose}::highlight(${markNames.underline}) { ${markLooks.underline} }
  ${whose}::highlight(${markNames.background}) { ${markLooks.background} }
  ${whose}::highlight(${activeName}) {
    background-color: color-mix(in srgb, #14a89a 24%, transparent);
    text-decoration: underline solid ${accent} 1.5px; text-underline-offset: 0.16em
  }
}
`;
