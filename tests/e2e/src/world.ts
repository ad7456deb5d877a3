import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserOptions, startBrowser, type TestBrowser } from './browser.ts';
import { Cleanup } from './cleanup.ts';
import { TestHost } from './host.ts';
import type { BrowserName } from './paths.ts';
import { waitFor } from './wait.ts';

/** A person's desk: an installed host with its agent, and a browser with the extension connected to it. */
export interface World {
  readonly host: TestHost;
  readonly browser: TestBrowser;
  readonly cleanup: Cleanup;
}

/** What `ringbridge status --json` says, as far as tests look. */
export interface Status {
  readonly processId: number;
  readonly sessions: readonly StatusSession[];
  readonly lines: readonly { readonly id: string; readonly health: string }[];
}

/** One connected client. */
export interface StatusSession {
  readonly client: string;
  readonly browser?: string;
  /** Whether its browser was used last. */
  readonly front: boolean;
}

/** A host with a home of its own that is removed with the cleanup. */
export async function createHost(cleanup: Cleanup, config?: unknown, environment?: Readonly<Record<string, string>>): Promise<TestHost> {
  // Short, because the agent's socket lies in it and Unix allows its path about 100 bytes.
  const folder = await mkdtemp(join(tmpdir(), 'rb-'));
  cleanup.add(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));
  const host = new TestHost(folder, environment);
  cleanup.add(() => host.stop());
  if (config !== undefined) {
    await host.configure(config);
  }
  return host;
}

/** Waits until the extensions of so many browsers have a session with the agent. */
export function waitForSessions(host: TestHost, count: number): Promise<readonly StatusSession[]> {
  return waitFor(`${count} sessions of extensions`, async () => {
    // An agent that is slow to start gives a problem instead.
    const { sessions } = await host.json<Partial<Status>>('status');
    const extensions = sessions?.filter(({ client }) => client === 'extension');
    return extensions?.length === count ? extensions : undefined;
  });
}

/**
 * Gives a running agent other settings, and waits until it works with their line.
 * @param health - what the line is then: of one that holds no connection nothing is known before the first call
 */
export async function workWith(
  host: TestHost,
  line: Readonly<Record<string, string | undefined>> & { readonly id: string },
  health: 'up' | 'unknown' = 'unknown',
): Promise<void> {
  await host.configure({ lines: [line] });
  await waitFor(`the line ${line.id}`, async () => {
    const { lines } = await host.json<Status>('status');
    return lines[0]?.id === line.id && lines[0]?.health === health;
  });
}

/** Installs, starts the browser, and waits until its extension has a session with the agent. */
export async function startWorld(
  name: BrowserName,
  config?: unknown,
  options: BrowserOptions = {},
  environment?: Readonly<Record<string, string>>,
): Promise<World> {
  const cleanup = new Cleanup();
  try {
    const host = await createHost(cleanup, config, environment);
    await host.install(name);
    const browser = await startBrowser(name, host, options);
    cleanup.add(() => browser.close());
    await waitForSessions(host, 1);
    return { host, browser, cleanup };
  } catch (error) {
    await cleanup.run();
    throw error;
  }
}
