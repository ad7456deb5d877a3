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
import { type NewPage, offHost, withBaseline, withRingbridge } from './numbers/browsers.ts';
import { firefoxFigures } from './numbers/firefox.ts';
import { liveFigures } from './numbers/live.ts';
import { memoryFigures } from './numbers/memory.ts';
import * as pages from './numbers/pages.ts';
import { loadOnly, loadWithNumbers, repeat } from './numbers/rounds.ts';
import { functionMs, type MainThread } from './numbers/trace.ts';
import { budgeted, type Figure, median, ms } from './statistics.ts';

const rounds = 5;
const liveSeconds = 10;

/** Both browsers and the site with the pages. */
interface Bench {
  readonly ringbridge: NewPage;
  readonly baseline: NewPage;
  readonly address: (page: string) => string;
  /** The same page where Ringbridge is switched off. */
  readonly offAddress: (page: string) => string;
}

/** What can be measured by itself. */
const parts: Readonly<Record<string, (bench: Bench) => Promise<readonly Figure[]>>> = {
  scan: fullScan,
  firefox: firefoxFigures,
  many: bigPage,
  table: longTable,
  quiet: withoutDigits,
  live: ({ ringbridge, baseline, address }) => liveFigures(ringbridge, baseline, address('live'), liveSeconds),
  memory: ({ ringbridge, baseline, address }) => memoryFigures(ringbridge, baseline, address('swapping')),
  size: async () => [await scriptSize()],
};

/**
 * The figures about numbers on pages but accuracy.
 * @param wanted - one of them; all when absent
 */
export async function measureNumbers(wanted?: string): Promise<readonly Figure[]> {
  const measured = wanted === undefined ? Object.values(parts) : [parts[wanted]];
  const cleanup = new Cleanup();
  try {
    const bench = await open(cleanup);
    const figures: Figure[] = [];
    for (const measure of measured) {
      if (measure === undefined) {
        throw new Error(`there is no benchmark 'numbers.${wanted}'; there are: ${Object.keys(parts).join(', ')}`);
      }
      figures.push(...(await measure(bench)));
    }
    return figures;
  } finally {
    await cleanup.run();
  }
}

async function open(cleanup: Cleanup): Promise<Bench> {
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
    offAddress: (page) => `http://${offHost}:${new URL(site.origin).port}/${page}`,
  };
  // The first page of a browser pays for starting the background and filling caches.
  await loadWithNumbers(bench.ringbridge, bench.address('small'));
  await loadOnly(bench.baseline, bench.address('small'));
  return bench;
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
  const background = middle(loads, ({ backgroundMs }) => backgroundMs);
  if (background === 0) {
    throw new Error('the trace says nothing of the background');
  }
  const walk = median(walks);
  const find = median(finds);
  return [
    budgeted(
      { id: 'numbers.scan.walks', value: scan / walk, unit: '×', wanted: '≤', limit: 3 },
      'numbers: full scan of a 2 MB page with 2,602 phone-like strings, in the page',
      `${ms(scan)}, ${(scan / walk).toFixed(1)} ×`,
      `bare TreeWalker pass ${ms(walk)}`,
    ),
    budgeted(
      { id: 'numbers.scan.faster', value: find / scan, unit: '×', wanted: '≥', limit: 4 },
      'numbers: the same beside libphonenumber',
      `${(find / scan).toFixed(1)} × faster`,
      `findPhoneNumbersInText ${ms(find)}`,
    ),
    budgeted(
      { id: 'numbers.scan.fasterWithBackground', value: find / (scan + background), unit: '×', wanted: '≥', limit: 4 },
      'numbers: the same, with what the background computes in its own process',
      `${ms(scan + background)}, ${(find / (scan + background)).toFixed(1)} × faster`,
      `findPhoneNumbersInText ${ms(find)}`,
    ),
    longest('numbers.longest.twoMegabytes', 'numbers: longest task, 2 MB page', loads),
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
  const script = middle(loads, ({ oursMs }) => oursMs);
  return [
    budgeted(
      { id: 'numbers.added.manyNodes', value: added, unit: 'ms', wanted: '≤', limit: 200 },
      'numbers: main thread added on 2.7 MB with 40,000 text nodes, 2,667 phone-like strings',
      `${ms(added)}, of it script ${ms(script)}`,
      `do-nothing extension: page ${ms(middle(bare, ({ wholeMs }) => wholeMs))}`,
    ),
    longest('numbers.longest.manyNodes', 'numbers: longest task, 40,000 text nodes', loads),
  ];
}

async function longTable({ ringbridge, address }: Bench): Promise<readonly Figure[]> {
  const loads = await repeat(1, () => loadWithNumbers(ringbridge, address('long-table')));
  return [longest('numbers.longest.table', 'numbers: longest task, 50,000-row table', loads)];
}

/** The search alone: by how much more our script works than where it is switched off. */
async function withoutDigits({ ringbridge, address, offAddress }: Bench): Promise<readonly Figure[]> {
  const search = async (page: string): Promise<{ readonly searchMs: number; readonly offMs: number }> => {
    const on: number[] = [];
    const off: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      on.push((await loadOnly(ringbridge, address(page))).thread.oursMs);
      off.push((await loadOnly(ringbridge, offAddress(page))).thread.oursMs);
    }
    return { searchMs: median(on) - median(off), offMs: median(off) };
  };
  const words = await search('words');
  const big = await search('many-nodes-without-digits');
  return [
    budgeted(
      { id: 'numbers.noDigits.article', value: words.searchMs, unit: 'ms', wanted: '≤', limit: 0.5 },
      'numbers: a 70 KB article without digits, search alone',
      ms(words.searchMs),
      `content script where the search is off ${ms(words.offMs)}`,
    ),
    budgeted(
      { id: 'numbers.noDigits.manyNodes', value: big.searchMs, unit: 'ms', wanted: '≤', limit: 5 },
      'numbers: 2.7 MB with 40,000 text nodes without digits, search alone',
      ms(big.searchMs),
      `content script where the search is off ${ms(big.offMs)}`,
    ),
  ];
}

function longest(id: string, what: string, loads: readonly MainThread[]): Figure {
  const cpu = Math.max(...loads.map(({ longestMs }) => longestMs));
  const wall = Math.max(...loads.map(({ longestWallMs }) => longestWallMs));
  return budgeted(
    { id, value: cpu, unit: 'ms', wanted: '≤', limit: 8 },
    `${what}, worst of ${loads.length} loads`,
    `${ms(cpu)} (${ms(wall)} by the clock, ${middle(loads, ({ turns }) => turns)} turns)`,
  );
}

async function scriptSize(): Promise<Figure> {
  const bytes = gzipSync(await readFile(join(extensionFolder('chromium'), 'content.js')), { level: 9 }).length;
  return budgeted(
    { id: 'numbers.contentScript', value: bytes, unit: 'bytes', wanted: '≤', limit: 12 * 1024 },
    'content script, gzipped',
    `${bytes.toLocaleString('en')} bytes`,
  );
}
