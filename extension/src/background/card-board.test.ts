import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Card, type ConfirmCard, isCaller, type ProblemCard } from '../common/cards.ts';
import type { Call, CallContacts, Contact } from '../common/contract.ts';
import { someCall } from '../testing/calls.ts';
import { stubChrome } from '../testing/fake-chrome.ts';
import type { PlaceState } from './call-place.ts';
import { CardBoard } from './card-board.ts';

const question: ConfirmCard = { kind: 'confirm', id: 'q', display: '+43 1', confirm: ['foreign'], numberKind: 'fixed', more: 0 };
const offer: ConfirmCard = { ...question, id: 'o', site: 'crm.example' };
const problem: ProblemCard = { kind: 'problem', id: 'p', title: '1', message: 'no' };

const closedTab = 99;
const fullScreenTab = 98;
let screens: Map<number, readonly Card[]>;
let shows: number;
let elsewhere: Map<string, Card>;
let board: CardBoard;

beforeEach(() => {
  screens = new Map();
  elsewhere = new Map();
  shows = 0;
  board = new CardBoard({
    showInTab: async (tabId, cards) => {
      if (tabId === closedTab) {
        return 'noCards';
      }
      shows += 1;
      const fitting = tabId === fullScreenTab ? cards.filter((card) => !isCaller(card)) : cards;
      screens.set(tabId, fitting);
      return fitting.length === cards.length ? 'shown' : 'fullScreen';
    },
    showElsewhere: (card) => elsewhere.set(card.id, card),
    hideElsewhere: (id) => elsewhere.delete(id),
  });
});

afterEach(() => vi.useRealTimers());

const ids = async (tabId: number): Promise<readonly string[]> => {
  await board.settled();
  return (screens.get(tabId) ?? []).map((card) => card.id);
};
const state: PlaceState = { calls: [], lines: [], front: true };
const say = (...calls: Call[]): void => board.update({ ...state, calls });
const caller = someCall({ id: 'caller', direction: 'inbound', state: 'ringing' });

describe('a call', () => {
  test('is shown in the tab in front', async () => {
    board.setFront(1);
    say(someCall());
    expect(await ids(1)).toEqual(['call-1']);
  });

  test('goes with the person to another tab', async () => {
    board.setFront(1);
    say(someCall());
    board.setFront(2);
    expect(await ids(1)).toEqual([]);
    expect(await ids(2)).toEqual(['call-1']);
  });

  test('is found in the tab that it was pressed in, though the person went on at once', () => {
    board.setFront(1);
    say(someCall());
    board.setFront(2);
    expect(board.find(1, 'call-1')?.id).toBe('call-1');
    board.setFront(3);
    expect(board.find(1, 'call-1')).toBeUndefined();
  });

  test('is not found for longer than a press takes in the tab that the person left', () => {
    vi.useFakeTimers();
    board.setFront(1);
    say(someCall());
    board.setFront(2);
    vi.advanceTimersByTime(1_999);
    expect(board.find(1, 'call-1')?.id).toBe('call-1');
    vi.advanceTimersByTime(1);
    expect(board.find(1, 'call-1')).toBeUndefined();
    expect(board.find(2, 'call-1')?.id).toBe('call-1');
  });

  test('is closed for good, in every tab', async () => {
    board.setFront(1);
    say(someCall());
    board.remove(1, 'call-1');
    say(someCall({ state: 'connected' }));
    board.setFront(2);
    expect(await ids(1)).toEqual([]);
    expect(await ids(2)).toEqual([]);
  });

  test('is shown elsewhere where no page can show it, and comes back from there', async () => {
    board.setFront(closedTab);
    say(someCall());
    await board.settled();
    expect([...elsewhere.keys()]).toEqual(['call-1']);

    board.setFront(1);
    await board.settled();
    expect([...elsewhere.keys()]).toEqual([]);
    expect(await ids(1)).toEqual(['call-1']);
  });

  test('is shown elsewhere when no window is open', async () => {
    say(someCall());
    await board.settled();
    expect([...elsewhere.keys()]).toEqual(['call-1']);
  });

  test('that is over is taken back from elsewhere', async () => {
    board.setFront(closedTab);
    say(someCall());
    say();
    await board.settled();
    expect(elsewhere.size).toBe(0);
  });

  test('carries the name of its line', async () => {
    board.setFront(1);
    board.update({ ...state, calls: [someCall()], lines: [{ id: 'desk', name: 'Desk phone' } as never] });
    await board.settled();
    expect(screens.get(1)).toMatchObject([{ lineName: 'Desk phone' }]);
  });
});

