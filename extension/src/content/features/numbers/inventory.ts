/*
 * The numbers of a frame for those outside of it. The count on the toolbar button must be told: soon after numbers came or
 * went, and only when it makes a difference. The popup asks, and gets what stands there at that moment.
 */
import { type ListedNumber, maxListed, numberKey } from '../../../common/page-numbers.ts';
import { parsePageOrder } from '../../../common/page-orders.ts';
import type { PageContext } from '../../feature.ts';
import type { FoundNumber, NumberDirectory } from './found-number.ts';

const settleMs = 500;

/** Serves a document's numbers until the signal aborts; `show` leads the person to one. */
export function serveInventory(
  directory: Pick<NumberDirectory, 'all' | 'watch'>,
  show: (number: FoundNumber) => void,
  page: Pick<PageContext, 'settings' | 'send'>,
  signal: AbortSignal,
): void {
  // A frame without numbers has nothing to say, unless somebody asked.
  const asked = page.settings.mode === 'onDemand';
  let told: string | undefined = asked ? undefined : '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (keys: readonly string[]): void => {
    const now = keys.toSorted().join(' ');
    if (now !== told) {
      told = now;
      page.send({ type: 'numbers.found', numbers: keys, asked });
    }
  };
  const takeBack = (): void => {
    if (told) {
      told = '';
      page.send({ type: 'numbers.found', numbers: [], asked: false });
    }
  };
  const tellSoon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      tell(listNumbers(directory.all()).map(numberKey));
    }, settleMs);
  };

  directory.watch(tellSoon, signal);
  tellSoon();
  // A page that comes back from the history was forgotten while it was away.
  const cameBack = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) {
      told = asked ? undefined : '';
      tellSoon();
    }
  };
  window.addEventListener('pageshow', cameBack, { signal });
  // A frame that the page removes has just time enough to say so; a page that is left is forgotten by itself.
  if (window !== window.top) {
    window.addEventListener('pagehide', takeBack, { signal });
  }
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      takeBack();
    },
    { once: true },
  );
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
