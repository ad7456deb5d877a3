import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../e2e/src/paths.ts';
import type { Figure } from './statistics.ts';

const budgetLocalMs = 50;

/** Callers looked for in a large index and in many live sources, and a large address book copied. */
export async function measureContacts(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'rb-bench-'));
  const index = join(folder, 'contacts.db');
  // Looking up has a process of its own: what making the index leaves in the memory is not of it.
  const all = new Map([...(await run('contacts')), ...(await run('index', index)), ...(await run('lookup', index))]);
  await rm(folder, { recursive: true });
  const value = (name: string): number => Number(all.get(name));
  const shown = (name: string, digits = 1): string => value(name).toFixed(digits);
  return [
    {
      what: 'contacts: a caller in an index of 1,000,000 numbers, p99',
      measured: `${shown('lookupP99Ms', 2)} ms`,
      baseline: `median ${shown('lookupMedianMs', 2)} ms; file ${shown('lookupFileMiB', 0)} MiB`,
      budget: `≤ ${budgetLocalMs} ms`,
      met: value('lookupP99Ms') <= budgetLocalMs,
    },
    { what: 'the same: what it adds to the memory', measured: `${shown('lookupAddedMiB')} MiB` },
    {
      what: `contacts: 50,000 cards copied over CardDAV (${shown('syncMiB', 0)} MiB)`,
      measured: `${shown('syncSeconds')} s, ${(value('syncSeconds') / value('syncBareSeconds')).toFixed(0)} ×`,
      baseline: `a bare download of the same bytes ${shown('syncBareSeconds', 2)} s`,
    },
    {
      what: 'the same: what the copy adds to the memory at its highest',
      measured: `${shown('syncAddedMiB', 0)} MiB`,
      baseline: `with the rest of the process ${shown('syncPeakMiB', 0)} MiB; the cards ${shown('syncMiB', 0)} MiB`,
    },
    { what: 'the same, again, when nothing changed', measured: `${shown('syncAgainSeconds')} s` },
    {
      what: 'contacts: the first state told, of eleven live sources of which three are dead, median',
      measured: `${shown('liveToldMs', 2)} ms`,
      budget: `≤ ${budgetLocalMs} ms`,
      met: value('liveToldMs') <= budgetLocalMs,
    },
    {
      what: 'the same: the eight that work have answered, median',
      measured: `${shown('liveAnsweredMs')} ms`,
      baseline: `one of them alone ${shown('liveAloneMs')} ms; the dead are given up after ${shown('liveGivenUpSeconds')} s`,
    },
  ];
}

/** Figures of the benchmark program, by their names. */
async function run(...what: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  const program = join(root, 'tests', 'Ringbridge.Bench', 'bin', 'Release', 'net10.0', 'Ringbridge.Bench');
  const { stdout } = await promisify(execFile)(program, what);
  return stdout.split('\n').map((line) => line.split(' ') as [string, string]);
}
