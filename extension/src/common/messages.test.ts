import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import german from '../../_locales/de/messages.json';
import english from '../../_locales/en/messages.json';

const extension = fileURLToPath(new URL('../..', import.meta.url));
const keys = Object.keys(english) as (keyof typeof english)[];

/** Everything that may name a text: the sources without their tests, and the manifests. */
function sources(): string {
  const code = readdirSync(join(extension, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(join(extension, 'src', file), 'utf8'));
  const manifests = readdirSync(join(extension, '..', 'manifest-templates', 'extension')).map((file) =>
    readFileSync(join(extension, '..', 'manifest-templates', 'extension', file), 'utf8'),
  );
  return [...code, ...manifests].join('\n');
}

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** What is put into a text, in any order; named placeholders by what they stand for. */
function placeholders({ message, placeholders: named = {} }: Message): string[] {
  const byName = new Map(Object.entries(named).map(([name, { content }]) => [name.toLowerCase(), content]));
  const found = message.replaceAll('$$', '').matchAll(/\$(\d)|\$(\w+)\$/g);
  return [
    ...new Set([...found].map(([all, digit, name = '']) => (digit === undefined ? (byName.get(name.toLowerCase()) ?? all) : all))),
  ].sort();
}

test('both languages have the same texts, in the same order', () => {
  expect(Object.keys(german)).toEqual(keys);
});

/** The keys whose texts break a rule. */
const breaking = (breaks: (key: (typeof keys)[number]) => boolean) => keys.filter(breaks);

test('every text says something in both languages', () => {
  expect(breaking((key) => english[key].message.trim() === '' || german[key].message.trim() === '')).toEqual([]);
});

test('every text has the same placeholders in both languages, counted from $1', () => {
  const counted = (message: Message) => placeholders(message).map((_, index) => `$${index + 1}`);
  expect(
    breaking(
      (key) =>
        placeholders(english[key]).join() !== placeholders(german[key]).join() ||
        placeholders(english[key]).join() !== counted(english[key]).join(),
    ),
  ).toEqual([]);
});

test('every text is typeset with proper quotation marks, dashes and ellipses', () => {
  expect(breaking((key) => /"|'|\.\.\.| - /.test(english[key].message + german[key].message))).toEqual([]);
});

test('German texts address people formally', () => {
  expect(breaking((key) => /\b(du|dich|dir|dein\w*)\b/i.test(german[key].message))).toEqual([]);
});

test('every text is used somewhere', () => {
  const used = new Set([...sources().matchAll(/['"`]([A-Za-z]\w*)['"`]|__MSG_(\w+)__/g)].map((match) => match[1] ?? match[2]));
  expect(keys.filter((key) => !used.has(key))).toEqual([]);
});

test('every text that is asked for by name exists', () => {
  const asked = [...sources().matchAll(/\bt\(\s*'(\w+)'|__MSG_(\w+)__/g)].map((match) => match[1] ?? match[2] ?? '');
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((key) => !Object.hasOwn(english, key))).toEqual([]);
});
