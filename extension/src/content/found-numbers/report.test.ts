import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RuntimeMessage } from '../../common/runtime-messages.ts';
import { stubStorage } from '../../testing/fake-storage.ts';
import type { FoundNumber } from '../features/numbers/found-number.ts';
import { PageSettings } from '../page-settings.ts';
import { reportNumbers } from './report.ts';

const found = (e164: string): FoundNumber => ({ id: 1, range: {} as Range, e164, text: '0', kind: 'fixed' });
const report = (numbers: readonly string[], asked = false) => ({ type: 'numbers.found', numbers, asked });

let life: AbortController;
let sent: RuntimeMessage[];

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

/** A document with these numbers, after a while; `become` gives it others. */
async function serve(numbers: readonly FoundNumber[], { siteModes = {}, isTop = true } = {}) {
  stubStorage({ siteModes });
  vi.stubGlobal('window', Object.assign(new EventTarget(), { top: undefined as unknown }));
  if (isTop) {
    Object.assign(window, { top: window });
  }
  vi.stubGlobal('document', {});
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly observe = (): void => undefined;
      readonly disconnect = (): void => undefined;
    },
  );
  const settings = new PageSettings(['crm.example']);
  await settings.follow(life.signal);
  let now = numbers;
  let changed = (): void => undefined;
  const watch = (tell: () => void): void => {
    changed = tell;
  };
  const blocks = new Set(numbers.map(() => ({ text: '', nodes: [], found: [], numbers: [] })));
  reportNumbers({ blocks, shown: () => now, watch }, { settings, send: (message) => sent.push(message) }, life.signal);
  await vi.advanceTimersByTimeAsync(1_000);
  return async (others: readonly FoundNumber[]) => {
    now = others;
    changed();
    await vi.advanceTimersByTimeAsync(1_000);
  };
}

test('what was found is told once it settles', async () => {
  await serve([found('+491'), found('+491')]);
  expect(sent).toEqual([report(['+491'])]);
});

test('a page without numbers tells nothing', async () => {
  await serve([]);
  expect(sent).toEqual([]);
});

test('that nothing was found is told to who asked for the search', async () => {
  await serve([], { siteModes: { others: 'onDemand' } });
  expect(sent).toEqual([report([], true)]);
});

test('other numbers are told, and the same in another order are not', async () => {
  const become = await serve([found('+491')]);
  await become([found('+491'), found('+492')]);
  await become([found('+492'), found('+491')]);
  expect(sent).toEqual([report(['+491']), report(['+491', '+492'])]);
});

test('what a script hides and shows is noticed by and by, while the page is seen', async () => {
  const numbers = [found('+491')];
  await serve(numbers);
  numbers.push(found('+492'));
  await vi.advanceTimersByTimeAsync(4_000);
  expect(sent).toEqual([report(['+491']), report(['+491', '+492'])]);
  Object.assign(document, { hidden: true });
  numbers.pop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(2);
  Object.assign(document, { hidden: false });
  window.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent.at(-1)).toEqual(report(['+491']));
});

test('a page that comes back from the history tells again', async () => {
  await serve([found('+491')]);
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toEqual([report(['+491']), report(['+491'])]);
});

test('when the search ends, its numbers are taken back', async () => {
  await serve([found('+491')]);
  life.abort();
  expect(sent).toEqual([report(['+491']), report([])]);
});

test('a frame that is removed takes its numbers back', async () => {
  await serve([found('+491')], { isTop: false });
  window.dispatchEvent(new Event('pagehide'));
  expect(sent).toEqual([report(['+491']), report([])]);
});

test('a page that is left leaves it to the browser', async () => {
  await serve([found('+491')]);
  window.dispatchEvent(new Event('pagehide'));
  expect(sent).toEqual([report(['+491'])]);
});
