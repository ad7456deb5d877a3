import { readdirSync, readFileSync } from 'node:fs';
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

const unseen = readdirSync(new URL('cases', import.meta.url)).filter((file) => file.startsWith('unseen-'));
const minRecall = 0.97;
const maxLinked = 0.03;

describe.each(unseen.map((file) => file.replace('.tsv', '')))('%s.tsv, tuned to by nobody before its first score', (file) => {
  const lines = readFile(file).map((line) => ({ ...line, found: findNumbers(line.text, { region: line.region }) }));

  test('has at least 97 % of its numbers found exactly', () => {
    const wanted = lines.flatMap(({ expected, found }) => expected.map((number) => ({ number, found })));
    const exact = wanted.filter(({ number, found }) =>
      found.some((match) => Object.entries(number).every(([key, value]) => match[key as keyof typeof match] === value)),
    );
    expect(exact.length).toBeGreaterThanOrEqual(minRecall * wanted.length);
  });

  test('has at most 3 % of its traps linked', () => {
    const traps = lines.filter(({ expected }) => expected.length === 0);
    const linked = traps.filter(({ found }) => found.length > 0).map(({ text }) => text);
    expect(linked.length, linked.join('\n')).toBeLessThanOrEqual(maxLinked * traps.length);
  });
});
