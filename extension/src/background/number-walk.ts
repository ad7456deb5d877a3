/*
 * The keyboard's way to the numbers of a tab: two commands that go to the next and to the previous one, through all its
 * frames. Each frame shows its own numbers (content/number-button/walk.ts); which one comes next is decided here.
 */
import { t } from '../common/i18n.ts';
import { lookForNumbers } from '../common/page-orders.ts';
import { RingbridgeError } from '../common/ringbridge-error.ts';
import type { FrameNumbers, WalkOrder } from '../common/walk-orders.ts';
import type { CardBoard } from './card-board.ts';
import { bringScript } from './number-button.ts';
import { problemCard } from './problem-card.ts';
import { nextStop, type WalkedFrame } from './walk-order.ts';

const mostPassed = 20;
const steps: Readonly<Record<string, 1 | -1>> = { 'next-number': 1, 'previous-number': -1 };

/** Answers the two commands. */
export function walkNumbers(board: CardBoard): void {
  let work: Promise<void> = Promise.resolve();
  chrome.commands.onCommand.addListener((name, tab) => {
    const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
    const tabId = tab?.id ?? board.front;
    if (step !== undefined && tabId !== undefined) {
      // One after the other: a key that is held down must not send two walks to the same number.
      work = work
        .then(() => walk(board, tabId, step))
        .catch((error: unknown) => console.error('Ringbridge: the walk through the numbers broke', error));
    }
  });
}

/** The walk of a tab is over: the frame that had the focus before gets it back. */
export async function endWalk(tabId: number): Promise<void> {
  for (const frameId of await framesOf(tabId)) {
    await tell(tabId, frameId, { type: 'walk.end' });
  }
}

/** Goes on to the next number that lets itself be shown: those that do not are passed by. */
async function walk(board: CardBoard, tabId: number, step: 1 | -1): Promise<void> {
  await lookForNumbers(tabId);
  const frameIds = await framesOf(tabId);
  for (let passed = 0; passed < mostPassed; passed++) {
    const answers = await Promise.all(frameIds.map((frameId) => numbersOf(tabId, frameId)));
    const frames = answers.filter((frame) => frame !== undefined);
    const stop = nextStop(frames, step);
    if (stop === undefined || passed === stop.total) {
      break;
    }
    const { frameId: wanted, ...where } = stop;
    const others = frames.filter(({ frameId, at }) => frameId !== wanted && at !== undefined);
    await Promise.all(others.map(({ frameId }) => tell(tabId, frameId, { type: 'walk.hide' })));
    if ((await tell(tabId, wanted, { type: 'walk.show', ...where })) !== false) {
      return;
    }
  }
  board.put(tabId, problemCard(t('noNumbersTitle'), new RingbridgeError({ reason: 'badNumber', message: t('noNumbers') })));
}

/** The frames of a tab, the top frame first. */
async function framesOf(tabId: number): Promise<readonly number[]> {
  const frames = (await chrome.webNavigation.getAllFrames({ tabId })) ?? [];
  const ids = frames.filter(({ errorOccurred }) => !errorOccurred).map(({ frameId }) => frameId);
  return [...ids.filter((id) => id === 0), ...ids.filter((id) => id !== 0)];
}

async function numbersOf(tabId: number, frameId: number): Promise<WalkedFrame | undefined> {
  const ask = async (): Promise<unknown> => tell(tabId, frameId, { type: 'walk.count' });
  const answer = (await ask()) ?? ((await bringScript(tabId, frameId, 'number-button.js')) ? await ask() : undefined);
  return answer === undefined ? undefined : { ...(answer as FrameNumbers), frameId };
}

async function tell(tabId: number, frameId: number, order: WalkOrder): Promise<unknown> {
  try {
    return (await chrome.tabs.sendMessage(tabId, order, { frameId })) ?? undefined;
  } catch {
    // "Receiving end does not exist": the button's script is not in this frame yet, or the frame is gone.
    return undefined;
  }
}
