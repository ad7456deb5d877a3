import type { Call } from '../common/contract.ts';

/** A call for tests: outbound, dialling, unless told otherwise. */
export function someCall(change: Partial<Call> = {}): Call {
  return {
    id: 'call-1',
    lineId: 'desk',
    direction: 'outbound',
    state: 'dialing',
    remoteNumber: '+49891234560',
    remoteDisplay: '+49 89 1234560',
    startedAt: '2026-10-05T09:00:00Z',
    actions: ['hangUp'],
    ...change,
  };
}
