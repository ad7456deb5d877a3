import { expect, test } from 'vitest';
import { classifyClose } from './close-reason.ts';

test.each([
  ['Specified native messaging host not found.', 'missing'],
  ['Failed to start native messaging host.', 'missing'],
  ['No such native application dev.ringbridge.host', 'missing'],
  ['An unexpected error occurred', 'missing'],
  ['Access to the specified native messaging host is forbidden.', 'forbidden'],
  ['Native host has exited.', 'lost'],
  ['Error when communicating with the native messaging host.', 'lost'],
  ['Native application tried to send a message of 1819043176 bytes, which exceeds the limit of 1048576 bytes.', 'lost'],
  [undefined, 'lost'],
] as const)('“%s” means %s', (text, state) => {
  expect(classifyClose(text, false)).toBe(state);
});

test('a host that has spoken is installed, whatever ends it', () => {
  expect(classifyClose('An unexpected error occurred', true)).toBe('lost');
});
