import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Call, NumberInfo } from '../../common/contract.ts';
import { RingbridgeError } from '../../common/ringbridge-error.ts';
import { type FakeConnection, fakeConnection } from '../ui/fake-connection.ts';
import { DialModel } from './dial-model.ts';

const munich: NumberInfo = { dialled: '089123456', display: '+49 89 123456', kind: 'fixed', confirm: [] };
const confirmNeeded = new RingbridgeError({
  reason: 'confirmNeeded',
  message: 'is dialled only after you confirm it',
  data: { reason: 'confirmNeeded', confirm: ['foreign'], number: munich },
});

let agent: FakeConnection;
let model: DialModel;

beforeEach(() => {
  vi.useFakeTimers();
  agent = fakeConnection();
  model = new DialModel(agent.request);
});
afterEach(() => {
  model.dispose();
  vi.useRealTimers();
});

const methods = () => agent.asked.map(({ method }) => method);
const settle = () => vi.advanceTimersByTimeAsync(0);

test('typing asks once what would be dialled, after a pause', async () => {
  model.type('0');
  model.type('08');
  model.type('089');
  expect(methods()).toEqual([]);
  await vi.advanceTimersByTimeAsync(150);
  expect(agent.asked.map(({ params }) => params)).toEqual([{ number: '089' }]);
});

test('the answer is shown', async () => {
  model.type('089');
  await vi.advanceTimersByTimeAsync(150);
  agent.asked[0]?.resolve(munich);
  await settle();
  expect(model.preview.value).toEqual({ kind: 'number', number: munich });
});

test('an answer to a text that is gone does not count', async () => {
  model.type('089');
  await vi.advanceTimersByTimeAsync(150);
  model.type('0891');
  agent.asked[0]?.resolve(munich);
  await settle();
  expect(model.preview.value).toEqual({ kind: 'none' });
});

test('an empty field asks nothing and shows nothing', async () => {
  model.type('089');
  model.type(' ');
  await vi.advanceTimersByTimeAsync(150);
  expect(methods()).toEqual([]);
  expect(model.preview.value).toEqual({ kind: 'none' });
});

test('a text without a number shows why', async () => {
  model.type('hello');
  await vi.advanceTimersByTimeAsync(150);
  agent.asked[0]?.reject(new RingbridgeError({ reason: 'badNumber', message: 'holds no phone number' }));
  await settle();
  expect(model.preview.value).toEqual({ kind: 'problem', message: 'holds no phone number' });
});

test('dialling sends the text with the chosen line and empties the field', async () => {
  model.type(' 089 123456 ');
  model.choose('soft');
  const dialled = model.dial();
  expect(agent.asked.at(-1)).toMatchObject({ method: 'call.dial', params: { number: '089 123456', lineId: 'soft' } });
  agent.asked.at(-1)?.resolve({});
  await dialled;
  expect(model.text.value).toBe('');
});

test('a second Enter while dialling dials nothing more', async () => {
  model.type('089');
  void model.dial();
  await model.dial();
  expect(methods()).toEqual(['call.dial']);
});

test('what was typed while dialling stays', async () => {
  model.type('089');
  const dialled = model.dial();
  model.type('030');
  agent.asked[0]?.resolve({});
  await dialled;
  expect(model.text.value).toBe('030');
});

test('a number that must be confirmed is asked about and not dialled', async () => {
  model.type('0043 1');
  const dialled = model.dial();
  agent.asked[0]?.reject(confirmNeeded);
  await dialled;
  expect(model.question.value).toMatchObject({ text: '0043 1', confirm: ['foreign'], number: munich });
  await model.dial();
  expect(methods()).toEqual(['call.dial']);
});

test('a yes dials what was asked about, confirmed', async () => {
  model.type('0043 1');
  const dialled = model.dial();
  agent.asked[0]?.reject(confirmNeeded);
  await dialled;
  void model.confirm();
  expect(agent.asked.at(-1)).toMatchObject({ method: 'call.dial', params: { number: '0043 1', confirmed: true } });
});

test('a no dials nothing and leaves the text', async () => {
  model.type('0043 1');
  const dialled = model.dial();
  agent.asked[0]?.reject(confirmNeeded);
  await dialled;
  model.cancel();
  await model.confirm();
  expect(methods()).toEqual(['call.dial']);
  expect(model.text.value).toBe('0043 1');
});

test('another text withdraws the question', async () => {
  model.type('0043 1');
  const dialled = model.dial();
  agent.asked[0]?.reject(confirmNeeded);
  await dialled;
  model.type('0043 12');
  expect(model.question.value).toBeUndefined();
});

test('a line that fails says so and leaves the text', async () => {
  model.type('089');
  const dialled = model.dial();
  agent.asked[0]?.reject(new RingbridgeError({ reason: 'lineUnreachable', message: 'cannot be reached' }));
  await dialled;
  expect(model.problem.value).toBe('cannot be reached');
  expect(model.text.value).toBe('089');
});

describe('calling the other side of a past call', () => {
  const lines = [{ id: 'nfon' }];
  const past = (change: Partial<Call>) => ({ lineId: 'nfon', remoteNumber: '112', remoteKind: 'internal', ...change }) as Call;

  test('a colleague is called as one, on their line', () => {
    void model.dialAgain(past({}), lines);
    expect(agent.asked.at(-1)).toMatchObject({ method: 'call.dial', params: { number: '112', lineId: 'nfon', internal: true } });
  });

  test('the emergency number is dialled as what it is, so that the agent asks', () => {
    void model.dialAgain(past({ remoteKind: 'emergency' }), lines);
    expect(agent.asked.at(-1)?.params).toEqual({ number: '112' });
  });

  test('a colleague of a line that is gone is left to the usual line, still as one', () => {
    void model.dialAgain(past({ lineId: 'gone' }), lines);
    expect(agent.asked.at(-1)?.params).toEqual({ number: '112', internal: true });
  });

  test('a yes to a question about a colleague still means the colleague', async () => {
    const dialled = model.dialAgain(past({ remoteNumber: '11880' }), lines);
    agent.asked[0]?.reject(confirmNeeded);
    await dialled;
    void model.confirm();
    expect(agent.asked.at(-1)?.params).toEqual({ number: '11880', lineId: 'nfon', confirmed: true, internal: true });
  });

  test('a withheld number is not dialled', async () => {
    const { remoteNumber: _, ...withheld } = past({});
    await model.dialAgain(withheld, lines);
    expect(methods()).toEqual([]);
  });
});
