/*
 * The same scan in Firefox, by Firefox's own sampling profiler: every millisecond it notes which function the page's main
 * thread is in and how much CPU time went by. The bare TreeWalker pass is another extension's in the same pages: Firefox
 * shows pages to extensions through wrappers, which both pay for.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startBrowser } from '../../e2e/src/browser.ts';
import { Cleanup } from '../../e2e/src/cleanup.ts';
import { startSite } from '../../e2e/src/site.ts';
import { createHost } from '../../e2e/src/world.ts';
import { budgeted, type Figure, ms } from '../statistics.ts';
import { buildBaseline } from './browsers.ts';
import { twoMegabytePage } from './pages.ts';
import { checkEndIsMarked, pause } from './quiet.ts';

const loads = 3;
const restMs = 2_000;

/** One thread of a profile, as far as it is read here. Tables are rows with a schema of column names. */
interface Thread {
  readonly samples: Table;
  readonly stackTable: Table;
  readonly frameTable: Table;
  readonly stringTable: readonly string[];
}

interface Table {
  readonly schema: Readonly<Record<string, number>>;
  readonly data: readonly (readonly (number | null)[])[];
}

interface Profile {
  readonly threads: readonly Thread[];
  readonly processes: readonly { readonly threads: readonly Thread[] }[];
}

/** Scan of the 2 MB page in Firefox beside the bare pass. */
export async function firefoxFigures(): Promise<readonly Figure[]> {
  const cleanup = new Cleanup();
  try {
    const site = await startSite({ '/': twoMegabytePage().html });
    cleanup.add(() => site.close());
    const host = await createHost(cleanup);
    const file = join(host.folder, 'profile.json');
    Object.assign(host.environment, {
      MOZ_PROFILER_STARTUP: '1',
      MOZ_PROFILER_STARTUP_INTERVAL: '1',
      MOZ_PROFILER_STARTUP_ENTRIES: '20000000',
      MOZ_PROFILER_STARTUP_FEATURES: 'js,cpu',
      MOZ_PROFILER_STARTUP_FILTERS: 'GeckoMain',
      MOZ_PROFILER_SHUTDOWN: file,
    });
    const browser = await startBrowser('firefox', host);
    cleanup.add(() => browser.close());
    await browser.puppeteer.installExtension(await buildBaseline(cleanup));
    for (let load = 0; load < loads; load += 1) {
      const page = await browser.newPage();
      await page.goto(`${site.origin}/?walk`);
      await checkEndIsMarked(page);
      await pause(restMs);
      await page.close();
    }
    await browser.close();

    const profile = JSON.parse(await readFile(file, 'utf8')) as Profile;
    const threads = [...profile.threads, ...profile.processes.flatMap((process) => process.threads)];
    const scan = cpuMs(threads, (location) => location.includes('/content.js') || location.includes('/found-numbers.js')) / loads;
    const walk = cpuMs(threads, (location) => location.startsWith('bareWalk')) / loads;
    return [
      budgeted(
        { id: 'numbers.firefox.walks', value: scan / walk, unit: '×', wanted: '≤', limit: 3 },
        'numbers: the same scan in Firefox, by its profiler',
        `${ms(scan)}, ${(scan / walk).toFixed(1)} ×`,
        `bare TreeWalker pass ${ms(walk)}`,
      ),
    ];
  } finally {
    await cleanup.run();
  }
}

/** The CPU time of all samples that have a wanted function on their stack. */
function cpuMs(threads: readonly Thread[], isWanted: (location: string) => boolean): number {
  let nanoseconds = 0;
  for (const thread of threads) {
    const { samples, stackTable, frameTable, stringTable } = thread;
    const column = ({ schema }: Table, name: string): number => schema[name] ?? -1;
    const prefix = column(stackTable, 'prefix');
    const frame = column(stackTable, 'frame');
    const location = column(frameTable, 'location');
    // A stack is a row with the row of its caller, which always stands above it in the table.
    const wanted: boolean[] = [];
    for (const row of stackTable.data) {
      const name = stringTable[frameTable.data[row[frame] ?? -1]?.[location] ?? -1] ?? '';
      wanted.push(isWanted(name) || (wanted[row[prefix] ?? -1] ?? false));
    }
    for (const sample of samples.data) {
      nanoseconds += wanted[sample[column(samples, 'stack')] ?? -1] ? (sample[column(samples, 'threadCPUDelta')] ?? 0) : 0;
    }
  }
  return nanoseconds / 1e6;
}
