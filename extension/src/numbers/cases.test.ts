import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCases } from './case-file.ts';
import { findNumbers } from './index.ts';

const readFile = (name: string) => readCases(readFileSync(new URL(`cases/${name}.tsv`, import.meta.url), 'utf8'));

describe.each(['dach', 'world', 'traps', 'prose'])('%s.tsv', (file) => {
  test.each(readFile(file).map((line) => ({ ...line, name: `${line.region} ${line.text}` })))('$name', ({ text, region, expected }) => {
    const found = findNumbers(text, { region });
    const seen = found.map(({ start, end }) => text.slice(start, end));
    expect(seen).toEqual(expected.map(({ start, end }) => text.slice(start, end)));
    expect(found).toMatchObject(expected);
  });
});
