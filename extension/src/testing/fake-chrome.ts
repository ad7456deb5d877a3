import { vi } from 'vitest';

/** Stands in for the extension interface of the browser: texts are their keys with what is put into them, in English. */
export function stubChrome(more: Readonly<Record<string, unknown>> = {}): void {
  vi.stubGlobal('chrome', {
    i18n: {
      getMessage: (key: string, substitutions: readonly string[] = []) =>
        key === 'textLanguage' ? 'en' : [key, ...substitutions].join(' '),
      getUILanguage: () => 'en',
    },
    runtime: { id: 'own-id', getURL: (path: string) => `chrome-extension://own-id/${path}` },
    ...more,
  });
}
