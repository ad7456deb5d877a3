import { beforeEach, describe, expect, test, vi } from 'vitest';
import { stubChrome } from '../testing/fake-chrome.ts';
import { admit, routeMessages } from './message-router.ts';
import { senderKind } from './sender-kind.ts';

type Sender = chrome.runtime.MessageSender;
const tab = { id: 7 } as chrome.tabs.Tab;
const top: Sender = { id: 'own-id', tab, frameId: 0, url: 'https://crm.example/a', origin: 'https://crm.example' };
const sub: Sender = { id: 'own-id', tab, frameId: 3, url: 'https://ads.example/', origin: 'https://ads.example' };
const page: Sender = { id: 'own-id', url: 'chrome-extension://own-id/pages/confirm.html', origin: 'chrome-extension://own-id' };
const stranger: Sender = { ...top, id: 'another-extension' };

beforeEach(() => stubChrome());

describe('a sender', () => {
  test.each([
    ['the top frame of a tab', top, 'topFrame'],
    ['a frame below it', sub, 'subFrame'],
    ['one of our own pages', page, 'extensionPage'],
    ['one of our own pages in a tab', { ...page, tab, frameId: 0 }, 'extensionPage'],
    ['another extension', stranger, 'stranger'],
    ['somebody without tab and page', { id: 'own-id' }, 'stranger'],
  ] as const)('is told apart: %s', (_, sender, kind) => {
    expect(senderKind(sender)).toBe(kind);
  });
});

describe('a message', () => {
  const link = { type: 'link.activated', uri: 'tel:1' };
  const acted = { type: 'card.acted', cardId: 'c', action: 'confirm' };
  const asked = { type: 'card.asked', cardId: 'c' };

  test.each([
    ['a link from the top frame', true, link, top],
    ['a link from a sub frame', true, link, sub],
    ['a link from an extension page', false, link, page],
    ['a link from another extension', false, link, stranger],
    ['an offer from a sub frame', true, { type: 'call.offered', uri: 'tel:1', gesture: false }, sub],
    ['a card button from the top frame', true, acted, top],
    ['a card button from a sub frame', false, acted, sub],
    ['a card button from the confirmation window', true, acted, page],
    ['a question for a card from a page', false, asked, top],
    ['a question for a card from the confirmation window', true, asked, page],
    ['something unknown', false, { type: 'session.open' }, top],
  ])('%s is let in: %s', (_, isIn, message, sender) => {
    expect(admit(message, sender) !== undefined).toBe(isIn);
  });

  test('takes its site from the frame that sent it, not from the tab and not from its body', () => {
    expect(admit({ ...link, site: 'bank.example' }, sub)).toMatchObject({ site: 'ads.example', tabId: 7, kind: 'subFrame' });
  });

  test('from a sandboxed frame is dropped', () => {
    expect(admit(link, { ...sub, origin: 'null' })).toBeUndefined();
  });

  test('that is not let in gets no answer and reaches nobody', () => {
    const listeners: ((value: unknown, sender: Sender, respond: (answer: unknown) => void) => unknown)[] = [];
    stubChrome({
      runtime: {
        id: 'own-id',
        getURL: () => 'chrome-extension://own-id/',
        onMessage: { addListener: (added: never) => listeners.push(added) },
      },
    });
    const handle = vi.fn();
    const respond = vi.fn();

    routeMessages(handle);
    listeners[0]?.(link, stranger, respond);

    expect(handle).not.toHaveBeenCalled();
    expect(respond).not.toHaveBeenCalled();
  });
});
