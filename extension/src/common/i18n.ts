import type messages from '../../_locales/en/messages.json';

/** The keys of the texts in _locales. */
export type TextKey = keyof typeof messages;

/**
 * A text in the browser's language.
 * @param key - its key in _locales/en/messages.json
 * @param substitutions - what stands for $1, $2, … in it
 */
export function t(key: TextKey, ...substitutions: readonly (string | number)[]): string {
  return chrome.i18n.getMessage(key, substitutions.map(String));
}

/**
 * The language of our texts as BCP 47, for `Intl` and for the agent's sentences: with the browser's region where the
 * browser speaks the same language.
 */
export function language(): string {
  const own = t('textLanguage');
  const browser = chrome.i18n.getUILanguage();
  return browser.split('-')[0] === own ? browser : own;
}
