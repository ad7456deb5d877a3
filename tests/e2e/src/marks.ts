/*
 * The marks on a page, as the page itself can see them: the registry of highlights is the page's as much as ours. Ranges
 * are read in the page's own world.
 */
import type { Frame, Page } from 'puppeteer-core';
import { waitFor } from './wait.ts';

/** What is marked, in reading order, each as the page writes it. */
export function marks(page: Page | Frame): Promise<readonly string[]> {
  return page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('ringbridge-number') ?? [])].map((mark) => {
      const range = new Range();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      return range;
    });
    return ranges
      .filter((range) => range.startContainer.isConnected)
      .sort((one, other) => {
        const root = one.startContainer.getRootNode();
        return root === other.startContainer.getRootNode() ? one.compareBoundaryPoints(Range.START_TO_START, other) : 0;
      })
      .map((range) => range.toString());
  });
}

/** Waits until exactly these are marked. */
export async function waitForMarks(page: Page | Frame, expected: readonly string[]): Promise<void> {
  let last: readonly string[] = [];
  await waitFor(
    () => `the marks ${JSON.stringify(expected)}, the last were ${JSON.stringify(last)}`,
    async () => {
      last = await marks(page);
      return JSON.stringify(last) === JSON.stringify(expected);
    },
  );
}
