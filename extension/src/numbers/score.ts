/**
 * Precision and recall of the engine on the case files, beside libphonenumber-js's own finder on the same lines.
 *
 * `node artifacts/numbers/score.mjs [--json] [--misses] FILE.tsv…`: a line for each file, then one for all. A number counts as
 * found when offsets and, where the file tells it, E.164 and kind are right.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type CountryCode, findPhoneNumbersInText } from 'libphonenumber-js/max';
import { type NumberCase, readCases } from './case-file.ts';
import { findNumbers } from './index.ts';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly e164: string;
  readonly kind?: string;
}

type Finder = (text: string, region: string) => readonly Found[];

/** Counts over the lines of a file; shares follow from them. */
interface Score {
  numbers: number;
  found: number;
  marked: number;
  traps: number;
  linked: number;
}

const finders: Readonly<Record<string, Finder>> = {
  ringbridge: (text, region) => findNumbers(text, { region }),
  libphonenumber: (text, region) =>
    findPhoneNumbersInText(text, region as CountryCode).map(({ startsAt, endsAt, number }) => ({
      start: startsAt,
      end: endsAt,
      e164: number.number,
    })),
};

const empty = (): Score => ({ numbers: 0, found: 0, marked: 0, traps: 0, linked: 0 });

function score(finder: Finder, cases: readonly NumberCase[], onMiss?: (line: NumberCase, found: readonly Found[]) => void): Score {
  const total = empty();
  for (const line of cases) {
    const found = finder(line.text, line.region);
    const right = line.expected.filter((wanted) =>
      found.some(
        (match) =>
          match.start === wanted.start &&
          match.end === wanted.end &&
          (wanted.e164 === undefined || match.e164 === wanted.e164) &&
          (wanted.kind === undefined || match.kind === undefined || match.kind === wanted.kind),
      ),
    ).length;
    total.numbers += line.expected.length;
    total.found += right;
    total.marked += found.length;
    total.traps += line.expected.length === 0 ? 1 : 0;
    total.linked += line.expected.length === 0 && found.length > 0 ? 1 : 0;
    if (right !== line.expected.length || found.length !== line.expected.length) {
      onMiss?.(line, found);
    }
  }
  return total;
}

const share = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);

function row(name: string, finder: string, { numbers, found, marked, traps, linked }: Score): string {
  const cells = [
    name,
    finder,
    `${found} of ${numbers}`,
    share(found, numbers),
    share(found, marked),
    `${linked} of ${traps}`,
    share(linked, traps),
  ];
  return `| ${cells.join(' | ')} |`;
}

const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const results = Object.entries(finders).flatMap(([finder, find]) => {
  const showMiss = (line: NumberCase, found: readonly Found[]): void =>
    console.error(
      `${line.region}  ${JSON.stringify(line.text)}\n    found ${JSON.stringify(found.map((match) => [line.text.slice(match.start, match.end), match.e164, match.kind]))}`,
    );
  const onMiss = flags.includes('--misses') && finder === 'ringbridge' ? showMiss : undefined;
  const scores = files.map((file) => ({
    file: basename(file, '.tsv'),
    finder,
    ...score(find, readCases(readFileSync(file, 'utf8')), onMiss),
  }));
  const all = empty();
  for (const part of scores) {
    for (const key of Object.keys(all) as (keyof Score)[]) {
      all[key] += part[key];
    }
  }
  return [...scores, { file: 'all', finder, ...all }];
});

if (flags.includes('--json')) {
  console.log(JSON.stringify(results, undefined, 2));
} else {
  console.log('| file | finder | found exactly | recall | precision | traps linked | |\n|---|---|---|---|---|---|---|');
  for (const { file, finder, ...counts } of results) {
    console.log(row(file, finder, counts));
  }
}
