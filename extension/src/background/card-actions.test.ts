import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Card, CardAction } from '../common/cards.ts';
import type { ContactChoice } from '../common/contact-choice.ts';
import { openPanel } from '../common/open-panel.ts';
import { RingbridgeError } from '../common/ringbridge-error.ts';
import { someCall } from '../testing/calls.ts';
import { stubChrome } from '../testing/fake-chrome.ts';
import { cardActions, type PressCard } from './card-actions.ts';
import { CardBoard } from './card-board.ts';
import type { CrmDesk } from './crm-desk.ts';
import type { Dialler } from './dialler.ts';

vi.mock('../common/open-panel.ts', () => ({ openPanel: vi.fn() }));

const call: Card = { kind: 'call', id: 'call-1', call: someCall({ state: 'connected' }), lineName: 'Desk', crm: 'Zammad' };
const question: Card = { kind: 'confirm', id: 'q', display: '+43 1', confirm: ['foreign'], numberKind: 'fixed', more: 0 };
const problem: Card = { kind: 'problem', id: 'p', title: '+49 89', message: 'Not installed.', help: 'install', wayOut: 'tel:1' };

const done = vi.fn<(...what: unknown[]) => void>();
let board: CardBoard;
let press: PressCard;
let refusal: Error | undefined;

beforeEach(() => {
  done.mockClear();
  refusal = undefined;
  vi.mocked(openPanel).mockClear();
  stubChrome({ runtime: { openOptionsPage: () => done('options') } });
  board = new CardBoard({ showInTab: async () => 'shown', showElsewhere: () => undefined, hideElsewhere: () => undefined });
  const dialler = {
    control: (tabId: number, { id }: { id: string }, action: string) => done(action, id, tabId),
    dialAsked: (tabId: number, id: string) => done('dial', id, tabId),
    withdraw: (id: string) => done('withdraw', id),
    leave: (tabId: number, uri: string) => done('leave', uri, tabId),
  };
  const crm = {
    openCall: (tabId: number, { id }: { id: string }) => done('crm', id, tabId),
    openItems: (tabId: number, { id }: { id: string }, of: string) => done('openItems', of, id, tabId),
  };
  press = cardActions({
    link: {
      connect: () => done('connect'),
      request: async (method, params) => {
        done(method, params);
        if (refusal !== undefined) {
          throw refusal;
        }
      },
    },
    board,
    dialler: dialler as unknown as Dialler,
    crm: crm as unknown as CrmDesk,
  });
});

test.each<[CardAction, Card, unknown[]]>([
  ['hangUp', call, ['hangUp', 'call-1', 1]],
  ['crm', call, ['crm', 'call-1', 1]],
  ['confirm', question, ['dial', 'q', 1]],
  ['dismiss', question, ['withdraw', 'q']],
  ['install', problem, ['options']],
  ['wayOut', problem, ['leave', 'tel:1', 1]],
  ['reconnect', { ...problem, help: 'reconnect' }, ['connect']],
])('%s does that', async (action, card, what) => {
  await press({ card, tabId: 1 }, action);
  expect(done.mock.calls).toEqual([what]);
});

describe('whom a card offers', () => {
  const bert: ContactChoice = { sourceId: 'crm', contactId: '6', name: 'Bert', line: '', isPicked: false };
  const several: Card = { ...call, choices: [bert] };

  test('is picked, and taken back', async () => {
    await press({ card: several, tabId: 1 }, 'pick', 'crm 6');
    await press({ card: several, tabId: 1 }, 'unpick', 'crm 6');
    expect(done.mock.calls).toEqual([
      ['contact.pick', { callId: 'call-1', sourceId: 'crm', contactId: '6' }],
      ['contact.pick', { callId: 'call-1' }],
    ]);
  });

  test('nobody else is', async () => {
    await press({ card: several, tabId: 1 }, 'pick', 'crm 7');
    await press({ card: call, tabId: 1 }, 'pick', 'crm 6');
    expect(done).not.toHaveBeenCalled();
  });

  test('what fails is told', async () => {
    refusal = new RingbridgeError({ reason: 'internal', message: 'The journal is locked.' });
    await press({ card: several, tabId: 1 }, 'pick', 'crm 6');
    expect(board.cardsOf(1)).toMatchObject([{ kind: 'problem', title: 'Bert', message: 'The journal is locked.' }]);
  });
});

describe('what is open with a caller', () => {
  const busy: Card = { ...call, open: [{ text: '3 tickets', page: { of: 'tickets', sourceName: 'Zammad' } }, { text: '1 deal' }] };

  test('opens where the card offers that', async () => {
    await press({ card: busy, tabId: 1 }, 'openItems', 'tickets');
    expect(done.mock.calls).toEqual([['openItems', 'tickets', 'call-1', 1]]);
  });

  test.each(['deals', 'https://evil.example/', '__proto__', undefined])('and nothing else does: %s', async (choice) => {
    await press({ card: busy, tabId: 1 }, 'openItems', choice);
    expect(done).not.toHaveBeenCalled();
  });
});

test('the panel opens in the window of the tab', async () => {
  await press({ card: call, tabId: 1, windowId: 7 }, 'panel');
  expect(vi.mocked(openPanel)).toHaveBeenCalledExactlyOnceWith(7);
});

describe('a button that a card does not offer', () => {
  test.each<[CardAction, Card]>([
    ['answer', call],
    ['confirm', call],
    ['crm', question],
    ['openItems', call],
    ['openItems', { ...call, open: [{ text: '1 deal' }] }],
    ['openItems', question],
    ['panel', question],
    ['options', problem],
    ['hangUp', problem],
  ])('does nothing: %s', async (action, card) => {
    await press({ card, tabId: 1, windowId: 7 }, action);
    expect(done).not.toHaveBeenCalled();
    expect(vi.mocked(openPanel)).not.toHaveBeenCalled();
  });
});

test('a question or problem that is answered is gone', async () => {
  for (const [card, action] of [
    [question, 'confirm'],
    [problem, 'install'],
  ] as const) {
    board.put(1, card);
    await press({ card, tabId: 1 }, action);
  }
  expect(board.cardsOf(1)).toEqual([]);
});
