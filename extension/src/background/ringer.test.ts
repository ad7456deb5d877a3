import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Call } from '../common/contract.ts';
import { type Ringtone, usualSounds } from '../common/ringtone.ts';
import { someCall } from '../testing/calls.ts';
import type { PlaceState } from './call-place.ts';
import { Ringer } from './ringer.ts';

const ringtone: Ringtone = { on: true, volume: 50, sounds: usualSounds };
const erika = someCall({ id: 'erika', direction: 'inbound', state: 'ringing', remoteName: 'Erika' });
const stranger = someCall({ id: 'stranger', direction: 'inbound', state: 'ringing' });

let sounding: string | undefined;
let starts: number;
let ringer: Ringer;

beforeEach(() => {
  vi.useFakeTimers();
  sounding = undefined;
  starts = 0;
  ringer = new Ringer({
    playSound: ({ sound }) => {
      sounding = sound;
      starts += 1;
    },
    stopSound: () => {
      sounding = undefined;
    },
  });
  ringer.use(ringtone);
});
afterEach(() => vi.useRealTimers());

const say = (calls: readonly Call[], change: Partial<PlaceState> = {}): void => ringer.update({ calls, lines: [], front: true, ...change });

test('a caller is heard until the call is answered', () => {
  say([erika]);
  expect(sounding).toBe('bells');
  say([{ ...erika, state: 'connected' }]);
  expect(sounding).toBeUndefined();
});

test('or over', () => {
  say([erika]);
  say([{ ...erika, state: 'ended', endReason: 'missed' }]);
  expect(sounding).toBeUndefined();
});

test('or its toast closed, for good', () => {
  say([erika]);
  ringer.silence('erika');
  expect(sounding).toBeUndefined();
  say([{ ...erika, history: { inbound: 1, outbound: 0 } }]);
  expect(sounding).toBeUndefined();
});

test.each<[string, Partial<PlaceState>]>([
  ['in a browser that was not used last', { front: false }],
  ['while nobody is to be disturbed', { quiet: { doNotDisturb: true, quietHours: false } }],
  ['in quiet hours', { quiet: { doNotDisturb: false, quietHours: true } }],
])('nothing is heard %s', (_, change) => {
  say([erika], change);
  expect(sounding).toBeUndefined();
});

test('it goes to another browser with the toast, and comes back', () => {
  say([erika]);
  say([erika], { front: false });
  expect(sounding).toBeUndefined();
  say([erika]);
  expect(sounding).toBe('bells');
});

test('nothing is heard while the person is talking, over a film, or when it is switched off', () => {
  say([someCall({ state: 'connected' }), erika]);
  expect(sounding).toBeUndefined();
  say([erika]);
  ringer.setFullScreen(true);
  expect(sounding).toBeUndefined();
  ringer.setFullScreen(false);
  expect(sounding).toBe('bells');
  ringer.use({ ...ringtone, on: false });
  expect(sounding).toBeUndefined();
});

test('what is learnt of a caller starts no tone anew', () => {
  say([erika]);
  say([{ ...erika, history: { inbound: 1, outbound: 0 } }]);
  expect(starts).toBe(1);
});

test('somebody is a stranger only when no name followed', () => {
  say([stranger]);
  expect(sounding).toBeUndefined();
  vi.advanceTimersByTime(500);
  expect(sounding).toBe('low');

  say([{ ...stranger, id: 'other' }]);
  expect(sounding).toBeUndefined();
  say([{ ...stranger, id: 'other', remoteName: 'Max' }]);
  expect(sounding).toBe('bells');
  vi.advanceTimersByTime(500);
  expect([sounding, starts]).toEqual(['bells', 2]);
});

test('of two callers the one who was heard first goes on being heard', () => {
  say([erika]);
  say([{ ...erika, id: 'boss', remoteKind: 'internal' }, erika]);
  expect(sounding).toBe('bells');
  ringer.silence('erika');
  expect(sounding).toBe('knock');
});
