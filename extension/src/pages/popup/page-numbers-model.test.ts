import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stubStorage } from '../../testing/fake-storage.ts';
import { fakeConnection } from '../ui/fake-connection.ts';
import { PageNumbersModel } from './page-numbers-model.ts';
import type { TabNumber } from './tab-numbers.ts';

const central = { e164: '+4930609854180', text: '030 / 60 98 54-180', kind: 'fixed', times: 1 };
const mobile = { e164: '+491701234567', text: '0170 1234567', kind: 'mobile', times: 1 };

let life: AbortController;
let frames: Map<number, unknown>;
let orders: { readonly type: string; readonly frameId: number | undefined }[];

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  orders = [];
  stubStorage(
    {},
    {
      webNavigation: { getAllFrames: async () => [...frames.keys()].map((frameId) => ({ frameId })) },
      tabs: {
        sendMessage: async (_tab: number, { type }: { type: string }, { frameId }: { frameId?: number }) => {
          orders.push({ type, frameId });
          const answer = frames.get(frameId ?? 0);
          if (answer === 'nobody') {
            throw new Error('Could not establish connection. Receiving end does not exist.');
          }
          return answer === 'hangs' ? new Promise(() => undefined) : answer;
        },
      },
    },
  );
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

function open(answers: Readonly<Record<number, unknown>>, connection = fakeConnection()): PageNumbersModel {
  frames = new Map(Object.entries(answers).map(([frameId, answer]) => [Number(frameId), answer]));
  return new PageNumbersModel(7, connection.request, life.signal);
}

test('the numbers of all frames are shown', async () => {
  const model = open({ 0: [central], 3: [mobile, central], 5: 'nobody' });
  expect(model.numbers.value).toEqual({ kind: 'loading' });
  await model.read();
  expect(model.numbers.value).toMatchObject({
    kind: 'numbers',
    looking: 'all',
    numbers: [
      { ...central, times: 2, frameId: 0 },
      { ...mobile, frameId: 3 },
    ],
  });
});

test.each([
  ['a page that keeps scripts out', { 0: 'nobody' }, { kind: 'closed' }],
  ['a page with a script that is none of ours any more', { 0: undefined }, { kind: 'closed' }],
  ['a page without numbers', { 0: [] }, { kind: 'numbers', looking: 'all', numbers: [] }],
  ['a page that is searched on demand', { 0: 'notLooking', 2: 'notLooking' }, { kind: 'numbers', looking: 'none', numbers: [] }],
  ['a page with a frame that came after the search', { 0: [], 2: 'notLooking' }, { kind: 'numbers', looking: 'some', numbers: [] }],
])('%s is told apart', async (_, answers, numbers) => {
  const model = open(answers);
  await model.read();
  expect(model.numbers.value).toEqual(numbers);
});

test('a frame that hangs does not hold up the others', async () => {
  const model = open({ 0: [central], 3: 'hangs' });
  const reading = model.read();
  await vi.advanceTimersByTimeAsync(2_000);
  await reading;
  expect(model.numbers.value).toMatchObject({ kind: 'numbers', numbers: [central] });
});

test('when the page changes, it is read anew, until the popup goes', async () => {
  const model = open({ 0: [central] });
  await model.read();
  frames.set(0, [mobile]);
  await chrome.storage.session.set({ 'numbers.8': {} });
  await vi.advanceTimersByTimeAsync(0);
  expect(model.numbers.value).toMatchObject({ numbers: [central] });

  await chrome.storage.session.set({ 'numbers.7': {} });
  await vi.advanceTimersByTimeAsync(0);
  expect(model.numbers.value).toMatchObject({ numbers: [mobile] });

  life.abort();
  const asked = orders.length;
  await chrome.storage.session.set({ 'numbers.7': {} });
  await vi.advanceTimersByTimeAsync(0);
  expect(orders).toHaveLength(asked);
});

test('a search goes to all frames and shows what it finds', async () => {
  const model = open({ 0: 'notLooking' });
  await model.read();
  await model.look();
  expect(orders.at(-1)).toEqual({ type: 'numbers.look', frameId: undefined });
  expect(model.numbers.value).toEqual({ kind: 'searching' });

  frames.set(0, [central]);
  await chrome.storage.session.set({ 'numbers.7': {} });
  await vi.advanceTimersByTimeAsync(0);
  expect(model.numbers.value).toMatchObject({ kind: 'numbers', looking: 'all', numbers: [central] });
});

test('a search of which nothing new is heard ends', async () => {
  const model = open({ 0: [] });
  await model.look();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(model.numbers.value).toEqual({ kind: 'numbers', looking: 'all', numbers: [] });
});

test('a number is shown in the frame where it stands', async () => {
  const model = open({ 0: [], 3: true });
  expect(await model.show({ ...central, key: central.e164, frameId: 3 } as TabNumber)).toBe(true);
  expect(await model.show({ ...central, key: central.e164, frameId: 0 } as TabNumber)).toBe(false);
  expect(orders.map(({ type, frameId }) => [type, frameId])).toEqual([
    ['number.show', 3],
    ['number.show', 0],
  ]);
});

test('how a number is read out is asked once', async () => {
  const connection = fakeConnection();
  const model = open({ 0: [central] }, connection);
  const number = { ...central, key: central.e164, frameId: 0 } as TabNumber;
  model.name(number);
  model.name(number);
  expect(connection.asked.map(({ method, params }) => [method, params])).toEqual([['call.preview', { number: central.e164 }]]);
  connection.asked[0]?.resolve({ display: '+49 30 609854-180' });
  await vi.advanceTimersByTimeAsync(0);
  expect(model.names.value.get(central.e164)).toBe('+49 30 609854-180');
});
