import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../e2e/src/paths.ts';
import type { Figure } from './statistics.ts';

const run = promisify(execFile);
const budgetRecall = 0.97;
const budgetLinked = 0.03;

/** What `score.mjs` counted in one file, or in all of them. */
interface Score {
  readonly file: string;
  readonly finder: 'ringbridge' | 'libphonenumber';
  readonly numbers: number;
  readonly found: number;
  readonly marked: number;
  readonly traps: number;
  readonly linked: number;
}

/** Precision and recall of the number engine on all case files, beside libphonenumber-js with its full metadata. */
export async function measureAccuracy(): Promise<readonly Figure[]> {
  const folder = join(root, 'extension', 'src', 'numbers', 'cases');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.tsv')).sort();
  const { stdout } = await run(process.execPath, [
    join(root, 'artifacts', 'numbers', 'score.mjs'),
    '--json',
    ...files.map((file) => join(folder, file)),
  ]);
  const scores = JSON.parse(stdout) as Score[];
  return scores.filter(({ finder }) => finder === 'ringbridge').map((ours) => figure(ours, scores));
}

function figure(ours: Score, scores: readonly Score[]): Figure {
  const theirs = scores.find(({ file, finder }) => file === ours.file && finder === 'libphonenumber');
  const row = { what: `numbers in ${ours.file}`, measured: words(ours), ...(theirs && { baseline: `libphonenumber: ${words(theirs)}` }) };
  return ours.file === 'all'
    ? {
        ...row,
        // Meant for lines that nobody has seen. These are known: what this keeps is that nothing found before gets lost.
        budget: 'of known lines: recall ≥ 97 %, traps ≤ 3 %',
        met: ours.found >= budgetRecall * ours.numbers && ours.linked <= budgetLinked * ours.traps,
      }
    : row;
}

function words({ numbers, found, marked, traps, linked }: Score): string {
  const parts = [];
  if (numbers > 0) {
    parts.push(`recall ${percent(found, numbers)} of ${numbers}`, `precision ${percent(found, marked)}`);
  }
  if (traps > 0) {
    parts.push(`${percent(linked, traps)} of ${traps} traps`);
  }
  return parts.join(', ');
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
