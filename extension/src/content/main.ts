/*
 * The content script: in every frame, before the page's own scripts. It starts the features as far as the person wants
 * them on this site, follows every change of that at once, starts them anew when the page opens its document anew, and
 * gives way when the extension was updated under a page that is still open.
 */
import { asksToLook } from '../common/page-orders.ts';
import { linkFeatures, numberFeatures } from './features/index.ts';
import { whenOpenedAnew } from './opened-anew.ts';
import { hasOwnOrigin, hostNames } from './origin.ts';
import { createPageLink } from './page-link.ts';
import { PageSettings } from './page-settings.ts';
import { Running } from './running.ts';
import { takeOver } from './take-over.ts';
import { removeLeftovers } from './top-layer/our-elements.ts';

if (hasOwnOrigin(window, location.protocol)) {
  start();
}

function start(): void {
  const life = takeOver('content');
  removeLeftovers();
  const settings = new PageSettings(hostNames(self.origin, [...(location.ancestorOrigins ?? [])]));
  const page = { ...createPageLink(life), settings };
  const links = new Running(linkFeatures, page, life.signal);
  const numbers = new Running(numberFeatures, page, life.signal);
  let asked = false;
  const apply = (): void => {
    const { mode } = settings;
    asked &&= mode === 'onDemand';
    links.turn(mode !== 'off');
    numbers.turn(mode === 'on' || asked);
  };

  // At once, to be the first listener of the page; the choices are read a moment later.
  links.turn(true);
  settings.watch(apply, life.signal);
  settings.follow(life.signal).catch((error: unknown) => console.error('Ringbridge: the site switches cannot be read', error));

  const look = (message: unknown): void => {
    if (asksToLook(message)) {
      asked = true;
      apply();
    }
  };
  chrome.runtime.onMessage.addListener(look);
  whenOpenedAnew(() => {
    links.again();
    numbers.again();
  }, life.signal);
  life.signal.addEventListener('abort', () => chrome.runtime?.onMessage?.removeListener(look), { once: true });
}
