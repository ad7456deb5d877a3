import { describe, expect, test } from 'vitest';
import { someCall } from '../testing/calls.ts';
import type { Call } from './contract.ts';
import { callerKind, orderFor, storedRingtone, usualSounds } from './ringtone.ts';

const caller = (change: Partial<Call> = {}): Call => someCall({ direction: 'inbound', state: 'ringing', ...change });
const history = { inbound: 1, outbound: 0 };

test.each<[string, Call, string]>([
  ['nobody knows them', caller(), 'unknown'],
  ['an address book knows them', caller({ contact: { company: 'Stadtwerke' } }), 'external'],
  ['the phone knows their name', caller({ remoteName: 'Erika' }), 'external'],
  ['they called before', caller({ history }), 'external'],
  ['they are in the house', caller({ remoteKind: 'internal' }), 'internal'],
  ['they are important, in the house or not', caller({ remoteNumber: '42', remoteKind: 'internal' }), 'vip'],
])('%s', (_, call, kind) => {
  expect(callerKind(call, ['42'])).toBe(kind);
});

test('a withheld number is unknown, whatever name comes with it', () => {
  const { remoteNumber: _, ...withheld } = caller({ remoteName: 'Anonymous' });
  expect(callerKind(withheld, [])).toBe('unknown');
});

describe('what is stored', () => {
  test('is silence until somebody wants a sound', () => {
    expect(storedRingtone.from({})).toEqual({ on: false, volume: 60, sounds: usualSounds });
  });

  test('is taken as far as it makes sense', () => {
    const stored = { on: true, volume: 700, sounds: { vip: 'file:1', internal: 'kazoo', external: 'silent' } };
    expect(storedRingtone.from({ ringtone: stored })).toEqual({
      on: true,
      volume: 60,
      sounds: { internal: 'knock', external: 'silent', vip: 'file:1', unknown: 'low' },
    });
  });
});

test('a kind sounds as chosen, and says what sounds when an own file is gone', () => {
  const ringtone = { on: true, volume: 30, sounds: { ...usualSounds, vip: 'file:7', internal: 'silent' } } as const;
  expect(orderFor(ringtone, 'vip')).toEqual({ sound: 'file:7', instead: 'rise', volume: 30 });
  expect(orderFor(ringtone, 'internal')).toBeUndefined();
  expect(orderFor({ ...ringtone, volume: 0 }, 'vip')).toBeUndefined();
});
