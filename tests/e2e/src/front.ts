/*
 * Which browser and window a person looks at. Browsers without a screen always say that they have the focus, so Chromium is
 * told otherwise where its own windows would tell it; the agent and the other browser hear of it the real way.
 */
import type { TestBrowser } from './browser.ts';

/** Gives Chromium the focus, or takes it away. */
export async function setFocus({ puppeteer }: TestBrowser, hasFocus: boolean): Promise<void> {
  const target = await puppeteer.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(`(async () => {
    const window = await chrome.windows.getLastFocused();
    chrome.windows.onFocusChanged.dispatch(${hasFocus} ? window.id : chrome.windows.WINDOW_ID_NONE);
  })()`);
}
