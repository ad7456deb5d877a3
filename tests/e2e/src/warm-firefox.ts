/*
 * A Firefox on a new profile compiles all of its own screens first, which takes the processor longer than most tests. So one is
 * started beforehand, without the extension, and the others begin with a copy of what it left behind.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';

const variable = 'RINGBRIDGE_WARM_FIREFOX';
// What belongs to the browser that ran, and what it would open again.
const notCopied = /(?:^|[\\/])(?:\.parentlock|lock|parent\.lock|user\.js|sessionstore[^\\/]*)$/;

/** The program. */
export const firefoxProgram = (): string => process.env.RINGBRIDGE_FIREFOX ?? '/usr/bin/firefox-esr';

/** Before all tests: starts Firefox once. What it left behind goes after the last. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'rb-warm-'));
  const userDataDir = join(folder, 'profile');
  const browser = await launch({
    browser: 'firefox',
    executablePath: firefoxProgram(),
    userDataDir,
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: join(folder, '.config') },
  });
  await browser.newPage();
  await browser.close();
  process.env[variable] = userDataDir;
  return () => rm(folder, { recursive: true, force: true, maxRetries: 10 });
}

/** Makes a profile for a Firefox that starts now: a copy of the one that ran, if one did. */
export async function warmProfile(folder: string): Promise<string> {
  const warm = process.env[variable];
  if (warm !== undefined) {
    await cp(warm, folder, { recursive: true, filter: (path) => !notCopied.test(path) });
  }
  return folder;
}
