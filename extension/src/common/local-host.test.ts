import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isLocalHost } from './local-host.ts';

const cases = readFileSync(new URL('./local-hosts.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string]);

describe('a host', () => {
  test.each(cases)('%s is %s', (host, expected) => {
    expect(isLocalHost(new URL(`http://${host}/`).hostname)).toBe(expected === 'local');
  });

  test('that is written as a number is read as the address it stands for', () => {
    expect(isLocalHost(new URL('http://134744072/').hostname)).toBe(false);
    expect(isLocalHost(new URL('http://0x7f000001/').hostname)).toBe(true);
  });
});
