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

/** The browser's language as BCP 47, for `Intl` and for the agent's sentences. */
export function language(): string {
  return chrome.i18n.getUILanguage();
}
