import { expect, test } from 'vitest';
import type { Call, RingingSettings } from '../common/contract.ts';
import { someCall } from '../testing/calls.ts';
import { type PlaceState, placeBesidePage, placeOf } from './call-place.ts';

const waiting = someCall({ direction: 'inbound', state: 'ringing' });
const ringing: RingingSettings = { toast: true, notification: true, fullScreen: 'notification', quietHours: [], vip: [] };
const state = (change: Partial<PlaceState> = {}, settings: Partial<RingingSettings> = {}): PlaceState => ({
  calls: [],
  lines: [],
  front: true,
  settings: { ringing: { ...ringing, ...settings } } as PlaceState['settings'] & object,
  ...change,
});
const dnd = { doNotDisturb: true, quietHours: false };
const nightly = { doNotDisturb: false, quietHours: true };

test.each([
  ['in the browser that was used last, on the page', state(), true, 'page'],
  ['in no other browser', state({ front: false }), true, 'nowhere'],
  ['in no other browser, focus or not', state({ front: false }), false, 'nowhere'],
  ['as a notification while the person works elsewhere', state(), false, 'notification'],
  ['as a notification where toasts are not wanted', state({}, { toast: false }), true, 'notification'],
  ['on the page behind where notifications are not wanted', state({}, { notification: false }), false, 'page'],
  ['not at all where neither is wanted', state({}, { toast: false, notification: false }), true, 'nowhere'],
  ['not at all while nobody is to be disturbed', state({ quiet: dnd }), true, 'nowhere'],
  ['not at all in quiet hours', state({ quiet: nightly }), false, 'nowhere'],
] as const)('a caller is shown %s', (_, now, hasFocus, place) => {
  expect(placeOf(waiting, now, hasFocus)).toBe(place);
});

test.each<[string, Partial<Call>, string]>([
  ['missed', { state: 'ended', endReason: 'missed' }, 'nowhere'],
  ['declined', { state: 'ended', endReason: 'rejected' }, 'nowhere'],
  ['ended after talking', { state: 'ended', endReason: 'hangup', connectedAt: '2026-10-05T09:00:01Z' }, 'page'],
  [
    'failed, with something to say',
    { state: 'ended', endReason: 'failed', problem: { reason: 'x', message: 'No.' } as Call['problem'] & object },
    'page',
  ],
  ['answered', { state: 'connected', connectedAt: '2026-10-05T09:00:01Z' }, 'page'],
])('a call that came in and is %s', (_, change, place) => {
  expect(placeOf({ ...waiting, ...change }, state(), false)).toBe(place);
});

test('quiet times do not hide a call that the person is in or began', () => {
  expect(placeOf(someCall({ direction: 'inbound', state: 'connected' }), state({ quiet: dnd }), true)).toBe('page');
  expect(placeOf(someCall(), state({ quiet: nightly }), true)).toBe('page');
});

test.each([
  ['noCards', {}, 'notification'],
  ['noCards', { notification: false }, 'nowhere'],
  ['noCards', { fullScreen: 'nothing' }, 'notification'],
  ['fullScreen', {}, 'notification'],
  ['fullScreen', { fullScreen: 'nothing' }, 'nowhere'],
  ['fullScreen', { notification: false }, 'nowhere'],
] as const)('beside a page with %s and %o: %s', (why, settings, place) => {
  expect(placeBesidePage(state({}, settings), why)).toBe(place);
});
