/*
 * The content script: in every frame, before the page's own scripts. It starts the features, stops them where the person
 * switched the site off, and gives way when the extension was updated under a page that is still open.
 */
import { isSiteOff, readSitesOff, watchSitesOff } from '../common/sites.ts';
import { removeLeftovers } from './card/host-element.ts';
import { startFeatures } from './feature.ts';
import { features } from './features/index.ts';
import { hasOwnOrigin, hostNames } from './origin.ts';
import { createPageContext } from './page-context.ts';
import { takeOver } from './take-over.ts';

if (hasOwnOrigin(window, location.protocol)) {
  start();
}

function start(): void {
  const life = takeOver('content');
  removeLeftovers();
  const page = createPageContext(life);
  let running: AbortController | undefined;

  const turn = (on: boolean): void => {
    if (on && running === undefined && !life.signal.aborted) {
      running = new AbortController();
      startFeatures(features, AbortSignal.any([running.signal, life.signal]), page);
    } else if (!on) {
      running?.abort();
      running = undefined;
    }
  };

  // At once, to be the first listener of the page; the switch is read a moment later.
  turn(true);
  const hosts = hostNames(self.origin, [...(location.ancestorOrigins ?? [])]);
  const apply = (sites: readonly string[]): void => turn(!hosts.some((host) => isSiteOff(sites, host)));
  watchSitesOff(apply, life.signal);
  readSitesOff().then(apply, (error: unknown) => console.error('Ringbridge: the site switches cannot be read', error));
}
