import { setTimeout as pause } from 'node:timers/promises';
import { Cleanup } from '../e2e/src/cleanup.ts';
import { type FakePbx, startFakePbx } from '../e2e/src/fake-pbx.ts';
import { createHost, type Status } from '../e2e/src/world.ts';
import { count, measureInside } from './inside.ts';
import { type Notification, readNotifications } from './notifications.ts';
import { endShim, residentMiB, startShim } from './shim.ts';
import { type Figure, median } from './statistics.ts';

const budgetEvents = 20_000;
const bursts = 20;
const eventsOfBurst = 50_000;
const cuts = 3;
const outages = 2;
const outageMs = 10_000;
// A stream that lasted so long is connected again at once.
const stableMs = 11_000;
// Memory that a flood may leave behind and still be called flat.
const flatMiB = 8;

/** NFON's stream of a whole company: the filter alone, then the agent behind a server; and how soon a lost stream is there again. */
export async function measureNfon(): Promise<readonly Figure[]> {
  return [...(await measureFilter()), ...(await measureLine())];
}

async function measureFilter(): Promise<readonly Figure[]> {
  const value = await measureInside('nfon');
  return [
    {
      what: 'NFON: events of others through the filter, in process',
      measured: `${count(value('nfonEvents'))}/s, ${(value('nfonEvents') / value('nfonBaselineEvents')).toFixed(2)} ×; ${count(value('nfonAllocated'))} bytes each`,
      baseline: `each read whole as JSON: ${count(value('nfonBaselineEvents'))}/s; ${count(value('nfonBaselineAllocated'))} bytes each`,
      budget: `≥ ${count(budgetEvents)}/s`,
      met: value('nfonEvents') >= budgetEvents,
    },
    { what: 'NFON: memory that a million of them leave behind, in process', measured: `${count(value('nfonKept') / 1024)} KiB` },
  ];
}

async function measureLine(): Promise<readonly Figure[]> {
  const cleanup = new Cleanup();
  try {
    const pbx = await startFakePbx();
    cleanup.add(() => pbx.close());
    const line = {
      id: 'nfon',
      type: 'nfon',
      address: `${pbx.urls.nfon}/v1`,
      account: 'K9999',
      user: 'admin',
      password: 'right',
      extension: '102',
    };
    const host = await createHost(cleanup, { country: 'DE', lines: [line] });
    const heard = new Heard();
    const { process: shim } = await startShim(host.environment, (told) => readNotifications(told, (one) => heard.take(one)));
    cleanup.add(() => endShim(shim));
    await until(async () => isUp((await host.json<{ lines: readonly { health: string }[] }>('status')).lines[0]?.health));
    const { processId } = await host.json<Status>('status');
    const ring = async (number: string): Promise<void> => {
      const rings = heard.next((text) => text.includes('call.changed') && text.includes(number));
      await pbx.happen('ring', { number });
      await rings;
      await pbx.happen('hangup');
    };

    await ring('4940111111');
    await pbx.happen('burst', { count: eventsOfBurst });
    await ring('4940111112');
    const before = await residentMiB(processId, 'VmRSS');
    const begin = performance.now();
    for (let burst = 0; burst < bursts; burst += 1) {
      await pbx.happen('burst', { count: eventsOfBurst });
    }
    await ring('4940222222');
    const seconds = (performance.now() - begin) / 1000;
    const after = await residentMiB(processId, 'VmRSS');

    const cut: number[] = [];
    for (let round = 0; round < cuts; round += 1) {
      await pause(stableMs);
      cut.push(await timeToNextStream(pbx, () => pbx.happen('reset')));
    }
    const outage: number[] = [];
    for (let round = 0; round < outages; round += 1) {
      await pause(stableMs);
      await pbx.fault('nfon', 'dead');
      await pbx.happen('reset');
      await pause(outageMs);
      outage.push(await timeToNextStream(pbx, () => pbx.fault('nfon', 'none')));
    }

    const events = bursts * eventsOfBurst;
    return [
      {
        what: `NFON: ${count(events)} events of others at the agent, over a socket`,
        measured: `${count(events / seconds)}/s`,
        budget: `≥ ${count(budgetEvents)}/s`,
        met: events / seconds >= budgetEvents,
      },
      {
        what: 'NFON: memory of the agent after them',
        measured: `${after.toFixed(1)} MiB`,
        baseline: `before ${before.toFixed(1)} MiB`,
        budget: `≤ ${flatMiB} MiB more`,
        met: after - before <= flatMiB,
      },
      {
        what: 'NFON: server breaks a stream that was stable → the next one is asked for, median',
        measured: `${median(cut).toFixed(0)} ms`,
      },
      {
        what: `NFON: server is back after ${outageMs / 1000} s → stream asked for, longest of ${outages}`,
        measured: `${(Math.max(...outage) / 1000).toFixed(1)} s`,
        baseline: 'waits grow from 1 to 30 s',
      },
    ];
  } finally {
    await cleanup.run();
  }
}

/** Milliseconds until the agent asks for the stream of calls again. */
async function timeToNextStream(pbx: FakePbx, act: () => Promise<void>): Promise<number> {
  const streams = async () => (await pbx.requests('nfon')).filter(({ line }) => line.startsWith('GET /v1/extensions/phone/calls'));
  const before = (await streams()).length;
  const begin = Date.now();
  await act();
  await until(async () => (await streams()).length > before);
  return ((await streams())[before]?.atMs ?? Number.NaN) - begin;
}

const isUp = (health: string | undefined): boolean => health === 'up';

/** Waits for notifications: a promise is kept by the next one that fits. */
class Heard {
  readonly #waiting = new Map<(text: string) => boolean, () => void>();

  take(notification: Notification): void {
    const text = JSON.stringify(notification);
    for (const [fits, done] of this.#waiting) {
      if (fits(text)) {
        this.#waiting.delete(fits);
        done();
      }
    }
  }

  next(fits: (text: string) => boolean): Promise<void> {
    return new Promise((resolve) => this.#waiting.set(fits, resolve));
  }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    await pause(50);
  }
}
