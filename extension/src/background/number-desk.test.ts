import { beforeEach, expect, test } from 'vitest';
import type { NumbersVerify } from '../common/number-messages.ts';
import { stubChrome } from '../testing/fake-chrome.ts';
import { NumberDesk } from './number-desk.ts';
import { StateStore } from './state-store.ts';

beforeEach(() => stubChrome({ storage: { local: { get: async () => ({}) } } }));

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
