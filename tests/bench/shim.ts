import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Cleanup } from '../e2e/src/cleanup.ts';
import { chromiumExtensionId } from '../e2e/src/ids.ts';
import { hostProgram } from '../e2e/src/paths.ts';
import { createHost, type Status } from '../e2e/src/world.ts';
import { type Figure, median, ms } from './statistics.ts';

const starts = 30;
const agentSessions = 3;
const budgetStartMs = 60;
const budgetShimMiB = 25;
const budgetAgentMiB = 70;

/** Start and memory of the shim beside a bare process start, memory of the agent with three sessions. Linux only: it reads /proc. */
export async function measureShim(): Promise<readonly Figure[]> {
  const cleanup = new Cleanup();
  try {
    const host = await createHost(cleanup, {});
    await host.cli('status');

    const bare: number[] = [];
    const start: number[] = [];
    const memory: number[] = [];
    for (let index = 0; index < starts; index += 1) {
      bare.push(await timeBareStart(host.environment));
      const shim = await startShim(host.environment);
      start.push(shim.startedMs);
      memory.push(await residentMiB(shim.process.pid ?? 0, 'VmHWM'));
      await endShim(shim.process);
    }

    const sessions: ChildProcessWithoutNullStreams[] = [];
    for (let index = 0; index < agentSessions; index += 1) {
      sessions.push((await startShim(host.environment)).process);
    }
    const { processId } = await host.json<Status>('status');
    const agent = await residentMiB(processId, 'VmRSS');
    await Promise.all(sessions.map(endShim));

    return [
      {
        what: 'shim: start → first answer of the agent, median',
        measured: `${ms(median(start))}, ${(median(start) / median(bare)).toFixed(1)} ×`,
        baseline: `node --version ${ms(median(bare))}`,
        budget: `≤ ${budgetStartMs} ms`,
        met: median(start) <= budgetStartMs,
      },
      {
        what: 'shim: memory, peak, median',
        measured: `${median(memory).toFixed(1)} MiB`,
        budget: `≤ ${budgetShimMiB} MB`,
        met: median(memory) * 1.048576 <= budgetShimMiB,
      },
      {
        what: `agent: memory with ${agentSessions} sessions`,
        measured: `${agent.toFixed(1)} MiB`,
        budget: `≤ ${budgetAgentMiB} MB`,
        met: agent * 1.048576 <= budgetAgentMiB,
      },
    ];
  } finally {
    await cleanup.run();
  }
}

/** A session as a browser opens one, and how long its first answer took. `watch` is given all that it is told, from the first byte. */
export async function startShim(
  env: NodeJS.ProcessEnv,
  watch: (told: Readable) => void = () => undefined,
): Promise<{ readonly process: ChildProcessWithoutNullStreams; readonly startedMs: number }> {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'session.open', params: { protocol: 1, client: 'extension' } }));
  const header = Buffer.alloc(4);
  header.writeUInt32LE(body.length);
  const begin = performance.now();
  const shim = spawn(hostProgram(), [`chrome-extension://${chromiumExtensionId}/`], { env });
  watch(shim.stdout);
  shim.stdin.write(Buffer.concat([header, body]));
  await once(shim.stdout, 'data');
  return { process: shim, startedMs: performance.now() - begin };
}

/** Ends it as a browser does. */
export async function endShim(shim: ChildProcessWithoutNullStreams): Promise<void> {
  const ended = once(shim, 'exit');
  shim.stdin.end();
  await ended;
}

async function timeBareStart(env: NodeJS.ProcessEnv): Promise<number> {
  const begin = performance.now();
  await once(spawn(process.execPath, ['--version'], { env }), 'exit');
  return performance.now() - begin;
}

/** Memory of a process: now, or at its most. */
export async function residentMiB(processId: number, field: 'VmHWM' | 'VmRSS'): Promise<number> {
  const status = await readFile(`/proc/${processId}/status`, 'utf8');
  const kibibytes = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1];
  return Number(kibibytes) / 1024;
}
