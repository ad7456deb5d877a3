import { beforeEach, describe, expect, test, vi } from 'vitest';
import { stubChrome } from '../testing/fake-chrome.ts';
import { routePorts } from './port-door.ts';

const sender = { id: 'own-id', tab: { id: 7 }, frameId: 0, url: 'https://crm.example/', origin: 'https://crm.example' };
const serve = vi.fn();
const disconnect = vi.fn();
let open: (port: unknown) => void = () => undefined;

beforeEach(() => {
  vi.clearAllMocks();
  const addListener = (listener: typeof open) => {
    open = listener;
  };
  stubChrome({ runtime: { id: 'own-id', getURL: (path: string) => `chrome-extension://own-id/${path}`, onConnect: { addListener } } });
  routePorts({ content: { openedBy: ['topFrame'], serve } });
});

test('a port is served by the server of its name', () => {
  const port = { name: 'content', sender, disconnect };
  open(port);
  expect(serve).toHaveBeenCalledWith(port, sender);
  expect(disconnect).not.toHaveBeenCalled();
});

describe('a port is closed', () => {
  test.each([
    ['of another name', { name: 'page', sender }],
    ['of a name that every object has', { name: 'constructor', sender }],
    ['from somebody who may not open it', { name: 'content', sender: { ...sender, frameId: 2 } }],
    ['from another extension', { name: 'content', sender: { ...sender, id: 'another' } }],
    ['from nobody', { name: 'content' }],
  ])('%s', (_, port) => {
    open({ ...port, disconnect });
    expect(disconnect).toHaveBeenCalledOnce();
    expect(serve).not.toHaveBeenCalled();
  });
});
