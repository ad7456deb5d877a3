import { expect, test } from 'vitest';
import type { AppState } from '../../common/app-state.ts';
import type { Call } from '../../common/contract.ts';
import { someCall } from '../../testing/calls.ts';
import { fakeConnection } from '../ui/fake-connection.ts';
import { CallsInHand, inHand } from './calls-in-hand.ts';

const running = (id: string): Call => someCall({ id, state: 'connected' });
const ended = (id: string, endedAt = '2026-10-05T09:05:00Z'): Call =>
  someCall({ id, state: 'ended', endReason: 'hangup', connectedAt: '2026-10-05T09:01:00Z', endedAt, actions: [] });
const told = (...calls: Call[]): AppState => ({ host: 'ready', lines: [], calls });
const ids = (calls: readonly Call[]) => calls.map(({ id, state }) => `${id} ${state}`);

test('a call that ended stays in hand after the agent stops telling of it', () => {
  const after = inHand(inHand([running('1')], told(ended('1')), undefined), told(), undefined);
  expect(ids(after)).toEqual(['1 ended']);
});

test('a new call stands before the one that ended, which stays: its note may not be finished', () => {
  expect(ids(inHand([ended('1')], told(running('2')), undefined))).toEqual(['2 connected', '1 ended']);
});

test('only the call that ended last stays', () => {
  expect(ids(inHand([ended('1')], told(ended('2', '2026-10-05T09:06:00Z')), undefined))).toEqual(['2 ended']);
});

test('a call that was put away does not come back', () => {
  expect(inHand([], told(ended('1')), '1')).toEqual([]);
});

test('without the agent everything stays as it was seen last', () => {
  expect(ids(inHand([running('1')], { host: 'lost', lines: [], calls: [] }, undefined))).toEqual(['1 connected']);
});

test('a call whose end nobody saw is over', () => {
  expect(ids(inHand([running('1')], told(), undefined))).toEqual(['1 ended']);
});

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('a call that ended just before the panel was opened is in hand, an older one is not', async () => {
  const open = async (nowIso: string) => {
    const inHandNow = new CallsInHand(fakeConnection({}, { 'journal.query': { calls: [ended('1')] } }), () => Date.parse(nowIso));
    inHandNow.start();
    await settled();
    return ids(inHandNow.calls.value);
  };
  expect(await open('2026-10-05T09:06:00Z')).toEqual(['1 ended']);
  expect(await open('2026-10-05T09:20:00Z')).toEqual([]);
});

test('a call that was erased goes', async () => {
  const agent = fakeConnection({ calls: [ended('1')] }, { 'journal.query': { calls: [] } });
  const calls = new CallsInHand(agent);
  calls.start();
  agent.state.value = { ...agent.state.value, calls: [] };
  agent.tell({ method: 'journal.changed', params: {} });
  await settled();
  expect(calls.calls.value).toEqual([]);
});
