/*
 * The marks on a page, as the page itself can see them: the registry of highlights is the page's as much as ours. Ranges
 * are read in the page's own world.
 */
import type { Frame, Page } from 'puppeteer-core';
import { waitFor } from './wait.ts';

/** What is marked inside an element, in reading order, each as the page writes it. */
export function marks(page: Page | Frame, inside = 'html'): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const container = document.querySelector(selector);
    // One for each style of marks; only the one that was chosen is there.
    const names = ['ringbridge-number', 'ringbridge-number-background', 'ringbridge-number-plain'];
    const all = names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])]);
    // Where the page shortened a text a moment ago, the mark shows nothing any more.
    const shown = all.filter(({ endContainer, endOffset }) => endOffset <= (endContainer.nodeValue?.length ?? 0));
    const ranges = shown.map((mark) => {
      const range = new Range();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      return range;
    });
    return ranges
      .filter(({ startContainer }) => (selector === 'html' ? startContainer.isConnected : container?.contains(startContainer)))
      .sort((one, other) => {
        const root = one.startContainer.getRootNode();
        return root === other.startContainer.getRootNode() ? one.compareBoundaryPoints(Range.START_TO_START, other) : 0;
      })
      .map((range) => range.toString());
  }, inside);
}

/** Waits until exactly these are marked inside an element. */
export async function waitForMarks(page: Page | Frame, expected: readonly string[], inside?: string): Promise<void> {
  let last: readonly string[] = [];
  await waitFor(
    () => `the marks ${JSON.stringify(expected)}, the last were ${JSON.stringify(last)}`,
    async () => {
      last = await marks(page, inside);
      return JSON.stringify(last) === JSON.stringify(expected);
    },
  );
}
