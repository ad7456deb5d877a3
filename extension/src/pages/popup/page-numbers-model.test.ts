import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stubStorage } from '../../testing/fake-storage.ts';
import { fakeConnection } from '../ui/fake-connection.ts';
import { PageNumbersModel } from './page-numbers-model.ts';
import type { TabNumber } from './tab-numbers.ts';

const central = { e164: '+4930609854180', text: '030 / 60 98 54-180', kind: 'fixed' };
const mobile = { e164: '+491701234567', text: '0170 1234567', kind: 'mobile' };

interface Injection {
  readonly target: { readonly frameIds: readonly number[] };
  readonly func: () => unknown;
  readonly args: readonly unknown[];
}
type Loaded = (frame: { readonly tabId: number }) => void;

let life: AbortController;
let frames: Map<number, unknown>;
/** What was run in which frame, and the orders to all of them. */
let done: { readonly name: string; readonly frameId?: number | undefined; readonly args?: readonly unknown[] }[];
let loaded: Set<Loaded>;

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  done = [];
  loaded = new Set();
  const executeScript = async ({ target, func, args }: Injection) => {
    const frameId = target.frameIds[0] ?? 0;
    done.push({ name: func.name, frameId, args });
    const answer = frames.get(frameId);
    if (answer === 'nobody') {
      throw new Error('Cannot access contents of the page.');
    }
    return answer === 'hangs' ? new Promise(() => undefined) : [{ frameId, result: answer }];
  };
  const onDOMContentLoaded = { addListener: (heard: Loaded) => loaded.add(heard), removeListener: (heard: Loaded) => loaded.delete(heard) };
  stubStorage(
    {},
    {
      webNavigation: { getAllFrames: async () => [...frames.keys()].map((frameId) => ({ frameId })), onDOMContentLoaded },
      scripting: { executeScript },
      tabs: { sendMessage: async (_tab: number, { type }: { type: string }) => void done.push({ name: type }) },
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
      { ...mobile, times: 1, frameId: 3 },
    ],
  });
});

test.each([
  ['a page that keeps scripts out', { 0: 'nobody' }, { kind: 'closed' }],
  ['a page without a script of ours', { 0: undefined }, { kind: 'closed' }],
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
  const asked = done.length;
  await chrome.storage.session.set({ 'numbers.7': {} });
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toHaveLength(asked);
});

test('a search goes to all frames and shows what it finds', async () => {
  const model = open({ 0: 'notLooking' });
  await model.read();
  await model.look();
  expect(done.at(-1)).toEqual({ name: 'numbers.look' });
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

test('a page that has loaded now is read anew', async () => {
  const model = open({ 0: undefined });
  await model.read();
  frames.set(0, [central]);
  for (const heard of loaded) {
    heard({ tabId: 8 });
    heard({ tabId: 7 });
  }
  await vi.advanceTimersByTimeAsync(0);
  expect(model.numbers.value).toMatchObject({ numbers: [central] });
  expect(done).toHaveLength(2);
});

test('a number is shown in the frame where it stands, at one place after the other', async () => {
  const model = open({ 0: false, 3: true });
  const number = { ...central, key: central.e164, times: 1 } as const;
  expect(await model.show({ ...number, frameId: 3 } as TabNumber)).toBe(true);
  expect(await model.show({ ...number, frameId: 0 } as TabNumber)).toBe(false);
  expect(done.map(({ name, frameId, args }) => [name, frameId, args?.slice(1, 3)])).toEqual([
    ['showInFrame', 3, [central.e164, 0]],
    ['showInFrame', 0, [central.e164, 1]],
  ]);
});

test('how a number is read out is asked once, as the page writes it', async () => {
  const connection = fakeConnection();
  const model = open({ 0: [central] }, connection);
  const number = { ...central, key: central.e164, frameId: 0, times: 1 } as TabNumber;
  void model.explain(number);
  void model.explain(number);
  expect(connection.asked.map(({ method, params }) => [method, params])).toEqual([['call.preview', { number: central.text }]]);
  connection.asked[0]?.resolve({ e164: central.e164, display: '+49 30 609854-180' });
  await vi.advanceTimersByTimeAsync(0);
  expect(model.infos.value.get(central.e164)?.display).toBe('+49 30 609854-180');
});

test('whose a number is, is asked of what lies on this computer alone', async () => {
  const connection = fakeConnection();
  const model = open({ 0: [central] }, connection);
  void model.explain({ ...central, key: central.e164, frameId: 0, times: 1 } as TabNumber);
  connection.asked[0]?.resolve({ e164: central.e164, display: '+49 30 609854-180' });
  await vi.advanceTimersByTimeAsync(0);
  expect(connection.asked[1]).toMatchObject({ method: 'contact.find', params: { number: central.e164, local: true } });
  connection.asked[1]?.resolve({
    number: central.e164,
    contacts: [],
    more: 0,
    sources: [],
    certain: { name: 'Anna Bauer', company: 'ACME' },
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(model.owners.value.get(central.e164)).toEqual({ name: 'Anna Bauer', company: 'ACME' });
});
