import type { Page } from 'puppeteer-core';

const lookMs = 500;
// Looking costs something itself.
const quietTaskMs = 10;
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

/** Makes sure that the numbers at the end of a page are marked: that all of it was read. Ringbridge marks what is near. */
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

/** Lets a browser work. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
