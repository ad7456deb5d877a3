import { expect, test } from 'vitest';
import { phoneUri } from './phone-uri.ts';

test.each([
  ['tel:+4989123456', 'tel:+4989123456'],
  ['TEL:+4989123456', 'tel:+4989123456'],
  ['  tel:089 12 \n', 'tel:089 12'],
  ['te\nl:089\t12', 'tel:08912'],
  ['callto:+4989', 'callto:+4989'],
  ['sip:89@pbx.example', 'sip:89@pbx.example'],
  ['sips:89@pbx.example', 'sips:89@pbx.example'],
  ['tel:+4989?', 'tel:+4989'],
])('%j is the phone URI %s', (text, uri) => {
  expect(phoneUri(text)).toBe(uri);
});

test.each(['', 'tel:', 'tel', '+4989', 'https://tel:80/', 'mailto:a@b', 'javascript:tel:1', 'telx:1'])('%j is none', (text) => {
  expect(phoneUri(text)).toBeUndefined();
});
