import { mkdir, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { Cleanup } from '../e2e/src/cleanup.ts';
import { root } from '../e2e/src/paths.ts';
import { startSite } from '../e2e/src/site.ts';
import { waitFor } from '../e2e/src/wait.ts';
import { createHost, startWorld } from '../e2e/src/world.ts';
import { StopwatchPhone } from './phone.ts';
import { type Figure, median, ms, percentile } from './statistics.ts';

// A tab that follows more links in a minute is asked whether a person is there.
const clicksPerTab = 5;
const clicks = 60;
const warmUp = 10;
// From the press of a mouse button to its release; hands take longer.
const pressMs = 50;
// The bubble over the number that was pressed last must not lie over the next one.
const apart = '<style>a { display: block; width: fit-content; margin-bottom: 160px }</style>';
const echoes = 300;
const budgetRatio = 3;
const budgetP99Ms = 25;

/** From a click on a phone link to the first byte at the phone, beside a bare native-messaging echo plus a bare HTTP GET. */
export async function measureClick(): Promise<readonly Figure[]> {
  const cleanup = new Cleanup();
  try {
    const phone = await StopwatchPhone.start();
    cleanup.add(() => phone.close());
    const clicked = await clickTimes(phone, cleanup);
    const click = clicked.map(({ all }) => all);
    const ours = median(clicked.map((one) => one.ours));
    const echo = median(await echoTimes(cleanup));
    const bareGet = median(await getTimes(phone));
    const ratio = median(click) / (echo + bareGet);
    return [
      {
        what: 'click → first byte at the phone, median',
        measured: `${ms(median(click))}, ${ratio.toFixed(2)} ×`,
        baseline: `echo ${ms(echo)} + GET ${ms(bareGet)}`,
        budget: `≤ ${budgetRatio} ×`,
        met: ratio <= budgetRatio,
      },
      {
        what: 'of it, from the first listener in the page',
        measured: `${ms(ours)}, ${(ours / (echo + bareGet)).toFixed(2)} ×`,
      },
      {
        what: 'click → first byte at the phone, p99',
        measured: ms(percentile(click, 0.99)),
        budget: `≤ ${budgetP99Ms} ms`,
        met: percentile(click, 0.99) <= budgetP99Ms,
      },
    ];
  } finally {
    await cleanup.run();
  }
}

/** One click, in milliseconds. */
interface Click {
  /** From the browser's time stamp of the click. */
  readonly all: number;
  /** From when the page's first listener hears of it: what the browser needs before that is nobody's to change. */
  readonly ours: number;
}

async function clickTimes(phone: StopwatchPhone, cleanup: Cleanup): Promise<Click[]> {
  const links = Array.from(
    { length: clicks + warmUp },
    (_, index) => `<a href="tel:+498912345${100 + index}">0 89 12345${100 + index}</a>`,
  );
  const site = await startSite({ '/': `<!doctype html><title>bench</title>${apart}${links.join('\n')}` });
  cleanup.add(() => site.close());
  const world = await startWorld('chromium', {
    lines: [{ id: 'desk', type: 'actionUrl', template: `http://127.0.0.1:${phone.port}/?action=make_call&target={number}` }],
    policy: { callsPerMinute: 600 },
  });
  cleanup.add(() => world.cleanup.run());

  const times: Click[] = [];
  for (let first = 0; first < clicks + warmUp; first += clicksPerTab) {
    const page = await world.browser.newPage();
    await page.goto(site.origin);
    await page.evaluate(() => {
      window.addEventListener(
        'click',
        (event) => {
          document.documentElement.setAttribute('data-at', String(performance.timeOrigin + event.timeStamp));
          document.documentElement.setAttribute('data-seen', String(performance.timeOrigin + performance.now()));
        },
        true,
      );
    });
    for (let index = first; index < first + clicksPerTab; index += 1) {
      const arrived = phone.nextByte();
      await page.click(`a:nth-of-type(${index + 1})`, { delay: pressMs });
      const at = await arrived;
      const [clickedAt = 0, seenAt = 0] = await page.evaluate(() =>
        ['data-at', 'data-seen'].map((name) => Number(document.documentElement.getAttribute(name))),
      );
      if (index >= warmUp) {
        times.push({ all: at - clickedAt, ours: at - seenAt });
      }
    }
    await page.close();
  }
  return times;
}

async function echoTimes(cleanup: Cleanup): Promise<number[]> {
  const host = await createHost(cleanup);
  const folder = join(host.profile, 'NativeMessagingHosts');
  const extension = join(root, 'tests', 'bench', 'echo-extension');
  await mkdir(folder, { recursive: true });
  const browser = await launch({
    executablePath: process.env.RINGBRIDGE_CHROMIUM ?? '/usr/bin/chromium',
    pipe: true,
    userDataDir: host.profile,
    enableExtensions: [extension],
    env: host.environment,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  cleanup.add(() => browser.close());
  const target = await browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const id = new URL(target.url()).host;
  await writeFile(
    join(folder, 'dev.ringbridge.echo.json'),
    JSON.stringify({
      name: 'dev.ringbridge.echo',
      description: 'benchmark baseline',
      type: 'stdio',
      path: join(root, 'tests', 'bench', 'echo-host.mjs'),
      allowed_origins: [`chrome-extension://${id}/`],
    }),
  );
  const worker = await target.worker();
  if (!worker) {
    throw new Error('the baseline extension has no worker');
  }
  // The worker is there before its script has run.
  await waitFor('the baseline extension', () => worker.evaluate("typeof measureEcho === 'function'"));
  return (await worker.evaluate(`measureEcho(${echoes})`)) as number[];
}

async function getTimes(phone: StopwatchPhone): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < echoes; index += 1) {
    const arrived = phone.nextByte();
    const start = performance.timeOrigin + performance.now();
    get({ host: '127.0.0.1', port: phone.port, path: `/?action=make_call&target=${index}`, agent: false }, (response) => response.resume());
    times.push((await arrived) - start);
  }
  return times;
}
