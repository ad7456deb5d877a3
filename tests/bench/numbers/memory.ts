import type { Page } from 'puppeteer-core';
import type { Figure } from '../statistics.ts';
import type { NewPage } from './browsers.ts';
import { inTab } from './rounds.ts';

const warmUp = 20;
const swaps = 200;
const budgetKiB = 4;

interface Memory {
  readonly heapKiB: number;
  readonly nodes: number;
}

/** What stays behind when a web application replaces all it shows, again and again. */
export async function memoryFigures(ringbridge: NewPage, baseline: NewPage, address: string): Promise<readonly Figure[]> {
  const ours = await growth(ringbridge, address, true);
  const bare = await growth(baseline, address, false);
  const added = ours.heapKiB - bare.heapKiB;
  return [
    {
      what: `numbers: memory that a swap of all 300 rows leaves behind, mean of ${swaps}`,
      measured: `${added.toFixed(2)} KiB, ${ours.nodes.toFixed(2)} nodes`,
      baseline: `do-nothing extension ${bare.heapKiB.toFixed(2)} KiB, ${bare.nodes.toFixed(2)} nodes`,
      budget: `≤ ${budgetKiB} KiB`,
      met: added <= budgetKiB && ours.nodes - bare.nodes < 1,
    },
  ];
}

/** By how much a page grows with each swap. */
function growth(newPage: NewPage, address: string, marks: boolean): Promise<Memory> {
  return inTab(newPage, async (page) => {
    await page.goto(address);
    await swap(page, warmUp, marks);
    const before = await memory(page);
    await swap(page, swaps, marks);
    const after = await memory(page);
    return { heapKiB: (after.heapKiB - before.heapKiB) / swaps, nodes: (after.nodes - before.nodes) / swaps };
  });
}

async function swap(page: Page, times: number, marks: boolean): Promise<void> {
  for (let index = 0; index < times; index += 1) {
    await page.evaluate('swap()');
    await page.waitForFunction(marks ? firstRowIsMarked : nextFrame, { polling: 20 });
  }
}

const nextFrame = (): Promise<boolean> => new Promise((resolve) => requestAnimationFrame(() => resolve(true)));

function firstRowIsMarked(): boolean {
  const row = document.querySelector('span');
  return [...CSS.highlights.values()].some((highlight) => [...highlight].some((range) => row?.contains(range.startContainer)));
}

async function memory(page: Page): Promise<Memory> {
  const cdp = await page.createCDPSession();
  // Twice: what the first collection finalizes, the second one frees.
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.detach();
  const { JSHeapUsedSize = Number.NaN, Nodes = Number.NaN } = await page.metrics();
  return { heapKiB: JSHeapUsedSize / 1024, nodes: Nodes };
}
