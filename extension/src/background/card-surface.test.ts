import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ConfirmCard, ProblemCard } from '../common/cards.ts';
import { stubChrome } from '../testing/fake-chrome.ts';
import { cardSurface } from './card-surface.ts';

const question: ConfirmCard = { kind: 'confirm', id: 'q', display: '+43 1', confirm: ['foreign'], numberKind: 'fixed', more: 0 };
const problem: ProblemCard = { kind: 'problem', id: 'p', title: '030 1234567', message: 'busy' };

/** What the browser did, in its order. */
let done: string[];
/** Ends what the browser is doing. */
let finish: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  done = [];
  const slowly = <T>(what: string, result: T): Promise<T> =>
    new Promise((resolve) => {
      finish = () => {
        done.push(what);
        resolve(result);
      };
    });
  const atOnce = async (what: string): Promise<void> => void done.push(what);
  stubChrome({
    windows: { create: () => slowly('opened', { id: 7 }), remove: (id: number) => atOnce(`closed ${id}`) },
    notifications: { create: () => slowly('shown', ''), clear: () => atOnce('cleared') },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1_000);

test('a question that is over while its window opens has no window', async () => {
  cardSurface.showElsewhere(question);
  cardSurface.hideElsewhere(question.id);
  await settle();
  finish();
  await settle();

  expect(done).toEqual(['opened', 'closed 7']);
});

test('a question whose window could not be opened is asked again', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubGlobal('chrome', { ...chrome, windows: { ...chrome.windows, create: () => Promise.reject(new Error('no')) } });
  cardSurface.showElsewhere(question);
  await settle();
  expect(said).toHaveBeenCalledOnce();

  stubChrome({ windows: { create: async () => void done.push('opened'), remove: async () => undefined } });
  cardSurface.showElsewhere(question);
  await settle();

  expect(done).toEqual(['opened']);
  cardSurface.hideElsewhere(question.id);
});

test('what is over while its notification is being shown has no notification', async () => {
  cardSurface.showElsewhere(problem);
  await settle();
  cardSurface.hideElsewhere(problem.id);
  await settle();
  finish();
  await settle();

  expect(done).toEqual(['shown', 'cleared']);
});

test('what is over before its notification is shown never has one', async () => {
  cardSurface.showElsewhere(problem);
  cardSurface.hideElsewhere(problem.id);
  await settle();

  expect(done).toEqual(['cleared']);
});
