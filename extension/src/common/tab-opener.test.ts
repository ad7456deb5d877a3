import { beforeEach, expect, test, vi } from 'vitest';
import { stubChrome } from '../testing/fake-chrome.ts';
import { isOpenable, openTab } from './tab-opener.ts';

const create = vi.fn();
const update = vi.fn();
const createWindow = vi.fn();
const updateWindow = vi.fn();
let windows: readonly unknown[] = [];
let tabs: readonly Partial<chrome.tabs.Tab>[] = [];

beforeEach(() => {
  windows = [{ id: 1 }];
  tabs = [];
  for (const spy of [create, update, createWindow, updateWindow]) {
    spy.mockReset();
  }
  stubChrome({
    tabs: { create, update, query: async () => tabs },
    windows: { getAll: async () => windows, create: createWindow, update: updateWindow },
  });
});

test.each([
  'https://crm.example/?n=%2B4930123456',
  'http://127.0.0.1:8080/call',
  'http://localhost/call',
  'http://crm.local/call',
  'http://[::1]/call',
])('opens %s', async (url) => {
  await openTab(url, 'new');
  expect(create).toHaveBeenCalledExactlyOnceWith({ url, active: true });
});

test.each([
  'http://crm.example/?n=1',
  'http://134744072/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,x',
  'chrome://settings',
  'about:blank',
  'https://user:password@crm.example/',
  'http://127.0.0.1@crm.example/',
  'crm.example',
  '',
])('does not open %s', async (url) => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(isOpenable(url)).toBe(false);
  await openTab(url, 'reuse');
  expect(create).not.toHaveBeenCalled();
  expect(update).not.toHaveBeenCalled();
});

test('opens a window where there is none', async () => {
  windows = [];
  await openTab('https://crm.example/', 'new');
  expect(createWindow).toHaveBeenCalledExactlyOnceWith({ url: 'https://crm.example/' });
  expect(create).not.toHaveBeenCalled();
});

test('takes the tab of that site that was used last, and brings its window to the front', async () => {
  tabs = [
    { id: 1, windowId: 10, url: 'https://crm.example/old', lastAccessed: 1 },
    { id: 2, windowId: 20, url: 'https://crm.example/contacts/7', lastAccessed: 3 },
    { id: 3, windowId: 10, url: 'https://crm.example/mid', lastAccessed: 2 },
    { id: 4, windowId: 10, url: 'https://crm.example.evil.example/', lastAccessed: 9 },
    { id: 5, windowId: 30, url: 'https://crm.example/', lastAccessed: 9, incognito: true },
  ];
  await openTab('https://crm.example/search?q=1', 'reuse');
  expect(update).toHaveBeenCalledExactlyOnceWith(2, { url: 'https://crm.example/search?q=1', active: true });
  expect(updateWindow).toHaveBeenCalledExactlyOnceWith(20, { focused: true });
  expect(create).not.toHaveBeenCalled();
});

test('opens a tab in front where none of the site can be reused, and one behind the others where that is wanted', async () => {
  tabs = [{ id: 1, windowId: 10, url: 'https://other.example/', lastAccessed: 1 }];
  await openTab('https://crm.example/', 'reuse');
  await openTab('https://crm.example/', 'background');
  expect(create.mock.calls).toEqual([[{ url: 'https://crm.example/', active: true }], [{ url: 'https://crm.example/', active: false }]]);
});
