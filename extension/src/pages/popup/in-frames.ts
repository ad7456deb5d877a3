/*
 * What the popup does in the frames of a page, without a line of it in the content script: functions are brought into the
 * isolated world of our scripts when they are needed, where the numbers of the frame are (number-world.ts).
 */
import { type FrameNumber, maxListed, parseFrameNumbers } from '../../common/page-numbers.ts';
import { type NumberWorld, numberWorldKey } from '../../content/features/numbers/number-world.ts';
import { lifeKey } from '../../content/take-over.ts';

/** A frame that is ours but does not look for numbers. */
export const notLooking = 'notLooking';

const emphasisMs = 4_000;

/** The numbers of one frame, in reading order; nothing when none of our scripts is there. */
export async function listNumbers(tabId: number, frameId: number): Promise<readonly FrameNumber[] | typeof notLooking | undefined> {
  const answer = await run(tabId, frameId, listInFrame, [numberWorldKey, lifeKey('content'), maxListed]);
  return answer === notLooking ? answer : parseFrameNumbers(answer);
}

/**
 * Scrolls a frame to a number and emphasises it for a while.
 * @param turn - counts up, to come to one place of the number after the other
 * @returns false when it is gone
 */
export async function showNumber(tabId: number, frameId: number, key: string, turn: number): Promise<boolean> {
  return (await run(tabId, frameId, showInFrame, [numberWorldKey, key, turn, emphasisMs])) === true;
}

async function run<Args extends unknown[]>(tabId: number, frameId: number, func: (...args: Args) => unknown, args: Args): Promise<unknown> {
  try {
    const [done] = await chrome.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, func, args, injectImmediately: true });
    return done?.result;
  } catch {
    // A page of the browser, one that keeps scripts out, or a frame that just went.
    return undefined;
  }
}

/** Runs inside a frame: must stand alone. */
export function listInFrame(worldKey: string, ownLifeKey: string, limit: number): unknown {
  const world = globalThis as unknown as Record<string, unknown>;
  const numbers = world[worldKey] as NumberWorld | undefined;
  if (numbers === undefined) {
    return (world[ownLifeKey] as AbortController | undefined)?.signal.aborted === false ? 'notLooking' : undefined;
  }
  return numbers.directory
    .all()
    .slice(0, limit)
    .map(({ e164, text, kind, extension }) => ({ e164, text, kind, ...(extension === undefined ? {} : { extension }) }));
}

/** Runs inside a frame: must stand alone. */
export function showInFrame(worldKey: string, key: string, turn: number, showMs: number): boolean {
  const world = globalThis as unknown as Record<string, unknown>;
  const numbers = world[worldKey] as NumberWorld | undefined;
  const places = numbers?.directory
    .all()
    .filter(({ e164, extension }) => key === (extension === undefined ? e164 : `${e164};ext=${extension}`));
  const place = places?.[turn % places.length];
  if (numbers === undefined || place === undefined) {
    return false;
  }
  // Its element may be longer than the window: then whatever scrolls around it goes on.
  let around = place.range.startContainer.parentElement;
  around?.scrollIntoView({ block: 'center', inline: 'nearest' });
  for (; around !== null; around = around.parentElement) {
    const { top, bottom } = place.range.getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight) {
      break;
    }
    around.scrollBy(0, top - innerHeight / 2);
  }
  numbers.emphasise(place);
  const timerKey = `${worldKey}.shown`;
  clearTimeout(world[timerKey] as number | undefined);
  world[timerKey] = setTimeout(() => numbers.emphasise(undefined), showMs);
  return true;
}