describe('a caller', () => {
  const shownElsewhere = async (): Promise<readonly string[]> => {
    await board.settled();
    return [...elsewhere.keys()];
  };

  test('is shown by no browser but the one used last, and goes there while it rings', async () => {
    board.setFront(1);
    board.update({ ...state, calls: [caller], front: false });
    expect(await ids(1)).toEqual([]);
    board.update({ ...state, calls: [caller] });
    expect(await ids(1)).toEqual(['caller']);
    board.update({ ...state, calls: [caller], front: false });
    expect(await ids(1)).toEqual([]);
  });

  test('is a notification while the browser has no focus, and comes to the page with it', async () => {
    board.setFront(1);
    board.setFocus(false);
    say(caller);
    expect(await ids(1)).toEqual([]);
    expect(await shownElsewhere()).toEqual(['caller']);

    board.setFocus(true);
    expect(await ids(1)).toEqual(['caller']);
    expect(await shownElsewhere()).toEqual([]);
  });

  test('stays a notification when the browser loses the focus while a page is being asked', async () => {
    const leaving: CardBoard = new CardBoard({
      showInTab: async () => {
        leaving.setFocus(false);
        return 'shown';
      },
      showElsewhere: (card) => elsewhere.set(card.id, card),
      hideElsewhere: (id) => elsewhere.delete(id),
    });
    leaving.setFront(1);
    leaving.update({ ...state, calls: [caller] });
    await leaving.settled();
    expect([...elsewhere.keys()]).toEqual(['caller']);
  });

  test('is found in the page that it was pressed in, though the browser lost the focus', () => {
    board.setFront(1);
    say(caller);
    board.setFocus(false);
    expect(board.find(1, 'caller')?.id).toBe('caller');
  });

  test('who hung up is gone at once, from a notification too', async () => {
    board.setFront(1);
    board.setFocus(false);
    say(caller);
    say({ ...caller, state: 'ended', endReason: 'missed' });
    expect(await shownElsewhere()).toEqual([]);
    board.setFocus(true);
    expect(await ids(1)).toEqual([]);
  });

  test('is told with who looks after them, until somebody answers', async () => {
    stubChrome();
    const anna: Contact = {
      sourceId: 's',
      sourceName: 'S',
      id: '1',
      kind: 'person',
      name: 'Anna',
      phones: [],
      match: 'exact',
      owner: 'Otto',
    };
    const contacts = [{ callId: 'caller', contacts: [anna], more: 0, sources: [] }];
    board.setFront(1);
    board.update({ ...state, contacts, calls: [caller] });
    await board.settled();
    expect(screens.get(1)).toMatchObject([{ care: 'contactOwner Otto' }]);

    board.update({ ...state, contacts, calls: [{ ...caller, state: 'connected' }] });
    await board.settled();
    expect(screens.get(1)).not.toMatchObject([{ care: expect.anything() as unknown }]);
    expect(screens.get(1)).toHaveLength(1);
  });

  test('does not disturb a page that fills the screen', async () => {
    board.setFront(fullScreenTab);
    say(someCall(), caller);
    expect(await ids(fullScreenTab)).toEqual(['call-1']);
    expect(await shownElsewhere()).toEqual(['caller']);
  });

  test('is dismissed for all: the others hear of it', async () => {
    const dismissed: string[] = [];
    board.whenDismissed((id) => dismissed.push(id));
    board.setFront(1);
    board.setFocus(false);
    say(caller);
    board.remove(1, 'caller');
    expect(await shownElsewhere()).toEqual([]);
    expect(dismissed).toEqual(['caller']);
  });
});

describe('a question', () => {
  test('stays with its tab', async () => {
    board.setFront(1);
    board.put(1, question);
    board.setFront(2);
    expect(await ids(1)).toEqual(['q']);
    expect(await ids(2)).toEqual([]);
  });

  test('of a page goes when the page goes; the person’s own stays', async () => {
    board.put(1, question);
    board.put(1, offer);
    board.put(1, problem);
    board.left(1);
    expect(await ids(1)).toEqual(['q']);
  });

  test('is found in its tab only', () => {
    board.put(1, question);
    expect(board.find(1, 'q')).toEqual(question);
    expect(board.find(2, 'q')).toBeUndefined();
  });

  test('is gone with its tab', () => {
    board.put(1, question);
    board.forget(1);
    expect(board.findAnywhere('q')).toBeUndefined();
  });

  test('that changes replaces itself', async () => {
    board.put(1, offer);
    board.put(1, { ...offer, more: 1 });
    await board.settled();
    expect(screens.get(1)).toMatchObject([{ id: 'o', more: 1 }]);
  });
});

test('the card of a call opens the page of whom the sources name, and calls it by its source', async () => {
  const known: Call = { ...caller, contact: { name: 'Anna', page: { sourceId: 's', url: 'https://crm.example/5' } } };
  const sources: CallContacts['sources'] = [{ sourceId: 's', sourceName: 'Pipeline', state: 'answered', found: 1 }];
  board.setFront(1);
  board.update({ ...state, calls: [known], contacts: [{ callId: known.id, contacts: [], more: 0, sources }] });
  await board.settled();
  expect(screens.get(1)).toMatchObject([{ id: 'caller', crm: 'Pipeline' }]);
});

test('a problem is over when a call begins', async () => {
  board.put(1, problem);
  board.clearProblems(1);
  expect(await ids(1)).toEqual([]);
});

test('a flood of problems does not push the call off the screen', async () => {
  board.setFront(1);
  say(someCall());
  for (let count = 0; count < 20; count++) {
    board.put(1, { ...problem, id: `p${count}` });
  }
  expect(await ids(1)).toEqual(['p19', 'p18', 'call-1']);
});

test('what is on the screen already is not sent again', async () => {
  board.setFront(1);
  say(someCall());
  say(someCall());
  await board.settled();
  expect(shows).toBe(1);
});

test('a page that loaded anew is shown its cards again', async () => {
  board.setFront(1);
  say(someCall());
  board.reload(1);
  await board.settled();
  expect(shows).toBe(2);
});
