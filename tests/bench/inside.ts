import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../e2e/src/paths.ts';

const program = join(root, 'tests', 'Ringbridge.Bench', 'bin', 'Release', 'net10.0', 'Ringbridge.Bench');

/** Measures inside the agent's code, without browsers and sockets. Each measurement has a name. */
export async function measureInside(...parts: readonly string[]): Promise<(name: string) => number> {
  const { stdout } = await promisify(execFile)(program, parts);
  const values = new Map(stdout.split('\n').map((line) => line.split(' ') as [string, string]));
  return (name) => Number(values.get(name));
}

/** A whole number for people. */
export const count = (value: number): string => Math.round(value).toLocaleString('en-US');
