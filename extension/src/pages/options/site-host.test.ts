import { expect, test } from 'vitest';
import { parseSite } from './site-host.ts';

test.each([
  ['crm.example.com', 'crm.example.com'],
  [' CRM.Example.com ', 'crm.example.com'],
  ['*.example.com', 'example.com'],
  ['https://crm.example.com:8443/contacts?x=1', 'crm.example.com'],
  ['crm.example.com/contacts', 'crm.example.com'],
  ['example.com.', 'example.com'],
  ['localhost', 'localhost'],
  ['intranet_2', 'intranet_2'],
  ['10.1.2.3', '10.1.2.3'],
  ['[::1]:8080', '[::1]'],
  ['müller.example', 'xn--mller-kva.example'],
])('%j is the site %s', (text, host) => {
  expect(parseSite(text)).toBe(host);
});

test.each(['', '  ', '*', '*.', 'a*b.example', 'two words', 'user@example.com', '-x.example', 'example..com', 'ftp://x y'])(
  '%j is no site',
  (text) => {
    expect(parseSite(text)).toBeUndefined();
  },
);
