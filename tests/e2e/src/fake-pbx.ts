import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fakePbxProgram } from './paths.ts';

/** The phones it can play. */
export type FakeServer = 'yealink' | 'snom' | 'softphone' | 'nfon';

/** One request as it came over the wire. */
export interface SeenRequest {
  readonly line: string;
  readonly path: string;
  /** When it came, in milliseconds since 1970. */
  readonly atMs: number;
}

/** Fake phones in a process of their own. */
export interface FakePbx {
  /** The address of each phone. */
  readonly urls: Readonly<Record<FakeServer, string>>;
  /** With TLS: the fingerprint of its certificate, hex. */
  readonly certificate: string | undefined;
  /** What a phone was asked so far. */
  requests(server: FakeServer): Promise<readonly SeenRequest[]>;
  /** Waits until a phone was asked so many times. */
  waitForRequests(server: FakeServer, count: number): Promise<readonly SeenRequest[]>;
  /** Has something happen at the NFON server; what, says `NfonCommands` of the fake. */
  happen(what: string, parameters?: Readonly<Record<string, string | number>>): Promise<void>;
  /** Makes a phone misbehave from now on; `none` heals it. */
  fault(server: FakeServer, kind: string): Promise<void>;
  /** Kills it in the middle of everything. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

const waitMs = 20_000;

/** Starts all fake phones on free ports. `options` are those of `fakepbx serve`, such as `--tls`, `--login basic`. */
export async function startFakePbx(...options: readonly string[]): Promise<FakePbx> {
  const program = spawn(fakePbxProgram(), ['serve', '--yealink', '--snom', '--softphone', '--nfon', ...options], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [first] = (await once(createInterface({ input: program.stdout }), 'line')) as [string];
  const { control, certificate, ...urls } = JSON.parse(first) as Record<FakeServer | 'control' | 'certificate', string>;

  const ask = async (path: string, method = 'GET'): Promise<unknown> => {
    const response = await fetch(`${control}${path}`, { method });
    if (!response.ok) {
      throw new Error(`fakepbx said ${response.status} to ${method} ${path}`);
    }
    const text = await response.text();
    return text === '' ? undefined : JSON.parse(text);
  };

  return {
    urls,
    certificate,
    requests: async (server) => (await ask(`/requests?server=${server}`)) as SeenRequest[],
    waitForRequests: async (server, count) => (await ask(`/wait?server=${server}&count=${count}&timeoutMs=${waitMs}`)) as SeenRequest[],
    happen: async (what, parameters = {}) => {
      const query = new URLSearchParams({ server: 'nfon', what });
      for (const [name, value] of Object.entries(parameters)) {
        query.set(name, `${value}`);
      }
      await ask(`/do?${query}`, 'POST');
    },
    fault: async (server, kind) => {
      await ask(`/fault?server=${server}&kind=${kind}`, 'POST');
    },
    crash: async () => {
      program.kill('SIGKILL');
      await once(program, 'exit');
    },
    close: async () => {
      program.stdin.end();
      await once(program, 'exit');
    },
  };
}
