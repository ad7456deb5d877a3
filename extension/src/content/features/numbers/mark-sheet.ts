import type { MarkStyle } from '../../../common/number-look.ts';

/*
 * Lines have the colour of the text: it can be read on what lies behind it, or the page itself could not be, whatever colour or
 * picture that is and whenever it changes. It has to be `currentcolor` alone: Chromium mixes other colours with that of the root.
 * Sizes are parts of the text's own, for there `em` is that of the root, too.
 */
const line = (style: 'dotted' | 'solid', thickness: string): string =>
  `text-decoration: underline ${style} currentcolor ${thickness}; text-underline-offset: 16%`;
const dots = line('dotted', 'max(1px, 7%)');
// A tint alone stands out from nothing: it would have to be as strong as to cover the page.
const tint = (percent: number): string => `background-color: color-mix(in srgb, #14a89a ${percent}%, transparent)`;

/** How a number looks in each style: the declarations of a rule. */
export const markLooks: Readonly<Record<MarkStyle, string>> = {
  underline: dots,
  background: `${tint(18)}; ${dots}`,
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
    ${tint(24)}; ${line('solid', 'max(1.5px, 10%)')}
  }
}
`;
