import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Messages = Readonly<Record<string, Message>>;

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (language: string): Messages => JSON.parse(readFileSync(`${root}/_locales/${language}/messages.json`, 'utf8')) as Messages;
const english = read('en');
const german = read('de');

const sources = readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(`${root}/src/${file}`, 'utf8'))
  .join('\n');
const manifest = readFileSync(`${root}/../manifest-templates/extension/manifest.json`, 'utf8');

/** What is put into a text, in any order. */
function substitutions({ message, placeholders = {} }: Message): readonly string[] {
  const direct = message.match(/\$\d/g) ?? [];
  const named = Object.entries(placeholders)
    .filter(([name]) => message.toLowerCase().includes(`$${name.toLowerCase()}$`))
    .map(([, { content }]) => content);
  return [...direct, ...named].sort();
}

describe('the texts', () => {
  test('are all there in both languages', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });

  test('all say something', () => {
    const empty = [english, german].flatMap((messages) => Object.entries(messages).filter(([, { message }]) => message.trim() === ''));
    expect(empty).toEqual([]);
  });

  test('take the same substitutions in both languages', () => {
    const differing = Object.entries(english).filter(([key, message]) => {
      const other = german[key];
      return other === undefined || substitutions(other).join() !== substitutions(message).join();
    });
    expect(differing).toEqual([]);
  });

  test('are all used', () => {
    const unused = Object.keys(english).filter((key) => !sources.includes(`'${key}'`) && !manifest.includes(`__MSG_${key}__`));
    expect(unused).toEqual([]);
  });
});
