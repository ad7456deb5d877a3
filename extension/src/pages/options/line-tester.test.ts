import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LineTypeInfo } from '../../common/contract.ts';
import { fakeConnection } from '../ui/fake-connection.ts';
import { LineTester } from './line-tester.ts';

const type: LineTypeInfo = { type: 'snom', name: 'snom', description: '', capabilities: [], fields: [] };
const desk = { id: 'desk', type: 'snom', address: 'http://10.1.2.3' };
const good = { ok: true, message: 'The phone answers.' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the sentence of the result is shown', async () => {
  const agent = fakeConnection({}, { 'line.test': good });
  const tester = new LineTester(agent.request);
  await tester.test(desk, type);
  expect(agent.asked[0]?.params).toEqual({ line: desk });
  expect(tester.result.value).toEqual(good);
  expect(tester.testing.value).toBeUndefined();
});

test('waiting is shown only when it takes more than a second', async () => {
  const tester = new LineTester(fakeConnection().request);
  void tester.test(desk, type);
  await vi.advanceTimersByTimeAsync(999);
  expect(tester.testing.value).toBe('short');
  await vi.advanceTimersByTimeAsync(1);
  expect(tester.testing.value).toBe('long');
});

test('a result about other settings goes away', async () => {
  const tester = new LineTester(fakeConnection({}, { 'line.test': good }).request);
  await tester.test(desk, type);
  tester.settingsChanged({ ...desk, address: 'http://10.1.2.4' });
  expect(tester.result.value).toBeUndefined();
});

test('an answer that comes after the settings changed does not count', async () => {
  const agent = fakeConnection();
  const tester = new LineTester(agent.request);
  const tested = tester.test(desk, type);
  tester.settingsChanged({ ...desk, address: 'http://10.1.2.4' });
  agent.asked[0]?.resolve(good);
  await tested;
  expect(tester.result.value).toBeUndefined();
  expect(tester.testing.value).toBeUndefined();
});

test('a test that could not be made says why', async () => {
  const agent = fakeConnection();
  const tester = new LineTester(agent.request);
  const tested = tester.test(desk, type);
  agent.asked[0]?.reject(new Error('Ringbridge does not answer.'));
  await tested;
  expect(tester.result.value).toEqual({ ok: false, message: 'Ringbridge does not answer.' });
});
