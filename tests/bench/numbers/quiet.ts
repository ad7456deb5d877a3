import type { Page } from 'puppeteer-core';

const lookMs = 500;
// Looking costs something itself.
const quietTaskMs = 6;
const looks = 3;
const patienceMs = 120_000;

/** Waits until a page's main thread has nothing to do any more: for one and a half seconds, by the browser's own account. */
export async function untilQuiet(page: Page): Promise<void> {
  const deadline = Date.now() + patienceMs;
  let before = Number.NEGATIVE_INFINITY;
  let quiet = 0;
  while (quiet < looks) {
    await pause(lookMs);
    const { TaskDuration = 0 } = await page.metrics();
    quiet = (TaskDuration - before) * 1000 < quietTaskMs ? quiet + 1 : 0;
    before = TaskDuration;
    if (Date.now() > deadline) {
      console.warn(`  ${page.url()} is busy even after ${patienceMs / 1000} s`);
      return;
    }
  }
}

/**
 * Makes sure that all of a page was read while it was watched: that no number is found any more, and that what is at its end
 * is marked when somebody scrolls there. Ringbridge marks what is near.
 * @returns how many numbers were found
 */
export async function checkAllIsRead(page: Page): Promise<number> {
  const found = await countNumbers(page);
  await pause(2 * lookMs);
  const later = await countNumbers(page);
  if (found === 0 || found !== later) {
    throw new Error(`${page.url()}: ${found} numbers were found while it was watched, ${later} a while later`);
  }
  await checkEndIsMarked(page);
  return found;
}

/** Waits until a number in sight at the end of a page is marked. */
export async function checkEndIsMarked(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const isMarked = (): boolean =>
    [...CSS.highlights.values()].some((highlight) =>
      [...highlight].some(({ startContainer }) => {
        const { top = -1 } = startContainer.parentElement?.getBoundingClientRect() ?? {};
        return top >= 0 && top < innerHeight;
      }),
    );
  await page.waitForFunction(isMarked, { polling: 100, timeout: patienceMs });
}

/** How many numbers our script knows in a page: asked in the world that only our scripts see. */
async function countNumbers(page: Page): Promise<number> {
  const cdp = await page.createCDPSession();
  try {
    const worlds: number[] = [];
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.auxData?.type === 'isolated') {
        worlds.push(context.id);
      }
    });
    await cdp.send('Runtime.enable');
    let count = 0;
    for (const contextId of worlds) {
      const expression = `globalThis['ringbridge.numbers']?.directory.all().length ?? 0`;
      const { result } = await cdp.send('Runtime.evaluate', { expression, contextId });
      count += result.value as number;
    }
    return count;
  } finally {
    await cdp.detach();
  }
}

/** Lets a browser work. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
