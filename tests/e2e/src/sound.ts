/* What sounds, as the document that plays it says: nothing is heard on a computer without loudspeakers. */
import type { Page } from 'puppeteer-core';
import type { TestBrowser } from './browser.ts';

/** The sound that plays now; nothing when it is silent. In Firefox a page of the extension has to look. */
export async function soundIn({ puppeteer }: TestBrowser, own?: Page): Promise<string | undefined> {
  if (own !== undefined) {
    const text = await own.evaluate(
      '(async () => (await browser.runtime.getBackgroundPage()).document.documentElement.dataset.sounding ?? null)()',
    );
    return (text as string | null) ?? undefined;
  }
  const target = puppeteer.targets().find((candidate) => candidate.url().endsWith('/pages/sound.html'));
  try {
    const session = await target?.createCDPSession();
    const answer = await session?.send('Runtime.evaluate', {
      expression: 'document.documentElement.dataset.sounding',
      returnByValue: true,
    });
    await session?.detach();
    return answer?.result.value as string | undefined;
  } catch {
    // The document was closed while it was looked at: it is silent.
    return undefined;
  }
}
