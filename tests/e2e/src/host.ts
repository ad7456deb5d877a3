import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type BrowserName, hostProgram } from './paths.ts';

const run = promisify(execFile);

/** What the CLI printed. */
export interface CliResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** The host installed for one test: an own home, an own agent, nothing shared with the person's machine. */
export class TestHost {
  readonly folder: string;
  readonly home: string;
  readonly profile: string;
  /** Where its browsers put files. */
  readonly downloads: string;
  readonly environment: NodeJS.ProcessEnv;

  /**
   * @param folder - an empty folder, short: it holds the agent's socket
   * @param environment - variables of its own
   */
  constructor(folder: string, environment: Readonly<Record<string, string>> = {}) {
    this.folder = folder;
    this.home = join(folder, 'rb');
    this.profile = join(folder, 'profile');
    this.downloads = join(folder, 'downloads');
    this.environment = {
      ...process.env,
      HOME: folder,
      RINGBRIDGE_HOME: this.home,
      XDG_CONFIG_HOME: join(folder, '.config'),
      LANG: 'C.UTF-8',
      LC_ALL: 'C.UTF-8',
      ...environment,
    };
  }

  /** Writes `config.json`. */
  async configure(config: unknown): Promise<void> {
    await mkdir(this.home, { recursive: true, mode: 0o700 });
    await writeFile(join(this.home, 'config.json'), JSON.stringify(config, undefined, 2), { mode: 0o600 });
  }

  /** Registers the host with a browser, by the product's own `install`. */
  async install(browser: BrowserName): Promise<void> {
    const target = browser === 'chromium' ? ['--user-data-dir', this.profile] : [];
    const result = await this.cli('install', '--browser', browser, ...target);
    if (result.exitCode !== 0) {
      throw new Error(`install failed: ${result.stderr}`);
    }
  }

  /** Runs a CLI verb. */
  async cli(...parameters: string[]): Promise<CliResult> {
    try {
      const { stdout, stderr } = await run(hostProgram(), parameters, { env: this.environment });
      return { stdout, stderr, exitCode: 0 };
    } catch (error) {
      const { stdout = '', stderr = '', code } = error as { stdout?: string; stderr?: string; code?: unknown };
      if (typeof code !== 'number') {
        throw error;
      }
      return { stdout, stderr, exitCode: code };
    }
  }

  /** Runs a CLI verb with `--json` and reads its document. */
  async json<T>(...parameters: string[]): Promise<T> {
    const result = await this.cli(...parameters, '--json');
    if (result.stdout === '') {
      throw new Error(`ringbridge ${parameters.join(' ')} printed no document: ${result.stderr}`);
    }
    return JSON.parse(result.stdout) as T;
  }

  /** Ends the agent. */
  async stop(): Promise<void> {
    await this.cli('agent', '--stop');
  }
}
