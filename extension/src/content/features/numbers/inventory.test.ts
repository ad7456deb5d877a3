import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RuntimeMessage } from '../../../common/runtime-messages.ts';
import { stubStorage } from '../../../testing/fake-storage.ts';
import { PageSettings } from '../../page-settings.ts';
import type { FoundNumber } from './found-number.ts';
import { listNumbers, serveInventory } from './inventory.ts';

let lastId = 0;
const found = (e164: string, text: string, more: Partial<FoundNumber> = {}): FoundNumber => {
  lastId += 1;
  return { id: lastId, range: {} as Range, e164, text, kind: 'fixed', ...more };
};

type Order = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => void;
const life = { controller: new AbortController() };
let sent: RuntimeMessage[];
let orders: Set<Order>;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  orders = new Set();
  life.controller = new AbortController();
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  life.controller.abort();
  vi.useRealTimers();
});

async function serve(numbers: readonly FoundNumber[], siteModes: unknown = undefined) {
  const onMessage = { addListener: (order: Order) => orders.add(order), removeListener: (order: Order) => orders.delete(order) };
  stubStorage(siteModes === undefined ? {} : { siteModes }, { runtime: { onMessage } });
  const settings = new PageSettings(['crm.example']);
  await settings.follow(life.controller.signal);
  const directory = { numbers, changed: (): void => undefined };
  const shown: FoundNumber[] = [];
  serveInventory(
    {
      all: () => directory.numbers,
      shown: () => directory.numbers,
      watch: (changed) => {
        directory.changed = changed;
      },
    },
    (number) => shown.push(number),
    { settings, send: (message) => sent.push(message) },
    life.controller.signal,
  );
  await vi.advanceTimersByTimeAsync(1_000);
  const ask = (message: unknown): unknown => {
    const respond = vi.fn();
    for (const order of orders) {
      order(message, {}, respond);
    }
    return respond.mock.lastCall?.[0];
  };
  return { directory, shown, ask };
}

test('numbers are listed once, with how often and how they are written first', () => {
  expect(listNumbers([found('+491', '0 1'), found('+492', '02', { extension: '5' }), found('+491', '01'), found('+492', '02')])).toEqual([
    { e164: '+491', text: '0 1', kind: 'fixed', times: 2 },
    { e164: '+492', text: '02', kind: 'fixed', extension: '5', times: 1 },
    { e164: '+492', text: '02', kind: 'fixed', times: 1 },
  ]);
});

test('a page with more numbers than anybody lists is listed in part', () => {
  expect(listNumbers(Array.from({ length: 600 }, (_, index) => found(`+49${index}`, '0')))).toHaveLength(500);
});

test('what was found is told once it settles', async () => {
  await serve([found('+491', '01')]);
  expect(sent).toEqual([{ type: 'numbers.found', numbers: ['+491'], asked: false }]);
});

test('a page without numbers tells nothing', async () => {
  await serve([]);
  expect(sent).toEqual([]);
});

test('that nothing was found is told to who asked for the search', async () => {
  await serve([], { others: 'onDemand' });
  expect(sent).toEqual([{ type: 'numbers.found', numbers: [], asked: true }]);
});

test('many changes make one report, and the same numbers none', async () => {
  const { directory } = await serve([found('+491', '01')]);
  directory.numbers = [found('+491', '01'), found('+492', '02')];
  directory.changed();
  directory.changed();
  await vi.advanceTimersByTimeAsync(1_000);
  directory.numbers = [found('+492', '02'), found('+491', '01')];
  directory.changed();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent.slice(1)).toEqual([{ type: 'numbers.found', numbers: ['+491', '+492'], asked: false }]);
});

test('a page that comes back from the history tells again', async () => {
  await serve([found('+491', '01')]);
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toHaveLength(2);
});

test('when the search ends, its numbers are taken back and nobody answers', async () => {
  const { ask } = await serve([found('+491', '01')]);
  life.controller.abort();
  expect(sent.at(-1)).toEqual({ type: 'numbers.found', numbers: [], asked: false });
  expect(ask({ type: 'numbers.list' })).toBeUndefined();
});

test('who asks gets what stands there now', async () => {
  const { ask, directory } = await serve([]);
  directory.numbers = [found('+491', '01')];
  expect(ask({ type: 'numbers.list' })).toEqual([{ e164: '+491', text: '01', kind: 'fixed', times: 1 }]);
});

test('a number is shown at one place after the other', async () => {
  const places = [found('+491', 'first'), found('+492', 'another'), found('+491', 'second')];
  const { ask, shown } = await serve(places);
  const answers = [1, 2, 3].map(() => ask({ type: 'number.show', key: '+491' }));
  expect(answers).toEqual([true, true, true]);
  expect(shown.map(({ text }) => text)).toEqual(['first', 'second', 'first']);
});

test('a number that is gone cannot be shown', async () => {
  const { ask, shown } = await serve([]);
  expect(ask({ type: 'number.show', key: '+491' })).toBe(false);
  expect(shown).toEqual([]);
});
