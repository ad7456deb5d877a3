import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
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

describe.each(keys)('%s', (key) => {
  const texts = [english[key].message, german[key].message] as const;

  test('says something in both languages', () => {
    expect(texts.every((text) => text.trim() !== '')).toBe(true);
  });

  test('has the same placeholders in both languages, counted from $1', () => {
    const [ofEnglish, ofGerman] = [english[key], german[key]].map(placeholders);
    expect(ofGerman).toEqual(ofEnglish);
    expect(ofEnglish).toEqual(ofEnglish?.map((_, index) => `$${index + 1}`));
  });

  test('is typeset with proper quotation marks, dashes and ellipses', () => {
    expect(texts.join()).not.toMatch(/"|'|\.\.\.| - /);
  });

  test('addresses people formally in German', () => {
    expect(german[key].message).not.toMatch(/\b(du|dich|dir|dein\w*)\b/i);
  });
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
