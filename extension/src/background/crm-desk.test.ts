import { beforeEach, expect, test, vi } from 'vitest';
import { openTab } from '../common/tab-opener.ts';
import { stubChrome } from '../testing/fake-chrome.ts';
import type { AgentLink } from './agent-link.ts';
import { CardBoard } from './card-board.ts';
import { CrmDesk } from './crm-desk.ts';
import { StateStore } from './state-store.ts';

vi.mock('../common/tab-opener.ts', () => ({ openTab: vi.fn() }));

const link = { request: async () => ({ url: 'https://crm.example/?q=1', tab: 'reuse' }) };
let board: CardBoard;
let crm: CrmDesk;

beforeEach(() => {
  stubChrome();
  vi.mocked(openTab).mockClear();
  board = new CardBoard({ showInTab: async () => 'shown', showElsewhere: () => undefined, hideElsewhere: () => undefined });
  crm = new CrmDesk(link as unknown as AgentLink, new StateStore(), board);
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
