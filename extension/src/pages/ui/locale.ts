import { language, t } from '../../common/i18n.ts';

/** The language of dates and country names: the browser's, as long as our texts speak it too; else that of our texts. */
export function locale(): string {
  const ofTexts = t('textLanguage');
  return language().toLowerCase().startsWith(ofTexts) ? language() : ofTexts;
}
