import { expect, test } from 'vitest';
import type { Call } from '../../common/contract.ts';
import { someCall } from '../../testing/calls.ts';
import { fakeConnection } from '../ui/fake-connection.ts';
import { CallList } from './call-list.ts';

const past = (minute: number, change: Partial<Call> = {}): Call =>
  someCall({
    id: `c${minute}`,
    state: 'ended',
    endReason: 'hangup',
    startedAt: new Date(Date.UTC(2026, 9, 5, 9, minute)).toISOString(),
    actions: [],
    ...change,
  });
const ids = (list: CallList) => list.calls.value.map(({ id }) => id).join(' ');
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A list that shows a first page. */
async function shown(calls: Call[], next?: string) {
  const agent = fakeConnection();
  const list = new CallList(agent.request);
  void list.show({ tag: 'VIP' });
  agent.asked[0]?.resolve({ calls, ...(next === undefined ? {} : { next }) });
  await settled();
  const answer = async (result: unknown) => {
    agent.asked.at(-1)?.resolve(result);
    await settled();
  };
  return { agent, list, answer };
}

test('pages follow each other until the last', async () => {
  const { agent, list, answer } = await shown([past(9), past(8)], 'p2');
  expect(list.status.value).toBe('more');
  void list.more();
  expect(agent.asked.at(-1)?.params).toEqual({ tag: 'VIP', limit: 200, cursor: 'p2' });
  void list.more();
  expect(agent.asked).toHaveLength(2);
  await answer({ calls: [past(7)] });
  expect(ids(list)).toBe('c9 c8 c7');
  expect(list.status.value).toBe('whole');
});

test('an answer to an older filter is not taken for the newer one', async () => {
  const { agent, list } = await shown([past(9)]);
  void list.show({ search: 'a' });
  void list.show({ search: 'b' });
  agent.asked[2]?.resolve({ calls: [past(2)] });
  await settled();
  agent.asked[1]?.resolve({ calls: [past(1)] });
  await settled();
  expect(ids(list)).toBe('c2');
});

test('a call that ended comes in front', async () => {
  const { list, answer } = await shown([past(9), past(8)]);
  void list.refresh();
  await answer({ calls: [past(10), past(9)], next: 'x' });
  expect(ids(list)).toBe('c10 c9 c8');
});

test('where more came than were asked for, the list is read anew', async () => {
  const { agent, list, answer } = await shown([past(1)]);
  void list.refresh();
  await answer({ calls: [past(30)], next: 'x' });
  expect(agent.asked.at(-1)?.params).toEqual({ tag: 'VIP', limit: 200 });
  await answer({ calls: [past(30), past(29)] });
  expect(ids(list)).toBe('c30 c29');
});

test('a call that was annotated elsewhere is asked for by its moment', async () => {
  const { agent, list, answer } = await shown([past(9), past(8)]);
  void list.heard('c8');
  expect(agent.asked.at(-1)?.params).toMatchObject({ from: past(8).startedAt, to: '2026-10-05T09:08:00.001Z' });
  await answer({ calls: [past(8, { note: 'Offer' })] });
  expect(list.calls.value[1]?.note).toBe('Offer');
});

test('one that was erased, or no longer fits the filter, goes', async () => {
  const { list, answer } = await shown([past(9), past(8)]);
  void list.heard('c8');
  await answer({ calls: [] });
  expect(ids(list)).toBe('c9');
});

test('a question without an answer says why and leaves what is there', async () => {
  const { agent, list } = await shown([past(9)], 'p2');
  void list.more();
  agent.asked.at(-1)?.reject(new Error('The disk is full.'));
  await settled();
  expect([ids(list), list.problem.value, list.status.value]).toEqual(['c9', 'The disk is full.', 'more']);
});
