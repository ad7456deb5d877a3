import type { Call } from '../../common/contract.ts';

/** Past calls shown as one: the newest of them, and how many there were. */
export interface RecentCall {
  readonly call: Call;
  readonly times: number;
}

/** Puts calls from the same number together that were missed one after the other: they want one answer. */
export function groupCalls(calls: readonly Call[]): RecentCall[] {
  const groups: RecentCall[] = [];
  for (const call of calls) {
    const last = groups.at(-1);
    if (last !== undefined && isRepeat(last.call, call)) {
      groups[groups.length - 1] = { call: last.call, times: last.times + 1 };
    } else {
      groups.push({ call, times: 1 });
    }
  }
  return groups;
}

function isRepeat(newer: Call, older: Call): boolean {
  return (
    newer.remoteNumber !== undefined &&
    newer.remoteNumber === older.remoteNumber &&
    newer.endReason === 'missed' &&
    older.endReason === 'missed'
  );
}

/** How long people talked; undefined when they did not. */
export function talkedMs(call: Call): number | undefined {
  return call.connectedAt === undefined || call.endedAt === undefined ? undefined : Date.parse(call.endedAt) - Date.parse(call.connectedAt);
}

/** Whether a call is no longer running. One that the phone only took is over without ever having ended. */
export function isOver(call: Call): boolean {
  return call.endReason !== undefined;
}

/** Whether a call came to nothing in a way that people must see. */
export function isLost(call: Call): boolean {
  return call.endReason === 'missed' || call.endReason === 'failed';
}
