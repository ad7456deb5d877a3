import type { Colleague, ColleagueLine, ColleaguePresence } from './contract.ts';
import { type TextKey, t } from './i18n.ts';

/** A state in shape and colour (presence.css) and in a word. */
export interface Look {
  readonly look: string;
  readonly word: string;
}

const lines: Readonly<Record<ColleagueLine, TextKey>> = {
  unknown: 'lineUnknown',
  offline: 'lineOffline',
  idle: 'lineIdle',
  ringing: 'lineRinging',
  inUse: 'lineInUse',
};
const presences: Readonly<Record<ColleaguePresence, TextKey | undefined>> = {
  unknown: undefined,
  offline: 'presenceOffline',
  available: 'presenceAvailable',
  away: 'presenceAway',
  busy: 'presenceBusy',
  doNotDisturb: 'presenceDoNotDisturb',
};

/** What a colleague's phone does. */
export const lineLook = ({ line }: Pick<Colleague, 'line'>): Look => ({ look: `line-${line}`, word: t(lines[line]) });

/** What a colleague says of themselves; undefined when that is nothing, or nothing but what the phone says already. */
export function presenceLook({ line, presence }: Pick<Colleague, 'line' | 'presence'>): Look | undefined {
  const key = presences[presence];
  const saysNothingNew = (presence === 'available' && line === 'idle') || (presence === 'offline' && line === 'offline');
  return key === undefined || saysNothingNew ? undefined : { look: `presence-${presence}`, word: t(key) };
}
