import { beforeEach, expect, test, vi } from 'vitest';
import { stubChrome } from '../testing/fake-chrome.ts';
import { createPageLink } from './page-link.ts';

const message = { type: 'link.activated', uri: 'tel:1' } as const;
const sendMessage = vi.fn(() => Promise.resolve());
const postMessage = vi.fn();
const connect = vi.fn();
let closePort: () => void = () => undefined;

beforeEach(() => {
  vi.clearAllMocks();
  postMessage.mockReset();
  connect.mockReturnValue({
    postMessage,
    onDisconnect: {
      addListener: (listener: () => void) => {
        closePort = listener;
      },
    },
  });
  stubChrome({ runtime: { id: 'own-id', sendMessage, connect } });
});

test('a message goes by itself until something is prepared', () => {
  createPageLink(new AbortController()).send(message);
  expect(sendMessage).toHaveBeenCalledWith(message);
});

test('one port is opened, and messages go through it', () => {
  const page = createPageLink(new AbortController());
  page.prepare();
  page.prepare();
  page.send(message);
  expect(connect).toHaveBeenCalledOnce();
  expect(postMessage).toHaveBeenCalledWith(message);
  expect(sendMessage).not.toHaveBeenCalled();
});

test('a closed port is not used, and opened anew when it is needed', () => {
  const page = createPageLink(new AbortController());
  page.prepare();
  closePort();
  page.send(message);
  page.prepare();
  expect(sendMessage).toHaveBeenCalledOnce();
  expect(connect).toHaveBeenCalledTimes(2);
});

test('a port that closed unheard loses no message', () => {
  postMessage.mockImplementation(() => {
    throw new Error('Attempting to use a disconnected port object');
  });
  const page = createPageLink(new AbortController());
  page.prepare();
  page.send(message);
  expect(sendMessage).toHaveBeenCalledWith(message);
});

test('nothing is opened once the extension is gone', () => {
  stubChrome({ runtime: { connect } });
  createPageLink(new AbortController()).prepare();
  expect(connect).not.toHaveBeenCalled();
});
