import { expect, test } from 'vitest';
import { readTypedSite } from './typed-site.ts';

test.each([
  ['crm.example.com', 'crm.example.com'],
  [' CRM.Example.com ', 'crm.example.com'],
  ['*.example.com', '*.example.com'],
  ['CRM-*.example.com', 'crm-*.example.com'],
  ['example.*', 'example.*'],
  ['**.example.com', '*.example.com'],
  ['10.1.*', '10.1.*'],
  ['https://crm.example.com:8443/contacts?x=1', 'crm.example.com'],
  ['https://*.example.com/', '*.example.com'],
  ['*://*.example.com/*', '*.example.com'],
  ['crm.example.com/contacts', 'crm.example.com'],
  ['example.com.', 'example.com'],
  ['localhost', 'localhost'],
  ['localhost:*', 'localhost'],
  ['intranet_2', 'intranet_2'],
  ['10.1.2.3', '10.1.2.3'],
  ['[::1]:8080', '[::1]'],
  ['müller.example', 'xn--mller-kva.example'],
  ['*.müller.example', '*.xn--mller-kva.example'],
])('%j is stored as %s', (text, pattern) => {
  expect(readTypedSite(text)).toEqual({ pattern });
});

test.each([
  ['', 'siteProblem'],
  ['  ', 'siteProblem'],
  ['two words', 'siteProblem'],
  ['two words.*', 'siteProblem'],
  ['user@example.com', 'siteProblem'],
  ['-x.example', 'siteProblem'],
  ['example..com', 'siteProblem'],
  ['*..com', 'siteProblem'],
  ['mü*.example', 'siteProblem'],
  ['ftp://x y', 'siteProblem'],
  [`${'a.'.repeat(200)}*`, 'siteProblem'],
  ['*', 'siteAllProblem'],
  ['*.', 'siteAllProblem'],
  ['*.*', 'siteAllProblem'],
  ['<all_urls>', 'siteProblem'],
  ['*://*/*', 'siteAllProblem'],
  ['example.com/contacts/*', 'sitePathProblem'],
])('%j is refused: %s', (text, problem) => {
  expect(readTypedSite(text)).toEqual({ problem });
});
