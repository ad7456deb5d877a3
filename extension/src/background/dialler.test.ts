import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Card } from '../common/cards.ts';
import { RingbridgeError } from '../common/ringbridge-error.ts';
import { someCall } from '../testing/calls.ts';
import { stubChrome } from '../testing/fake-chrome.ts';
import type { AgentLink } from './agent-link.ts';
import { CardBoard } from './card-board.ts';
import { Dialler } from './dialler.ts';
import { StateStore } from './state-store.ts';

const number = { dialled: '+431', display: '+43 1', kind: 'fixed', country: 'AT', confirm: ['foreign'] };
const confirmNeeded = new RingbridgeError({
  reason: 'confirmNeeded',
  message: 'Please confirm.',
  data: { reason: 'confirmNeeded', confirm: ['foreign'], number } as never,
});

let asked: unknown[][];
let answers: Record<string, () => unknown>;
let board: CardBoard;
let store: StateStore;
let dialler: Dialler;

beforeEach(() => {
  stubChrome();
  asked = [];
  answers = { 'call.dial': () => ({ call: someCall() }), 'call.preview': () => number };
  const link = {
    request: async (method: string, params: unknown) => {
      asked.push([method, params]);
      return answers[method]?.();
    },
    connect: vi.fn(),
  };
  board = new CardBoard({ showInTab: async () => 'shown', showElsewhere: () => undefined, hideElsewhere: () => undefined });
  store = new StateStore();
  dialler = new Dialler(link as unknown as AgentLink, store, board);
});

const refuse = (error: Error) => (): never => {
  throw error;
};
const sayYes = (card: Card | undefined): Promise<void> => dialler.dialAsked(1, card?.id ?? '');
const dials = (): unknown[][] => asked.filter(([method]) => method === 'call.dial');

describe('a person who calls', () => {
  test('calls, without being confirmed by anybody', async () => {
    await dialler.dial(1, 'tel:1');
    expect(asked).toEqual([['call.dial', { number: 'tel:1' }]]);
    expect(store.state.calls).toHaveLength(1);
  });

  test('is asked where the agent wants it, and calls the same number with the yes', async () => {
    answers['call.dial'] = refuse(confirmNeeded);
    await dialler.dial(1, 'tel:+431');
    const [card] = board.cardsOf(1);
    expect(card).toMatchObject({ kind: 'confirm', display: '+43 1', confirm: ['foreign'], country: 'AT' });
    expect(card).not.toHaveProperty('site');

    await sayYes(card);
    expect(dials().at(-1)).toEqual(['call.dial', { number: 'tel:+431', confirmed: true }]);
  });

  test('with a line of their choice is asked, and calls with that line', async () => {
    answers['call.dial'] = refuse(confirmNeeded);
    await dialler.follow(1, 'tel:+431', 'soft');
    await sayYes(board.cardsOf(1)[0]);
    expect(dials()).toEqual([
      ['call.dial', { number: 'tel:+431', lineId: 'soft' }],
      ['call.dial', { number: 'tel:+431', lineId: 'soft', confirmed: true }],
    ]);
  });

  test('by a press that may not be theirs is asked first, whatever the number', async () => {
    await dialler.confirm(1, 'tel:+49891', 'soft');
    expect(dials()).toEqual([]);
    await sayYes(board.cardsOf(1)[0]);
    expect(dials()).toEqual([['call.dial', { number: 'tel:+49891', lineId: 'soft', confirmed: true }]]);
  });

  test('who says yes twice calls once', async () => {
    answers['call.dial'] = refuse(confirmNeeded);
    await dialler.dial(1, 'tel:+431');
    const [card] = board.cardsOf(1);
    answers['call.dial'] = () => ({ call: someCall() });
    await sayYes(card);
    await sayYes(card);
    expect(dials()).toHaveLength(2);
  });

  test('who took a question back calls nobody', async () => {
    answers['call.dial'] = refuse(confirmNeeded);
    await dialler.dial(1, 'tel:+431');
    const [card] = board.cardsOf(1);
    dialler.withdraw(card?.id ?? '');
    await sayYes(card);
    expect(dials()).toHaveLength(1);
  });

  test('is told why it does not work, and it is not tried again', async () => {
    answers['call.dial'] = refuse(new RingbridgeError({ reason: 'lineUnreachable', message: 'Desk does not answer.' }));
    await dialler.dial(1, 'tel:%2B49%2089');
    expect(board.cardsOf(1)).toMatchObject([{ kind: 'problem', title: '+49 89', message: 'Desk does not answer.', help: 'options' }]);
    expect(dials()).toHaveLength(1);
  });

  test('sees one card for a call that failed, not the failed call as well', async () => {
    const problem = { reason: 'lineUnreachable' as const, message: 'Desk does not answer.' };
    answers['call.dial'] = () => {
      store.putCall(someCall({ state: 'ended', endReason: 'failed', problem, actions: [] }));
      throw new RingbridgeError(problem);
    };
    store.subscribe((state) => board.update(state));
    board.setFront(1);
    await dialler.dial(1, 'tel:1');
    expect(board.find(1, 'call-1')).toBeUndefined();
    expect(board.cardsOf(1)).toMatchObject([{ kind: 'problem' }]);
  });

  test('learns how to install a missing host', async () => {
    answers['call.dial'] = refuse(new RingbridgeError({ reason: 'agentUnavailable', detail: 'missing', message: 'Not installed.' }));
    await dialler.dial(1, 'tel:1');
    expect(board.cardsOf(1)).toMatchObject([{ help: 'install' }]);
  });

  test('may leave a link to the browser when nothing here can dial, and hears no more of it', async () => {
    answers['call.dial'] = refuse(new RingbridgeError({ reason: 'agentUnavailable', detail: 'missing', message: 'Not installed.' }));
    await dialler.dial(1, 'tel:1');
    expect(board.cardsOf(1)).toMatchObject([{ wayOut: 'tel:1' }]);
    dialler.leave(1, 'tel:1');
    expect(dialler.wasHandled(1, 'tel:1')).toBe(true);
  });

  test('sees a link of ten thousand characters cut', async () => {
    answers['call.dial'] = refuse(new RingbridgeError({ reason: 'badNumber', message: 'No number.' }));
    await dialler.dial(1, `tel:${'9'.repeat(10_000)}`);
    expect(board.cardsOf(1)[0]).toMatchObject({ title: expect.stringMatching(/^9{47}…$/) as string });
  });
});

