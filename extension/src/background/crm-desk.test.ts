import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Contact, RingbridgeSettings } from '../common/contract.ts';
import { openTab } from '../common/tab-opener.ts';
import { someCall } from '../testing/calls.ts';
import { stubChrome } from '../testing/fake-chrome.ts';
import type { AgentLink } from './agent-link.ts';
import { CardBoard } from './card-board.ts';
import { CrmDesk } from './crm-desk.ts';
import { StateStore } from './state-store.ts';

vi.mock('../common/tab-opener.ts', async (importOriginal) => ({ ...(await importOriginal<object>()), openTab: vi.fn() }));

const link = { request: async () => ({ url: 'https://crm.example/?q=1', tab: 'reuse' }) };
let board: CardBoard;
let crm: CrmDesk;
let store: StateStore;

beforeEach(() => {
  stubChrome();
  vi.mocked(openTab).mockClear();
  board = new CardBoard({ showInTab: async () => 'shown', showElsewhere: () => undefined, hideElsewhere: () => undefined });
  store = new StateStore();
  crm = new CrmDesk(link as unknown as AgentLink, store, board);
});

async function open(tabId: number, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await crm.openNumber(tabId, `+4989${time}`);
  }
}

test('a page of the CRM opens for a number on a page', async () => {
  await open(1, 1);
  expect(vi.mocked(openTab)).toHaveBeenCalledExactlyOnceWith('https://crm.example/?q=1', 'reuse');
});

describe('what is open with a caller', () => {
  const call = someCall();
  const url = 'https://desk.example/tickets?of=5';
  const anna: Contact = { sourceId: 's', sourceName: 'S', id: '5', kind: 'person', name: 'Anna', phones: [], match: 'exact' };
  const contacts = [{ callId: call.id, contacts: [{ ...anna, tickets: { count: 3, url } }], more: 0, sources: [] }];

  test('opens at the address that the source gave, in the tab that shows it already', async () => {
    store.update({ contacts });
    await crm.openItems(1, call, 'tickets');
    expect(vi.mocked(openTab)).toHaveBeenCalledExactlyOnceWith(url, 'reuse');
  });

  test('opens where the settings say that pages of the CRM open', async () => {
    store.update({ contacts, settings: { popup: { tab: 'new' } } as RingbridgeSettings });
    await crm.openItems(1, call, 'tickets');
    expect(vi.mocked(openTab)).toHaveBeenCalledExactlyOnceWith(url, 'new');
  });

  test('opens nothing where nothing is known any more', async () => {
    await crm.openItems(1, call, 'tickets');
    store.update({ contacts });
    await crm.openItems(1, call, 'deals');
    await crm.openItems(1, someCall({ id: 'other' }), 'tickets');
    expect(vi.mocked(openTab)).not.toHaveBeenCalled();
  });

  test('a tab that cannot be opened is told', async () => {
    vi.mocked(openTab).mockRejectedValueOnce(new Error('No window.'));
    store.update({ contacts });
    await crm.openItems(1, call, 'tickets');
    expect(board.cardsOf(1)).toMatchObject([{ kind: 'problem', title: '+49 89 1234560' }]);
  });
});

test('a tab that asks for one after the other is stopped at the twenty-first, and one card says so', async () => {
  await open(1, 23);
  expect(vi.mocked(openTab)).toHaveBeenCalledTimes(20);
  expect(board.cardsOf(1)).toMatchObject([{ kind: 'problem', title: 'crmTooOftenTitle', message: 'crmTooOften' }]);
});

test('another tab, and a new tab with the same id, have their own twenty', async () => {
  await open(1, 20);
  await open(2, 1);
  crm.forget(1);
  await open(1, 1);
  expect(vi.mocked(openTab)).toHaveBeenCalledTimes(22);
});
