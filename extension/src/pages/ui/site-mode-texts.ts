import { type TextKey, t } from '../../common/i18n.ts';
import { type SiteMode, siteModes } from '../../common/site-modes.ts';

const words: Readonly<Record<SiteMode, TextKey>> = { on: 'siteModeOn', onDemand: 'siteModeOnDemand', off: 'siteModeOff' };
const hints: Readonly<Record<SiteMode, TextKey>> = { on: 'siteModeOnHint', onDemand: 'siteModeOnDemandHint', off: 'siteModeOffHint' };

/** A mode as a word. */
export const siteModeWord = (mode: SiteMode): string => t(words[mode]);

/** What a mode means, in one sentence. */
export const siteModeHint = (mode: SiteMode): string => t(hints[mode]);

/** The modes to choose from. */
export const siteModeOptions = (): { value: SiteMode; text: string; hint: string }[] =>
  siteModes.map((value) => ({ value, text: siteModeWord(value), hint: siteModeHint(value) }));
