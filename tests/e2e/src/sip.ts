import { type ChildProcess, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitFor } from './wait.ts';

/** A real softphone without sound card or registrar. The twin of `BaresipProcess` in tests/Ringbridge.Tests/Sip. */
export interface Baresip {
  /** `host:port` of its control, as a `baresip` line wants it. */
  readonly controlAddress: string;
  /** Where it takes calls for its user. */
  readonly sipPort: number;
  close(): Promise<void>;
}

/** A real phone network behind the softphone: rings, answers every call, and logs what was called. */
export interface SippUas {
  /** Where it takes calls. */
  readonly port: number;
  /** The request URIs of all calls so far, such as `sip:+4930123456@pbx.test`. */
  invites(): readonly string[];
  /** Waits for so many calls; gives the request URI of the last one. */
  waitForInvite(count?: number): Promise<string>;
  close(): Promise<void>;
}

/** One call to a softphone. */
export interface SippUac {
  /** Waits until the call is over; true when it was answered and went well. */
  finished(): Promise<boolean>;
  close(): Promise<void>;
}

/** Who the softphone is, and where its calls go. */
export interface BaresipOptions {
  /** The user part of its SIP URI; it takes no calls for others. */
  readonly user?: string;
  /** The port of {@link SippUas}: all calls go there, whatever is dialled. */
  readonly outboundPort?: number;
}

const loopback = '127.0.0.1';

