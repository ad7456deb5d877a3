import { expect, test } from 'vitest';
import type { Call } from '../../common/contract.ts';
import { groupCalls, talkedMs } from './recent-calls.ts';

const past = (id: string, remoteNumber: string | undefined, endReason: Call['endReason'] = 'missed'): Call => ({
  id,
  lineId: 'desk',
  direction: 'inbound',
  state: 'ended',
  startedAt: '2026-10-07T09:12:00Z',
  actions: [],
  ...(endReason === undefined ? {} : { endReason }),
  ...(remoteNumber === undefined ? {} : { remoteNumber }),
});

const shape = (calls: Call[]) => groupCalls(calls).map(({ call, times }) => [call.id, times]);

test('calls missed from one number one after the other stand together', () => {
  expect(shape([past('3', '+491'), past('2', '+491'), past('1', '+491')])).toEqual([['3', 3]]);
});

test('a call in between keeps missed calls apart', () => {
  expect(shape([past('3', '+491'), past('2', '+492'), past('1', '+491')])).toEqual([
    ['3', 1],
    ['2', 1],
    ['1', 1],
  ]);
});

test('calls that were answered stay single', () => {
  expect(shape([past('2', '+491', 'hangup'), past('1', '+491', 'hangup')])).toEqual([
    ['2', 1],
    ['1', 1],
  ]);
});

test('withheld numbers are never taken for the same caller', () => {
  expect(shape([past('2', undefined), past('1', undefined)])).toEqual([
    ['2', 1],
    ['1', 1],
  ]);
});

test('people talked from the answer to the end', () => {
  const talked = { ...past('1', '+491', 'hangup'), connectedAt: '2026-10-07T09:12:10Z', endedAt: '2026-10-07T09:14:51Z' };
  expect(talkedMs(talked)).toBe(161_000);
});

test('nobody talked in a call that was never answered', () => {
  expect(talkedMs({ ...past('1', '+491'), endedAt: '2026-10-07T09:14:51Z' })).toBeUndefined();
});
