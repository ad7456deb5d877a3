import type { Page } from 'puppeteer-core';
import type { NewPage } from './browsers.ts';
import { checkAllIsRead, untilQuiet } from './quiet.ts';
import { type MainThread, mainThread, type Trace, watch } from './trace.ts';

/** Loads a page in a new tab and watches it until all its numbers are found. */
export async function loadWithNumbers(newPage: NewPage, address: string): Promise<MainThread> {
  return inTab(newPage, async (page) => {
    const trace = await load(page, address);
    await checkAllIsRead(page);
    return mainThread(trace);
  });
}

/** Loads a page in a new tab and watches it until nothing happens any more. */
export async function loadOnly(newPage: NewPage, address: string): Promise<{ readonly thread: MainThread; readonly trace: Trace }> {
  return inTab(newPage, async (page) => {
    const trace = await load(page, address);
    return { thread: mainThread(trace), trace };
  });
}

const load = (page: Page, address: string): Promise<Trace> =>
  watch(page, async () => {
    await page.goto(address);
    await untilQuiet(page);
  });

/** Does something in a tab of its own. */
export async function inTab<T>(newPage: NewPage, act: (page: Page) => Promise<T>): Promise<T> {
  const page = await newPage();
  try {
    return await act(page);
  } finally {
    await page.close();
  }
}

/** Does something so many times. */
export async function repeat<T>(times: number, act: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let index = 0; index < times; index += 1) {
    results.push(await act());
  }
  return results;
}
