import { beforeEach, expect, test, vi } from 'vitest';
import { stubChrome } from '../testing/fake-chrome.ts';
import { isOpenable, openTab } from './tab-opener.ts';

const create = vi.fn();
const createWindow = vi.fn();
let windows: readonly unknown[] = [];

beforeEach(() => {
  windows = [{ id: 1 }];
  create.mockReset();
  createWindow.mockReset();
  stubChrome({ tabs: { create }, windows: { getAll: async () => windows, create: createWindow } });
});

test.each([
  'https://crm.example/?n=%2B4930123456',
  'http://127.0.0.1:8080/call',
  'http://localhost/call',
  'http://crm.local/call',
  'http://[::1]/call',
])('opens %s', async (url) => {
  await openTab(url);
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
  await openTab(url);
  expect(create).not.toHaveBeenCalled();
});

test('opens a window where there is none', async () => {
  windows = [];
  await openTab('https://crm.example/');
  expect(createWindow).toHaveBeenCalledExactlyOnceWith({ url: 'https://crm.example/' });
  expect(create).not.toHaveBeenCalled();
});
