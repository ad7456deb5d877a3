/*
 * Phone links: activated by a person, they dial, and the browser's "Open this application?" never shows.
 *
 * The page comes first. It may handle the link itself, at any node and in any phase, and says so with preventDefault.
 * So nothing is decided where the event is first seen (window, capture). There, one listener is added behind all
 * listeners of every node the event will pass, and each of them asks: is this the end of the way? It is at window, in
 * the bubble phase; or earlier, where a listener of the page called stopPropagation (`cancelBubble` tells). At the end,
 * when nobody prevented the default, Ringbridge does, and dials.
 *
 * One way out is left: a page that calls stopImmediatePropagation without preventDefault. Then no listener behind it
 * runs, and the browser follows the link; features/scripted.ts catches that where there is a Navigation API.
 *
 * Closed shadow roots hide their inside from listeners outside: the search goes on from a listener on the root itself.
 */
import { phoneUri } from '../../common/phone-uri.ts';
import { maxUriLength } from '../../common/runtime-messages.ts';
import { followsLink, judge } from '../activation.ts';
import type { Feature, PageContext } from '../feature.ts';
import { linkTarget, type PhoneLink, phoneLinkOn } from '../phone-link.ts';
import { shadowRootOf } from '../top-layer/tree.ts';
import { forgetActivation, noteActivation } from './noted-activation.ts';

const repeatMs = 1_000;

/** The link that was dialled last, and when: the rest of a double click, or a key held down, is no second wish. */
interface Last {
  uri: string;
  at: number;
}

/** Outlives a document that the page opens anew under the finger. */
const last: Last = { uri: '', at: Number.NEGATIVE_INFINITY };

export const linkClick: Feature = (signal, page) => {
  const seen = (event: Event): void => {
    if (event instanceof MouseEvent && followsLink(event)) {
      follow(event, page);
    }
  };
  const pressed = (event: Event): void => {
    if (event.isTrusted && phoneLinkOn(event.composedPath()) !== undefined) {
      page.prepare();
    }
  };
  window.addEventListener('pointerdown', pressed, { capture: true, passive: true, signal });
  window.addEventListener('click', seen, { capture: true, signal });
  window.addEventListener('auxclick', seen, { capture: true, signal });
};

function follow(event: MouseEvent, page: PageContext): void {
  const path = event.composedPath();
  const link = phoneLinkOn(path);
  if (link !== undefined) {
    waitForTheEnd(event, path, link, page);
    return;
  }
  const inside = shadowRootOf(path[0]);
  inside?.addEventListener(event.type, (again) => again === event && follow(event, page), { capture: true, once: true });
}

function waitForTheEnd(event: MouseEvent, path: readonly EventTarget[], link: PhoneLink, page: PageContext): void {
  const way = new AbortController();
  const atNode = (passing: Event): void => {
    const ends = passing.cancelBubble || (passing.currentTarget === window && passing.eventPhase !== Event.CAPTURING_PHASE);
    if (passing === event && ends) {
      way.abort();
      settle(event, link, page);
    }
  };
  if (event.isTrusted) {
    noteActivation(link.uri);
  }
  for (const node of path) {
    node.addEventListener(event.type, atNode, { capture: true, signal: way.signal });
    node.addEventListener(event.type, atNode, { signal: way.signal });
  }
  // The dispatch is over before any timer: what has not been reached by then never will be.
  setTimeout(() => way.abort());
}

function settle(event: MouseEvent, link: PhoneLink, page: PageContext): void {
  forgetActivation();
  if (event.defaultPrevented || !page.isAlive()) {
    return;
  }
  event.preventDefault();
  const now = phoneUri(linkTarget(link.element) ?? '');
  const isRepeat = event.detail > 1 || (last.uri === link.uri && event.timeStamp - last.at < repeatMs);
  const verdict = judge({ isTrusted: event.isTrusted, shown: link.uri, now, isRepeat });
  const uri = (now ?? link.uri).slice(0, maxUriLength);
  if (verdict === 'dial') {
    last.uri = link.uri;
    last.at = event.timeStamp;
    page.send({ type: 'link.activated', uri });
  } else if (verdict === 'offer') {
    page.send({ type: 'call.offered', uri, gesture: navigator.userActivation.isActive });
  }
}
