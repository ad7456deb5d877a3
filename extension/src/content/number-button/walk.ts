/*
 * The walk through the numbers by keyboard, in this frame. Which frame comes next is the background's business
 * (background/number-walk.ts): here the numbers are counted, and one of them is shown.
 */
import { type FrameNumbers, isWalkOrder, type WalkOrder } from '../../common/walk-orders.ts';
import { type FoundNumber, isThere, type NumberDirectory } from '../features/numbers/found-number.ts';
import { numberWorld } from '../features/numbers/number-world.ts';
import { lineBoxes } from './boxes.ts';
import { seesNumbers } from './can-be-seen.ts';
import type { NumberButton } from './number-button.ts';
import { scrollIntoSight } from './scrolling.ts';

const searchMs = 1_000;

/** Answers the orders of the background until the signal aborts. */
export function answerWalk(button: NumberButton, signal: AbortSignal): void {
  let last: FoundNumber | undefined;
  let lastIndex = 0;
  let walkedAt: number | undefined;

  const count = async (): Promise<FrameNumbers> => {
    const numbers = await numbersHere(signal);
    const found = last === undefined ? -1 : numbers.indexOf(last);
    const at = found >= 0 ? found : Math.min(lastIndex, numbers.length - 1);
    const inView = numbers.findIndex(({ range }) => lineBoxes(range.getClientRects()).some(({ bottom }) => bottom > 0));
    return { count: numbers.length, inView: Math.max(0, inView), ...(walkedAt === undefined || at < 0 ? {} : { at, walkedAt }) };
  };
  const show = async (index: number, place: number, total: number): Promise<boolean> => {
    const number = (await numbersHere(signal))[index];
    if (number === undefined) {
      return false;
    }
    last = number;
    lastIndex = index;
    walkedAt = Date.now();
    scrollIntoSight(number.range);
    return button.walkTo(number, place, total);
  };
  const obey = async (order: WalkOrder): Promise<unknown> => {
    switch (order.type) {
      case 'walk.count':
        return count();
      case 'walk.show':
        return show(order.index, order.place, order.total);
      case 'walk.hide':
        walkedAt = undefined;
        button.hide();
        return true;
      case 'walk.end':
        button.home.endAway();
        return true;
    }
  };

  const receive = (message: unknown, sender: chrome.runtime.MessageSender, respond: (answer: unknown) => void): boolean => {
    // Only the background speaks here: it is in no tab.
    if (sender.id !== chrome.runtime.id || sender.tab !== undefined || !isWalkOrder(message)) {
      return false;
    }
    obey(message).then(respond, (error: unknown) => {
      console.error('Ringbridge: a number was not shown', error);
      respond(null);
    });
    return true;
  };
  chrome.runtime.onMessage.addListener(receive);
  signal.addEventListener('abort', () => chrome.runtime?.onMessage?.removeListener(receive), { once: true });
}

/** The numbers of this frame that can be shown; where none is known yet, it waits a moment for the first. */
async function numbersHere(signal: AbortSignal): Promise<readonly FoundNumber[]> {
  const directory = numberWorld()?.directory;
  const shown = (): readonly FoundNumber[] => {
    const isSeen = seesNumbers();
    return directory?.all().filter((number) => isThere(number) && isSeen(number.range)) ?? [];
  };
  if (directory !== undefined && shown().length === 0) {
    await firstNumber(directory, signal);
  }
  return shown();
}

function firstNumber(directory: NumberDirectory, signal: AbortSignal): Promise<void> {
  const waits = new AbortController();
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      waits.abort();
      resolve();
    };
    const timer = setTimeout(end, searchMs);
    directory.watch(() => directory.all().length > 0 && end(), AbortSignal.any([waits.signal, signal]));
  });
}
