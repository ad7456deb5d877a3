import { budgeted, type Figure, median, ms } from '../statistics.ts';
import type { NewPage } from './browsers.ts';
import { inTab } from './rounds.ts';
import { type MainThread, mainThread, watch } from './trace.ts';

const rounds = 3;

/** What a page costs that changes 2,000 texts a second for so many seconds. */
export async function liveFigures(ringbridge: NewPage, baseline: NewPage, address: string, seconds: number): Promise<readonly Figure[]> {
  const ours: MainThread[] = [];
  const bare: MainThread[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await live(ringbridge, address, seconds));
    bare.push(await live(baseline, address, seconds));
  }
  const script = median(ours.map(({ oursMs }) => oursMs));
  const whole = median(ours.map(({ wholeMs }) => wholeMs));
  const bareWhole = median(bare.map(({ wholeMs }) => wholeMs));
  const longest = Math.max(...ours.map(({ longestMs }) => longestMs));
  const share = (script / seconds / 1000) * 100;
  return [
    budgeted(
      { id: 'numbers.live.share', value: share, unit: '%', wanted: '≤', limit: 3 },
      `numbers: live page, 2,000 text changes a second for ${seconds} s, our script`,
      `${ms(script)}, ${share.toFixed(1)} % of the main thread; longest ${ms(longest)}`,
    ),
    budgeted(
      { id: 'numbers.live.added', value: whole - bareWhole, unit: 'ms', wanted: '≤', limit: 300 },
      'numbers: the same, main thread added',
      ms(whole - bareWhole),
      `do-nothing extension: page ${ms(bareWhole)}`,
    ),
  ];
}

function live(newPage: NewPage, address: string, seconds: number): Promise<MainThread> {
  return inTab(newPage, async (page) => {
    await page.goto(address, { waitUntil: 'networkidle0' });
    const trace = await watch(page, async () => {
      await page.evaluate('startChanges()');
      await page.waitForFunction(() => document.title === 'done', { polling: 500, timeout: (seconds + 60) * 1000 });
    });
    return mainThread(trace);
  });
}
