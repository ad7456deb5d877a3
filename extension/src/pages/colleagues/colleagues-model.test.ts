import { expect, test, vi } from 'vitest';
import type { Colleague } from '../../common/contract.ts';
import { fakeConnection } from '../ui/fake-connection.ts';
import { ColleaguesModel } from './colleagues-model.ts';

const colleague = (number: string, changes: Partial<Colleague> = {}): Colleague => ({
  lineId: 'nfon',
  number,
  line: 'idle',
  presence: 'available',
  isSelf: false,
  ...changes,
});
const numbers = (model: ColleaguesModel) => model.all.value?.map(({ number, line }) => `${number} ${line}`);

test('everybody is there, but not the person themselves', async () => {
  const connection = fakeConnection({}, { 'presence.list': { colleagues: [colleague('101'), colleague('102', { isSelf: true })] } });
  const model = new ColleaguesModel(connection);
  model.start();

  await vi.waitFor(() => expect(numbers(model)).toEqual(['101 idle']));
});

test('a change changes one, a complete list all', async () => {
  const connection = fakeConnection({}, { 'presence.list': { colleagues: [colleague('101'), colleague('103')] } });
  const model = new ColleaguesModel(connection);
  model.start();
  await vi.waitFor(() => expect(numbers(model)).toBeDefined());

  connection.tell({
    method: 'presence.changed',
    params: { colleagues: [colleague('101', { line: 'inUse' }), colleague('104')], isComplete: false },
  });
  expect(numbers(model)).toEqual(['101 inUse', '103 idle', '104 idle']);

  connection.tell({ method: 'presence.changed', params: { colleagues: [], isComplete: true } });
  expect(numbers(model)).toEqual([]);
});

test('a list that a change overtook is asked for again', async () => {
  const connection = fakeConnection();
  const model = new ColleaguesModel(connection);
  model.start();
  connection.tell({ method: 'presence.changed', params: { colleagues: [colleague('101', { line: 'inUse' })], isComplete: false } });

  connection.asked[0]?.resolve({ colleagues: [colleague('101')] });
  await vi.waitFor(() => expect(connection.asked).toHaveLength(2));
  expect(numbers(model)).toEqual(['101 inUse']);
  connection.asked[1]?.resolve({ colleagues: [colleague('101', { line: 'inUse' }), colleague('103')] });

  await vi.waitFor(() => expect(numbers(model)).toEqual(['101 inUse', '103 idle']));
});

test('while the agent is away nothing is claimed, and afterwards it is asked anew', async () => {
  const connection = fakeConnection({}, { 'presence.list': { colleagues: [colleague('101')] } });
  const model = new ColleaguesModel(connection);
  model.start();
  await vi.waitFor(() => expect(numbers(model)).toBeDefined());

  connection.state.value = { ...connection.state.value, host: 'lost' };
  expect(model.all.value).toBeUndefined();
  connection.state.value = { ...connection.state.value, host: 'ready' };

  await vi.waitFor(() => expect(numbers(model)).toEqual(['101 idle']));
});
