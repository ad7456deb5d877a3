/*
 * Chromium builds its context menu without asking, so what the menu would be about is told beforehand: the selected text
 * as it changes, and the phone link that the pointer or the focus is on.
 */
import { maxUriLength } from '../../common/runtime-messages.ts';
import { possibleNumber } from '../../common/selection-text.ts';
import type { Feature } from '../../content/feature.ts';
import { phoneLinkOn } from '../../content/phone-link.ts';

const settleMs = 120;

export const contextReport: Feature = (signal, page) => {
  let link: string | undefined;
  let told = '{}';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    clearTimeout(timer);
    const selection = possibleNumber(String(document.getSelection() ?? ''));
    const message = { ...(selection === undefined ? {} : { selection }), ...(link === undefined ? {} : { link }) };
    const now = JSON.stringify(message);
    if (now !== told) {
      told = now;
      page.send({ type: 'context.changed', ...message });
    }
  };
  const tellSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tell, settleMs);
  };

  document.addEventListener('selectionchange', tellSoon, { signal });
  const lookForLink = (event: Event): void => {
    const found = phoneLinkOn(event.composedPath())?.uri.slice(0, maxUriLength);
    if (found !== link) {
      link = found;
      tellSoon();
    }
  };
  window.addEventListener('pointerover', lookForLink, { capture: true, passive: true, signal });
  window.addEventListener('focusin', lookForLink, { capture: true, passive: true, signal });
  // Another tab's menu was about something else meanwhile.
  document.addEventListener(
    'visibilitychange',
    () => {
      if (!document.hidden && told !== '{}') {
        told = '';
        tellSoon();
      }
    },
    { signal },
  );
  // The last moment: too late for this menu in most cases, in time for the next look.
  window.addEventListener(
    'contextmenu',
    (event) => {
      lookForLink(event);
      tell();
    },
    { capture: true, passive: true, signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
};
