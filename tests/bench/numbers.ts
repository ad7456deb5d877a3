/*
 * What the search for numbers costs a page. Chromium with Ringbridge and Chromium with an extension that does nothing load the
 * same generated pages in turn; both are read from Chromium's own trace (numbers/trace.ts says what counts as ours).
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Cleanup } from '../e2e/src/cleanup.ts';
import { extensionFolder } from '../e2e/src/paths.ts';
import { startSite } from '../e2e/src/site.ts';
import { type NewPage, withBaseline, withRingbridge } from './numbers/browsers.ts';
import { firefoxFigures } from './numbers/firefox.ts';
import { liveFigures } from './numbers/live.ts';
import { memoryFigures } from './numbers/memory.ts';
import * as pages from './numbers/pages.ts';
import { loadOnly, loadWithNumbers, repeat } from './numbers/rounds.ts';
import { functionMs, type MainThread } from './numbers/trace.ts';
import { type Figure, median, ms } from './statistics.ts';

const rounds = 5;
const liveSeconds = 10;

/** Both browsers and the site with the pages. */
interface Bench {
  readonly ringbridge: NewPage;
  readonly baseline: NewPage;
  readonly address: (page: string) => string;
}

/** All figures about numbers on pages but accuracy. */
export async function measureNumbers(): Promise<readonly Figure[]> {
  const cleanup = new Cleanup();
  try {
    const site = await startSite({
      '/two-megabytes': pages.twoMegabytePage().html,
      '/many-nodes': pages.manyNodesPage(true).html,
      '/many-nodes-without-digits': pages.manyNodesPage(false).html,
      '/words': pages.wordsOnlyPage().html,
      '/long-table': pages.longTablePage().html,
      '/small': pages.smallPage().html,
      '/live': pages.livePage(liveSeconds).html,
      '/swapping': pages.swappingPage().html,
    });
    cleanup.add(() => site.close());
    const bench: Bench = {
      ringbridge: await withRingbridge(cleanup),
      baseline: await withBaseline(cleanup),
      address: (page) => `${site.origin}/${page}`,
    };
    // The first page of a browser pays for starting the background and filling caches.
    await loadWithNumbers(bench.ringbridge, bench.address('small'));
    await loadOnly(bench.baseline, bench.address('small'));

    return [
      ...(await fullScan(bench)),
      ...(await firefoxFigures()),
      ...(await bigPage(bench)),
      ...(await longTable(bench)),
      ...(await withoutDigits(bench)),
      ...(await liveFigures(bench.ringbridge, bench.baseline, bench.address('live'), liveSeconds)),
      ...(await memoryFigures(bench.ringbridge, bench.baseline, bench.address('swapping'))),
      await scriptSize(),
    ];
  } finally {
    await cleanup.run();
  }
}

const scanMs = ({ oursMs, startMs }: MainThread): number => oursMs - startMs;
const middle = <T>(loads: readonly T[], of: (load: T) => number): number => median(loads.map(of));

async function fullScan({ ringbridge, baseline, address }: Bench): Promise<readonly Figure[]> {
  const loads: MainThread[] = [];
  const walks: number[] = [];
  const finds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    loads.push(await loadWithNumbers(ringbridge, address('two-megabytes')));
    walks.push(functionMs((await loadOnly(baseline, address('two-megabytes?walk'))).trace, 'bareWalk'));
    finds.push(functionMs((await loadOnly(baseline, address('two-megabytes?find'))).trace, 'findPhoneNumbers'));
  }
  const scan = middle(loads, scanMs);
  const withBackground = scan + middle(loads, ({ backgroundMs }) => backgroundMs);
  const walk = median(walks);
  const find = median(finds);
  return [
    {
      what: 'numbers: full scan of a 2 MB page with 2,602 phone-like strings, in the page',
      measured: `${ms(scan)}, ${(scan / walk).toFixed(1)} ×`,
      baseline: `bare TreeWalker pass ${ms(walk)}`,
      budget: '≤ 3 ×',
      met: scan <= 3 * walk,
    },
    {
      what: 'numbers: the same, with what the background adds',
      measured: `${ms(withBackground)}, ${(find / withBackground).toFixed(1)} × faster`,
      baseline: `findPhoneNumbersInText ${ms(find)}`,
      budget: '≥ 4 × faster',
      met: find >= 4 * withBackground,
    },
    longest('numbers: longest task, 2 MB page', loads),
  ];
}

async function bigPage({ ringbridge, baseline, address }: Bench): Promise<readonly Figure[]> {
  const loads: MainThread[] = [];
  const bare: MainThread[] = [];
  for (let round = 0; round < rounds; round += 1) {
    loads.push(await loadWithNumbers(ringbridge, address('many-nodes')));
    bare.push((await loadOnly(baseline, address('many-nodes'))).thread);
  }
  const added = middle(loads, ({ wholeMs }) => wholeMs) - middle(bare, ({ wholeMs }) => wholeMs);
  return [
    {
      what: 'numbers: main thread added on 2.7 MB with 40,000 text nodes, 2,667 phone-like strings',
      measured: `${ms(added)}, of it script ${ms(middle(loads, ({ oursMs }) => oursMs))}`,
      baseline: `do-nothing extension: page ${ms(middle(bare, ({ wholeMs }) => wholeMs))}`,
      budget: '≤ 200 ms',
      met: added <= 200,
    },
    longest('numbers: longest task, 40,000 text nodes', loads),
  ];
}

async function longTable({ ringbridge, address }: Bench): Promise<readonly Figure[]> {
  const loads = await repeat(1, () => loadWithNumbers(ringbridge, address('long-table')));
  return [longest('numbers: longest task, 50,000-row table', loads)];
}

async function withoutDigits({ ringbridge, address }: Bench): Promise<readonly Figure[]> {
  const words = await repeat(rounds, async () => (await loadOnly(ringbridge, address('words'))).thread);
  const big = await repeat(rounds, async () => (await loadOnly(ringbridge, address('many-nodes-without-digits'))).thread);
  const scan = middle(words, scanMs);
  return [
    {
      what: 'numbers: a 70 KB article without digits, search alone',
      measured: ms(scan),
      baseline: `start of the whole content script ${ms(middle(words, ({ startMs }) => startMs))}`,
      budget: '≤ 0.5 ms',
      met: scan <= 0.5,
    },
    {
      what: 'numbers: 2.7 MB with 40,000 text nodes without digits, search alone',
      measured: ms(middle(big, scanMs)),
      budget: '≤ 5 ms',
      met: middle(big, scanMs) <= 5,
    },
  ];
}

function longest(what: string, loads: readonly MainThread[]): Figure {
  const cpu = Math.max(...loads.map(({ longestMs }) => longestMs));
  const wall = Math.max(...loads.map(({ longestWallMs }) => longestWallMs));
  return {
    what: `${what}, worst of ${loads.length} loads`,
    measured: `${ms(cpu)} (${ms(wall)} by the clock, ${middle(loads, ({ turns }) => turns)} turns)`,
    budget: '≤ 8 ms',
    met: cpu <= 8,
  };
}

async function scriptSize(): Promise<Figure> {
  const bytes = gzipSync(await readFile(join(extensionFolder('chromium'), 'content.js')), { level: 9 }).length;
  return {
    what: 'content script, gzipped',
    measured: `${(bytes / 1024).toFixed(1)} KiB`,
    budget: '≤ 12 KiB',
    met: bytes <= 12 * 1024,
  };
}
