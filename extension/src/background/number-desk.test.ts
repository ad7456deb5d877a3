import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type NumbersVerify, packed } from '../common/number-messages.ts';
import { findCandidates } from '../numbers/candidates.ts';
import { findNumbers } from '../numbers/index.ts';
import { stubChrome } from '../testing/fake-chrome.ts';
import { NumberDesk } from './number-desk.ts';
import { StateStore } from './state-store.ts';

beforeEach(() => stubChrome({ storage: { local: { get: async () => ({}) } } }));
afterEach(() => vi.restoreAllMocks());

/** A question that notes when it is begun with. */
function question(name: string, begun: string[]): NumbersVerify {
  return {
    type: 'numbers.verify',
    get blocks() {
      begun.push(name);
      return [];
    },
  };
}

test('a tab has one turn at a time, and others do not wait for it', async () => {
  const desk = new NumberDesk(new StateStore());
  const begun: string[] = [];
  await Promise.all([
    desk.verify(question('first', begun), 1),
    desk.verify(question('second', begun), 1),
    desk.verify(question('other', begun), 2),
  ]);
  expect(begun).toEqual(['first', 'other', 'second']);
});

const many = <T>(part: (index: number) => T): T[] => Array.from({ length: 300 }, (_, index) => part(index));

test.each([
  ['numbers', many((index) => `Tel. 089 ${1_234_000 + index}, Fax -${10 + (index % 80)}`).join('\n')],
  ['what is none', `Teile ${many((index) => `0 445 110 ${100 + index}`).join(', ')}`],
])('a block of many candidates is judged in slices, and answered as if it were not: %s', async (_, text) => {
  const candidates = findCandidates(text);
  expect(candidates.length).toBeGreaterThanOrEqual(300);
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 1;
    return now;
  });
  const rests = vi.spyOn(globalThis, 'setTimeout');

  const answer = await new NumberDesk(new StateStore()).verify({ type: 'numbers.verify', blocks: [packed(candidates), []] }, 1);

  expect(answer).toEqual([findNumbers(text), []]);
  // By a clock that goes on by one at each look a slice of 8 is over after at most ten candidates.
  expect(rests.mock.calls.length).toBeGreaterThanOrEqual(candidates.length / 10 - 1);
});
