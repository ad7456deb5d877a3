import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { someCall } from '../testing/calls.ts';
import { StateStore, withCall } from './state-store.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a call that changes replaces itself', () => {
  const calls = withCall([someCall()], someCall({ state: 'connected' }));
  expect(calls.map((call) => call.state)).toEqual(['connected']);
});

test('the newest call comes first', () => {
  const calls = withCall([someCall()], someCall({ id: 'call-2', startedAt: '2026-10-05T10:00:00Z' }));
  expect(calls.map((call) => call.id)).toEqual(['call-2', 'call-1']);
});

test('a call that ended stays for a moment, then goes', () => {
  const store = new StateStore();
  store.putCall(someCall());
  store.putCall(someCall({ state: 'ended', endReason: 'busy' }));
  expect(store.state.calls).toHaveLength(1);
  vi.runAllTimers();
  expect(store.state.calls).toHaveLength(0);
});

test('a call that was only sent goes when the phone will not tell more', () => {
  const store = new StateStore();
  store.putCall(someCall({ state: 'sent', endReason: 'unknown' }));
  vi.runAllTimers();
  expect(store.state.calls).toHaveLength(0);
});

test('a running call stays', () => {
  const store = new StateStore();
  store.putCall(someCall({ state: 'connected' }));
  vi.runAllTimers();
  expect(store.state.calls).toHaveLength(1);
});

test('an answer that comes late does not take back what a notification said', () => {
  const store = new StateStore();
  store.putCall(someCall({ state: 'connected' }));
  store.addCall(someCall({ state: 'dialing' }));
  expect(store.state.calls[0]?.state).toBe('connected');
});

test('listeners are told until they leave', () => {
  const store = new StateStore();
  const listener = vi.fn();
  const leave = store.subscribe(listener);
  store.update({ agentVersion: '1' });
  leave();
  store.update({ agentVersion: '2' });
  expect(listener).toHaveBeenCalledOnce();
});
