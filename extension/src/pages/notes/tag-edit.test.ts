import { expect, test } from 'vitest';
import { someCall } from '../../testing/calls.ts';
import { fakeConnection } from '../ui/fake-connection.ts';
import { TagEdit } from './tag-edit.ts';

test('a tag is added once, whatever its case, and several between commas at once', async () => {
  const agent = fakeConnection();
  const edit = new TagEdit('c1', agent.request);
  edit.hear(['VIP']);
  const adding = edit.add('vip, offer , ,Berlin');
  await Promise.resolve();
  expect(agent.asked[0]?.params).toEqual({ callId: 'c1', tags: ['VIP', 'offer', 'Berlin'] });

  agent.asked[0]?.resolve({ call: someCall({ tags: ['VIP', 'offer', 'Berlin'] }) });
  await adding;
  expect(edit.tags.value).toEqual(['VIP', 'offer', 'Berlin']);
});

test('a change that fails is taken back, and says why', async () => {
  const agent = fakeConnection();
  const edit = new TagEdit('c1', agent.request);
  edit.hear(['VIP']);
  const removing = edit.remove('VIP');
  await Promise.resolve();
  agent.asked[0]?.reject(new Error('The disk is full.'));
  await removing;
  expect(edit.tags.value).toEqual(['VIP']);
  expect(edit.problem.value).toBe('The disk is full.');
});

test('changes go one after the other', async () => {
  const agent = fakeConnection();
  const edit = new TagEdit('c1', agent.request);
  void edit.add('a');
  const second = edit.add('b');
  await Promise.resolve();
  expect(agent.asked).toHaveLength(1);
  agent.asked[0]?.resolve({ call: someCall({ tags: ['a'] }) });
  await settled();
  agent.asked[1]?.resolve({ call: someCall({ tags: ['a', 'b'] }) });
  await second;
  expect(agent.asked[1]?.params).toEqual({ callId: 'c1', tags: ['a', 'b'] });
});

/** Lets everything that is ready run. */
const settled = () => new Promise((resolve) => setImmediate(resolve));
