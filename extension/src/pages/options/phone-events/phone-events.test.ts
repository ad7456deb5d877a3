import { expect, test } from 'vitest';
import type { LineUrls } from '../../../common/contract.ts';
import { RingbridgeError } from '../../../common/ringbridge-error.ts';
import { fakeConnection } from '../../ui/fake-connection.ts';
import { PhoneEvents } from './phone-events.ts';

const desk: LineUrls = { lineId: 'desk', urls: [], canWrite: true };
const at = '2026-01-05T09:00:00Z';

const start = () => {
  const agent = fakeConnection();
  return { agent, events: new PhoneEvents(agent) };
};

test('a light waits until an event comes', () => {
  const { events } = start();
  expect(events.lightOf(desk)).toEqual({ kind: 'waiting' });
  events.hear({ lineId: 'desk', event: 'incoming_call', from: '10.1.2.3', at });
  expect(events.lightOf(desk)).toEqual({ kind: 'heard', at, event: 'incoming_call', from: '10.1.2.3' });
});

test('an event that came before the page was opened is shown', () => {
  expect(start().events.lightOf({ ...desk, heardAt: at })).toEqual({ kind: 'heard', at });
});

test('a light tells why an event was refused', () => {
  const { events } = start();
  events.hear({ lineId: 'desk', at, problem: { reason: 'receiver', detail: 'wrongToken', message: 'Copy the addresses again.' } });
  expect(events.lightOf(desk)).toEqual({ kind: 'refused', at, message: 'Copy the addresses again.' });
});

test('what belongs to no line is told apart, until something right comes', () => {
  const { events } = start();
  events.hear({ at, problem: { reason: 'receiver', message: 'A browser sent it.' } });
  expect(events.stray.value?.message).toBe('A browser sent it.');
  expect(events.lightOf(desk)).toEqual({ kind: 'waiting' });
  events.hear({ lineId: 'desk', at });
  expect(events.stray.value).toBeUndefined();
});

test('after writing, the light waits for a test call', async () => {
  const { agent, events } = start();
  events.hear({ lineId: 'desk', at });
  events.askToWrite('desk');
  expect(events.writingOf('desk')).toEqual({ state: 'asking' });
  const written = events.write('desk');
  expect(events.writingOf('desk')).toEqual({ state: 'writing' });
  expect(agent.asked[0]?.params).toEqual({ lineId: 'desk' });
  agent.asked[0]?.resolve({ ok: true, message: 'Let somebody call you.' });
  await written;
  expect(events.writingOf('desk')).toEqual({ state: 'done', ok: true, message: 'Let somebody call you.' });
  expect(events.lightOf(desk)).toEqual({ kind: 'waiting' });
});

test('a phone that refuses is told, and its light stays as it was', async () => {
  const { agent, events } = start();
  events.hear({ lineId: 'desk', at });
  const written = events.write('desk');
  agent.asked[0]?.reject(new RingbridgeError({ reason: 'receiver', message: 'The phone cannot reach this computer.' }));
  await written;
  expect(events.writingOf('desk')).toEqual({ state: 'done', ok: false, message: 'The phone cannot reach this computer.' });
  expect(events.lightOf(desk).kind).toBe('heard');
  events.leave('desk');
  expect(events.writingOf('desk')).toBeUndefined();
});

test('that the agent has no answer is told', async () => {
  const { agent, events } = start();
  const loaded = events.load();
  agent.asked[0]?.reject(new RingbridgeError({ reason: 'internal', message: 'It broke.' }));
  await loaded;
  expect(events.problem.value).toBe('It broke.');
});
