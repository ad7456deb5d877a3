/*
 * Reads what Chromium itself wrote down about its main thread. A *task* is one turn of the page's main thread. *Ours* is, of
 * each task, the time between entering and leaving a function of the content script, and the microtasks behind it: the pages
 * measured here use no promises of their own, so every microtask is the extension's. Layout that the content script forces
 * lies inside its functions and so counts as ours; what it causes later (style, paint, garbage) shows in the difference of
 * whole main threads. Times are CPU milliseconds of the thread where nothing else is said, so that a busy machine does not
 * change them.
 */
import type { CDPSession, Page } from 'puppeteer-core';

/** A span of time that the trace tells of. */
export interface Span {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly url?: string; readonly functionName?: string };
  };
}

/** All that was written down. */
export type Trace = readonly Span[];

/** The main thread of one page while it was watched. */
export interface MainThread {
  /** All tasks together. */
  readonly wholeMs: number;
  /** Our part of them. */
  readonly oursMs: number;
  /** The first run of the content script itself, a part of {@link oursMs}. */
  readonly startMs: number;
  /** Our part of the task in which it was longest. */
  readonly longestMs: number;
  /** The same by the clock on the wall, which also counts when the machine did something else. */
  readonly longestWallMs: number;
  /** How often we ran. */
  readonly turns: number;
  /** What the extension's background computed meanwhile, in another process. */
  readonly backgroundMs: number;
}

/** Ends what is watched, and tells which of all threads belongs to the page. */
const marker = 'watched';

const categories = ['blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute', 'v8'];

/** Watches a page while something happens, and with it all processes: the extension's background is in another one. */
export async function watch(page: Page, happens: () => Promise<void>): Promise<Trace> {
  const cdp = await page.browser().target().createCDPSession();
  try {
    await cdp.send('Tracing.start', {
      transferMode: 'ReturnAsStream',
      traceConfig: { recordMode: 'recordAsMuchAsPossible', excludedCategories: ['*'], includedCategories: categories },
    });
    await happens();
    await page.evaluate((name) => void performance.mark(name), marker);
    const complete = new Promise<string>((resolve) => {
      cdp.once('Tracing.tracingComplete', ({ stream = '' }) => resolve(stream));
    });
    await cdp.send('Tracing.end');
    return (JSON.parse(await read(cdp, await complete)) as { traceEvents: Span[] }).traceEvents;
  } finally {
    await cdp.detach();
  }
}

/** All of a stream of the browser. */
async function read(cdp: CDPSession, handle: string): Promise<string> {
  const parts: Buffer[] = [];
  for (;;) {
    const { data, base64Encoded, eof } = await cdp.send('IO.read', { handle });
    parts.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'));
    if (eof) {
      await cdp.send('IO.close', { handle });
      return Buffer.concat(parts).toString('utf8');
    }
  }
}

/** What the main thread of the watched page did, and what of it was the script `content.js` of an extension. */
export function mainThread(trace: Trace): MainThread {
  const page = trace.find(({ name }) => name === marker);
  if (page === undefined) {
    throw new Error('the trace does not tell which thread the page has');
  }
  const here = trace.filter(({ pid, tid, ph }) => pid === page.pid && tid === page.tid && ph === 'X');
  const tasks = outermost(here.filter(({ name }) => name === 'RunTask'));
  const ours = outermost(
    here.filter((span) => isOurs(span, 'content.js') || isOurs(span, 'found-numbers.js') || span.name === 'RunMicrotasks'),
  );
  const shares = tasks.map((task) => ours.filter((span) => isWithin(span, task)));
  return {
    wholeMs: cpuMs(tasks),
    oursMs: cpuMs(ours),
    startMs: cpuMs(ours.filter(({ name }) => name === 'EvaluateScript')),
    longestMs: Math.max(0, ...shares.map(cpuMs)),
    longestWallMs: Math.max(0, ...shares.map((spans) => spans.reduce((sum, span) => sum + (span.dur ?? 0), 0) / 1000)),
    turns: shares.filter((spans) => spans.length > 0).length,
    backgroundMs: backgroundMs(trace),
  };
}

/** What the background does, it does in microtasks and timers of its own thread; the extension's is the only service worker. */
function backgroundMs(trace: Trace): number {
  const names = trace.filter(({ name, args }) => name === 'thread_name' && args?.name === 'ServiceWorker thread');
  const threads = new Set(names.map(({ pid, tid }) => `${pid} ${tid}`));
  const turns = trace.filter(
    ({ name, ph, pid, tid }) => (name === 'RunMicrotasks' || name === 'FunctionCall') && ph === 'X' && threads.has(`${pid} ${tid}`),
  );
  return cpuMs(outermost(turns));
}

/** How long the function of a baseline ran. */
export function functionMs(trace: Trace, functionName: string): number {
  const calls = trace.filter(({ name, args }) => name === 'FunctionCall' && args?.data?.functionName === functionName);
  if (calls.length !== 1) {
    throw new Error(`${functionName} ran ${calls.length} times`);
  }
  return cpuMs(calls);
}

const isOurs = ({ name, args }: Span, script: string): boolean =>
  (name === 'FunctionCall' || name === 'EvaluateScript') &&
  args?.data?.url?.startsWith('chrome-extension://') === true &&
  args.data.url.endsWith(`/${script}`);

const cpuMs = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + (span.tdur ?? 0), 0) / 1000;

const isWithin = (inner: Span, outer: Span): boolean => inner.ts >= outer.ts && inner.ts < outer.ts + (outer.dur ?? 0);

/** Spans that lie in no other of them on the same thread. */
function outermost(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((left, right) => left.ts - right.ts || (right.dur ?? 0) - (left.dur ?? 0))) {
    const around = kept.findLast(({ pid, tid }) => pid === span.pid && tid === span.tid);
    if (around === undefined || !isWithin(span, around)) {
      kept.push(span);
    }
  }
  return kept;
}
