/*
 * The numbers of a frame for those outside of it. The count on the toolbar button must be told: soon after numbers came or
 * went, and only when it makes a difference. The popup asks, and gets what stands there at that moment.
 */
import { type ListedNumber, maxListed, numberKey } from '../../../common/page-numbers.ts';
import { parsePageOrder } from '../../../common/page-orders.ts';
import type { PageContext } from '../../feature.ts';
import type { FoundNumber, NumberDirectory } from './found-number.ts';
import { Tally } from './tally.ts';

/** Serves a document's numbers until the signal aborts; `show` leads the person to one. */
export function serveInventory(
  directory: Pick<NumberDirectory, 'all' | 'shown' | 'watch'>,
  show: (number: FoundNumber) => void,
  page: Pick<PageContext, 'settings' | 'send'>,
  signal: AbortSignal,
): void {
  // A frame without numbers has nothing to say, unless somebody asked.
  const asked = page.settings.mode === 'onDemand';
  const untold = asked ? undefined : '';
  let told: string | undefined = untold;

  const tally = new Tally(
    () => directory.shown(),
    (keys) => {
      const now = keys.toSorted().join(' ');
      if (now !== told) {
        told = now;
        page.send({ type: 'numbers.found', numbers: keys, asked });
      }
    },
  );
  const takeBack = (): void => {
    if (told) {
      told = '';
      page.send({ type: 'numbers.found', numbers: [], asked: false });
    }
  };
  // A page that comes back from the history was forgotten while it was away.
  const cameBack = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) {
      told = untold;
      tally.soon();
    }
  };
  const end = (): void => {
    tally.stop();
    takeBack();
  };

  directory.watch(() => tally.soon(), signal);
  tally.soon();
  window.addEventListener('pageshow', cameBack, { signal });
  // A frame that the page removes has just time enough to say so; a page that is left is forgotten by itself.
  if (window !== window.top) {
    window.addEventListener('pagehide', takeBack, { signal });
  }
  signal.addEventListener('abort', end, { once: true });
  answerOrders(directory, show, signal);
}

function answerOrders(directory: Pick<NumberDirectory, 'all'>, show: (number: FoundNumber) => void, signal: AbortSignal): void {
  let lastShown: FoundNumber | undefined;
  const answer = (message: unknown, _sender: unknown, respond: (answer: unknown) => void): void => {
    const order = parsePageOrder(message);
    if (order?.type === 'numbers.list') {
      respond(listNumbers(directory.all()));
    } else if (order?.type === 'number.show') {
      const places = directory.all().filter((number) => numberKey(number) === order.key);
      const next = places[(places.findIndex(({ id }) => id === lastShown?.id) + 1) % places.length];
      if (next !== undefined) {
        lastShown = next;
        show(next);
      }
      respond(next !== undefined);
    }
  };
  chrome.runtime.onMessage.addListener(answer);
  signal.addEventListener('abort', () => chrome.runtime?.onMessage?.removeListener(answer), { once: true });
}

/** Each number once, in reading order. */
export function listNumbers(found: readonly FoundNumber[]): readonly ListedNumber[] {
  const listed = new Map<string, ListedNumber>();
  for (const { e164, text, kind, extension } of found) {
    const number = extension === undefined ? { e164, text, kind } : { e164, text, kind, extension };
    const key = numberKey(number);
    const known = listed.get(key);
    if (known !== undefined || listed.size < maxListed) {
      listed.set(key, { ...(known ?? number), times: (known?.times ?? 0) + 1 });
    }
  }
  return [...listed.values()];
}