test('a tab that follows one link after the other is asked at the seventh', async () => {
  for (const digit of [1, 2, 3, 4, 5, 6, 7]) {
    await dialler.follow(1, `tel:${digit}`);
  }
  expect(dials()).toHaveLength(6);
  expect(board.cardsOf(1)).toMatchObject([{ kind: 'confirm', display: '+43 1' }]);
});

describe('a page that wants to call', () => {
  test('dials nothing: the call is offered in its name', async () => {
    await dialler.offer(1, 'crm.example', 'tel:1', false);
    expect(asked).toEqual([['call.preview', { number: 'tel:1' }]]);
    expect(board.cardsOf(1)).toMatchObject([{ kind: 'confirm', site: 'crm.example', display: '+43 1' }]);
  });

  test('and tries again and again gets one question with a count', async () => {
    for (const digit of [1, 2, 3, 4, 5]) {
      await dialler.offer(1, 'crm.example', `tel:${digit}`, true);
    }
    expect(board.cardsOf(1)).toMatchObject([{ kind: 'confirm', more: 4 }]);
    expect(asked).toHaveLength(1);
  });

  test('and is reported by the browser as well is asked about once', async () => {
    await dialler.offer(1, 'crm.example', 'tel:1', true);
    await dialler.offer(1, 'crm.example', 'tel:1', false);
    expect(board.cardsOf(1)).toMatchObject([{ more: 0 }]);
  });

  test('right after the person called this number gets no question', async () => {
    await dialler.dial(1, 'tel:1');
    await dialler.offer(1, 'crm.example', 'tel:1', false);
    expect(board.cardsOf(1)).toEqual([]);
  });

  test('a number that is none gets no screen space, unless a person pressed something', async () => {
    answers['call.preview'] = refuse(new RingbridgeError({ reason: 'badNumber', message: 'No number.' }));
    await dialler.offer(1, 'crm.example', 'tel:a', false);
    expect(board.cardsOf(1)).toEqual([]);
    await dialler.offer(1, 'crm.example', 'tel:b', true);
    expect(board.cardsOf(1)).toMatchObject([{ kind: 'problem' }]);
  });
});

test('a call that does not do what a person wants says why', async () => {
  answers['call.hangUp'] = refuse(new RingbridgeError({ reason: 'unknownCall', message: 'This call is over.' }));
  await dialler.control(1, someCall(), 'hangUp');
  expect(asked).toEqual([['call.hangUp', { callId: 'call-1' }]]);
  expect(board.cardsOf(1)).toMatchObject([{ kind: 'problem', message: 'This call is over.' }]);
});
