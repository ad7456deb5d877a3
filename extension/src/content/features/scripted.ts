/*
 * Navigations to phone numbers that no link activation explains: `location = 'tel:…'`, `a.click()`, forms, frames that
 * others navigate. Where the browser has a Navigation API that tells of them (Chromium does, Firefox has the API but
 * says nothing for tel:), they are cancelled here and offered. The rest is seen by the background
 * (background/navigation-watch.ts), which can only offer.
 */
import { phoneUri } from '../../common/phone-uri.ts';
import { maxUriLength } from '../../common/runtime-messages.ts';
import type { Feature } from '../feature.ts';
import { takeActivation } from './noted-activation.ts';
import { takeWayOut } from './way-out.ts';

export const scripted: Feature = (signal, page) => {
  if (!('navigation' in window)) {
    return;
  }
  window.navigation.addEventListener(
    'navigate',
    (event) => {
      const uri = phoneUri(event.destination.url)?.slice(0, maxUriLength);
      if (uri === undefined || !event.cancelable || event.defaultPrevented || !page.isAlive()) {
        return;
      }
      if (takeWayOut(uri)) {
        return;
      }
      event.preventDefault();
      if (event.userInitiated && takeActivation(uri)) {
        page.send({ type: 'link.activated', uri });
      } else {
        page.send({ type: 'call.offered', uri, gesture: navigator.userActivation.isActive });
      }
    },
    { signal },
  );
};