/** Starts a softphone and waits until it is ready. */
export async function startBaresip({ user = 'alice', outboundPort }: BaresipOptions = {}): Promise<Baresip> {
  const sipPort = await freePorts(26);
  const folder = await mkdtemp(join(tmpdir(), 'rb-baresip-'));
  const account =
    outboundPort === undefined
      ? `<sip:${user}@${loopback}:${sipPort};transport=udp>;regint=0;answermode=manual`
      : `<sip:${user}@pbx.test;transport=udp>;auth_pass=x;outbound="sip:${loopback}:${outboundPort};transport=udp";regint=0;answermode=manual`;
  await writeFile(join(folder, 'accounts'), `${account}\n`);
  await writeFile(join(folder, 'contacts'), '');
  await writeFile(join(folder, 'config'), configuration(sipPort));
  const program = run('baresip', 'baresip-core', ['-f', folder]);
  try {
    await waitFor('baresip to start', () => program.ended() || program.output().includes('baresip is ready'));
    if (program.ended() || program.output().includes('failed to listen')) {
      throw new Error(`baresip does not start: ${program.output()}`);
    }
  } catch (error) {
    await program.close();
    throw error;
  }
  return {
    controlAddress: `${loopback}:${sipPort + 2}`,
    sipPort,
    close: async () => {
      await program.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Starts a phone network that answers every call. */
export async function startSippUas(): Promise<SippUas> {
  const port = await freePorts(8);
  const folder = await mkdtemp(join(tmpdir(), 'rb-sipp-'));
  const log = join(folder, 'messages.log');
  const program = run('sipp', 'sip-tester', ['-sn', 'uas', ...sippOptions(port, log)]);
  await waitFor('sipp to listen', async () => program.ended() || !(await isFree(port)));
  if (program.ended()) {
    throw new Error(`sipp does not start: ${program.output()}`);
  }
  const invites = () => [...new Set(callsIn(log))].map((call) => call.slice(0, call.indexOf('\n')));
  return {
    port,
    invites,
    waitForInvite: async (count = 1) => {
      const seen = await waitFor(`${count} calls at sipp`, () => (invites().length >= count ? invites() : undefined));
      return seen[seen.length - 1] ?? '';
    },
    close: async () => {
      await program.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Calls a softphone; hangs up a moment after it was answered.
 *
 * @param user - the user of the softphone, as given to {@link startBaresip}
 * @param from - who calls, as a From header has it, such as `"Erika" <sip:+4930123@pbx.test>`
 */
export async function callBaresip(baresip: Baresip, user: string, from: string): Promise<SippUac> {
  const port = await freePorts(8);
  const folder = await mkdtemp(join(tmpdir(), 'rb-sipp-'));
  const scenario = join(folder, 'call.xml');
  await writeFile(scenario, callScenario(from));
  const target = `${loopback}:${baresip.sipPort}`;
  const program = run('sipp', 'sip-tester', [
    target,
    '-s',
    user,
    '-sf',
    scenario,
    '-m',
    '1',
    ...sippOptions(port, join(folder, 'messages.log')),
  ]);
  return {
    finished: async () => (await program.exitCode()) === 0,
    close: async () => {
      await program.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function sippOptions(port: number, log: string): string[] {
  const media = ['-mi', loopback, '-mp', `${port + 2}`];
  return ['-i', loopback, '-p', `${port}`, ...media, '-trace_msg', '-message_file', log, '-nostdin', '-timeout', '300s'];
}

/** The request URI and Call-ID of every INVITE received; a repeated one twice. */
function callsIn(log: string): string[] {
  let text: string;
  try {
    text = readFileSync(log, 'utf8');
  } catch {
    return []; // Written with the first message.
  }
  return [...text.matchAll(/^INVITE (\S+) SIP\/2\.0$.*?^Call-ID: (\S+)$/gms)].map(([, uri, id]) => `${uri}\n${id}`);
}

function configuration(port: number): string {
  return `poll_method        epoll
net_interface      ${loopback}
sip_listen         ${loopback}:${port}
call_local_timeout 120
call_max_calls     4
audio_player       aubridge,nil
audio_source       aubridge,nil
audio_alert        aubridge,nil
ausrc_srate        8000
auplay_srate       8000
rtp_ports          ${port + 4}-${port + 24}
module_path        /usr/lib/baresip/modules
module             g711.so
module             aubridge.so
module_tmp         uuid.so
module_tmp         account.so
module_app         menu.so
module_app         ctrl_tcp.so
ctrl_tcp_listen    ${loopback}:${port + 2}
menu_bell          no
ringback_disabled  yes
`;
}

/** sipp's built-in caller, but with a From header of our choice. */
function callScenario(from: string): string {
  const head = (method: string, sequence: number, tag = ''): string => `<send${method === 'INVITE' ? ' retrans="500"' : ''}><![CDATA[

${method} sip:[service]@[remote_ip]:[remote_port] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
From: ${from};tag=[pid]sipp[call_number]
To: <sip:[service]@[remote_ip]:[remote_port]>${tag}
Call-ID: [call_id]
CSeq: ${sequence} ${method}
Contact: <sip:[local_ip]:[local_port]>
Max-Forwards: 70
${method === 'INVITE' ? media : 'Content-Length: 0\n'}
]]></send>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<scenario name="call">
${head('INVITE', 1)}
<recv response="100" optional="true"/>
<recv response="180" optional="true"/>
<recv response="200"/>
${head('ACK', 1, '[peer_tag_param]')}
<pause milliseconds="500"/>
${head('BYE', 2, '[peer_tag_param]')}
<recv response="200"/>
</scenario>
`;
}

const media = `Content-Type: application/sdp
Content-Length: [len]

v=0
o=sipp 1 1 IN IP[local_ip_type] [local_ip]
s=-
c=IN IP[media_ip_type] [media_ip]
t=0 0
m=audio [media_port] RTP/AVP 0
a=rtpmap:0 PCMU/8000
`;

interface Program {
  output(): string;
  ended(): boolean;
  exitCode(): Promise<number>;
  close(): Promise<void>;
}

function run(command: string, debianPackage: string, parameters: string[]): Program {
  const child: ChildProcess = spawn(command, parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout?.on('data', (bytes) => {
    output += bytes;
  });
  child.stderr?.on('data', (bytes) => {
    output += bytes;
  });
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code) => resolve(code ?? -1));
    child.once('error', (error) => {
      output += `${error.message}: calls are proven with ${command}. Run ./build.sh test, or: apt-get install ${debianPackage}`;
      resolve(-1);
    });
  });
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  return {
    output: () => output,
    ended: () => isOver,
    exitCode: () => ended,
    close: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The first of so many neighbouring ports that are free for TCP and UDP, below the system's own range. */
export async function freePorts(count: number): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const first = 20_000 + 2 * Math.floor(Math.random() * 5_900);
    const ports = Array.from({ length: count }, (_, index) => first + index);
    const free = await Promise.all(ports.map(isFree));
    if (free.every(Boolean)) {
      return first;
    }
  }
  throw new Error(`no ${count} free ports in a row`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const socket = createSocket('udp4');
  try {
    server.listen(port, loopback);
    await once(server, 'listening');
    socket.bind(port, loopback);
    await once(socket, 'listening');
    return true;
  } catch {
    return false; // Taken: that is the answer.
  } finally {
    server.close();
    socket.close();
  }
}
