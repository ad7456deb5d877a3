import { beforeEach, expect, test, vi } from 'vitest';
import { stubStorage } from '../testing/fake-storage.ts';
import { watchFrontMode } from './front-mode.ts';

type Heard = (value?: unknown) => void;
let events: Record<'activated' | 'focused' | 'committed', Heard>;
let url: string | undefined;

beforeEach(() => {
  events = { activated: () => undefined, focused: () => undefined, committed: () => undefined };
  const event = (name: keyof typeof events) => ({
    addListener: (heard: Heard) => {
      events[name] = heard;
    },
  });
  url = 'https://crm.example/a';
  stubStorage(
    { siteModes: { others: 'on', rules: [{ pattern: 'crm.example', mode: 'onDemand' }] } },
    {
      tabs: { onActivated: event('activated'), query: async () => [url === undefined ? {} : { url }] },
      windows: { onFocusChanged: event('focused') },
      webNavigation: { onCommitted: event('committed') },
    },
  );
});

test('the mode of the site in front is told at once and after every change', async () => {
  const told = vi.fn();
  watchFrontMode(told);
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith('onDemand'));

  url = 'https://shop.example/';
  events.activated();
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith('on'));

  await chrome.storage.local.set({ siteModes: { others: 'off' } });
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith('off'));

  url = 'chrome://settings/';
  events.committed({ frameId: 0 });
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith(undefined));
});

test('what happens in a frame is no reason to look', async () => {
  const told = vi.fn();
  watchFrontMode(told);
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
  const query = vi.spyOn(chrome.tabs, 'query');
  events.committed({ frameId: 3 });
  expect(query).not.toHaveBeenCalled();
});

test('of two looks at once the later one counts', async () => {
  const answers: ((tabs: readonly unknown[]) => void)[] = [];
  Object.assign(chrome.tabs, { query: () => new Promise((resolve) => answers.push(resolve)) });
  const told = vi.fn();
  watchFrontMode(told);
  events.focused();
  answers[1]?.([{ url: 'https://shop.example/' }]);
  answers[0]?.([{ url: 'https://crm.example/' }]);
  await vi.waitFor(() => expect(told).toHaveBeenCalledExactlyOnceWith('on'));
});
