import fc from 'fast-check';
import { expect, test } from 'vitest';
import { covers, precision } from './site-pattern.ts';

test.each([
  ['example.com', 'example.com', true],
  ['example.com', 'www.example.com', true],
  ['example.com', 'a.b.example.com', true],
  ['example.com', 'notexample.com', false],
  ['example.com', 'example.com.evil.net', false],
  ['example.com', 'com', false],
  ['www.example.com', 'example.com', false],
  ['*.example.com', 'example.com', true],
  ['*.example.com', 'www.example.com', true],
  ['*.example.com', 'notexample.com', false],
  ['crm-*.example.com', 'crm-1.example.com', true],
  ['crm-*.example.com', 'a.crm-1.example.com', true],
  ['crm-*.example.com', 'crm.example.com', false],
  ['example.*', 'example.co.uk', true],
  ['example.*', 'www.example.de', true],
  ['example.*', 'example', false],
  ['10.1.*', '10.1.2.3', true],
  ['10.1.*', '10.10.2.3', false],
  ['localhost', 'localhost', true],
  ['[::1]', '[::1]', true],
  ['example.com', '', false],
  ['*', 'anything.example', true],
])('%s covers %s: %s', (pattern, host, is) => {
  expect(covers(pattern, host)).toBe(is);
});

const letters = fc.constantFrom('a', 'b', '.');
const hosts = fc.string({ unit: letters, minLength: 1, maxLength: 12 });
const patterns = fc.string({ unit: fc.oneof(letters, fc.constant('*')), minLength: 1, maxLength: 8 });

test('a pattern covers what a regular expression of the same meaning covers', () => {
  fc.assert(
    fc.property(patterns, hosts, (pattern, host) => {
      const name = pattern.replace(/^\*\./, '').replaceAll('.', '\\.').replaceAll('*', '.*');
      expect(covers(pattern, host)).toBe(new RegExp(`^(.*\\.)?${name}$`).test(host));
    }),
    { numRuns: 2_000 },
  );
});

test('no pattern is more precise than the name itself', () => {
  fc.assert(fc.property(patterns, hosts, (pattern, host) => precision(pattern, host) <= precision(host, host)));
});

test('a pattern full of wildcards is decided at once', () => {
  expect(covers(`${'*a'.repeat(100)}b`, 'a'.repeat(250))).toBe(false);
});
