import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Cleanup } from '../e2e/src/cleanup.ts';
import { createHost, type Status } from '../e2e/src/world.ts';
import { count, measureInside } from './inside.ts';
import { endShim, residentMiB, startShim } from './shim.ts';
import type { Figure } from './statistics.ts';

const budgetEvents = 20_000;
const budgetCalls = 2_000;
const budgetAgentMiB = 70;
const sessions = 3;
const floodSeconds = 60;
const eventsPerSecond = 1_000;
const token = 'a-token-of-the-benchmark';
// So long after a flood the agent has given back what it needed for it.
const restSeconds = 40;

/** Events told apart and calls journaled each second, inside the agent; and its memory before, in and after a flood. Linux only: it reads /proc. */
export async function measureAgent(): Promise<readonly Figure[]> {
  return [...(await measureRates()), ...(await measureFlood())];
}

async function measureRates(): Promise<readonly Figure[]> {
  const rate = await measureInside();
  const figure = (what: string, name: string, bare: string, baseline: string, unit: string, budget: number): Figure => ({
    what,
    measured: `${count(rate(name))} ${unit}/s, ${(rate(name) / rate(bare)).toFixed(2)} ×`,
    baseline: `${baseline} ${count(rate(bare))} ${unit}/s`,
    budget: `≥ ${count(budget)} ${unit}/s`,
    met: rate(name) >= budget,
  });
  const calls = (what: string, name: string) => figure(what, name, 'callsBaseline', 'three bare SQLite writes each:', 'calls', budgetCalls);
  return [
    figure('agent: events of phones told apart', 'events', 'eventsBaseline', 'only cut into names and values:', 'events', budgetEvents),
    calls('agent: calls tracked and journaled', 'calls'),
    calls('the same, with an action URL that takes all', 'callsUrlWorks'),
    calls('the same, with an action URL that takes none', 'callsUrlBroken'),
  ];
}

async function measureFlood(): Promise<readonly Figure[]> {
  const cleanup = new Cleanup();
  const open: ChildProcessWithoutNullStreams[] = [];
  try {
    const port = await freePort();
    const host = await createHost(cleanup, {
      lines: [{ id: 'desk', type: 'yealink', address: 'http://127.0.0.1:9' }],
      receiver: { listen: [`127.0.0.1:${port}`], token },
    });
    for (let index = 0; index < sessions; index += 1) {
      const { process } = await startShim(host.environment);
      // Clients read what they are told.
      process.stdout.resume();
      open.push(process);
    }
    const { processId } = await host.json<Status>('status');
    const memory = () => residentMiB(processId, 'VmRSS');
    const idle = await memory();
    const answered = await flood(port);
    const flooded = await memory();
    await pause(restSeconds * 1000);
    const after = await memory();
    const within = (value: number) => value * 1.048576 <= budgetAgentMiB;
    return [
      {
        what: `agent: memory with ${sessions} sessions after ${count(answered)} events of ${count(floodSeconds * eventsPerSecond)} in ${floodSeconds} s`,
        measured: `${after.toFixed(1)} MiB`,
        baseline: `before ${idle.toFixed(1)} MiB`,
        budget: `≤ ${budgetAgentMiB} MB`,
        met: within(after),
      },
      {
        what: 'agent: memory while they come',
        measured: `${flooded.toFixed(1)} MiB`,
        baseline: `before ${idle.toFixed(1)} MiB`,
        budget: `≤ ${budgetAgentMiB} MB`,
        met: within(flooded),
      },
    ];
  } finally {
    await Promise.all(open.map(endShim));
    await cleanup.run();
  }
}

/** Rings, answers and ends of calls, and every tenth request garbage. Returns how many were answered. */
async function flood(port: number): Promise<number> {
  const events = ['incoming_call', 'call_established', 'call_terminated'];
  const all = floodSeconds * eventsPerSecond;
  const begin = performance.now();
  let answered = 0;
  const send = (index: number): void => {
    const call = Math.floor(index / events.length);
    const query = `e=${events[index % events.length]}&id=${call}&remote=sip:+4930${String(call).padStart(6, '0')}@pbx&name=Eva ${call}`;
    const path = index % 10 === 9 ? `/event/wrong/desk?${index}` : `/event/${token}/desk?${query}`;
    const socket = connect(port, '127.0.0.1');
    socket.on('data', () => {
      answered += 1;
    });
    // A connection that is not taken counts as not answered.
    socket.on('error', () => undefined);
    socket.end(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
  };
  for (let sent = 0; sent < all; ) {
    const due = Math.min(all, Math.floor(((performance.now() - begin) / 1000) * eventsPerSecond));
    for (; sent < due; sent += 1) {
      send(sent);
    }
    await pause(5);
  }
  await pause(1000);
  return answered;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
