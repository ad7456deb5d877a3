/*
 * How calls sound. Kept in the browser profile, because own sounds are files there and because loudness is a matter of the
 * place where it sounds; whether anything may sound at all is the agent's word (quiet times, the browser used last).
 */
import type { Call } from './contract.ts';
import { namesOf } from './names-of.ts';
import { isRecord } from './record.ts';
import { StoredValue } from './stored-value.ts';

/** Kinds of callers that can be told apart by ear. */
export const callerKinds = ['internal', 'external', 'vip', 'unknown'] as const;
export type CallerKind = (typeof callerKinds)[number];

/** The built-in tones. */
export const toneNames = ['bells', 'knock', 'rise', 'low', 'classic'] as const;
export type ToneName = (typeof toneNames)[number];

/** What sounds: a built-in tone, an own file by its id, or nothing. */
export type SoundChoice = ToneName | `file:${string}` | 'silent';

/** The ringtone of this browser profile. */
export interface Ringtone {
  readonly on: boolean;
  /** 0 to 100. */
  readonly volume: number;
  readonly sounds: Readonly<Record<CallerKind, SoundChoice>>;
}

/** Something that is to sound, over and over. */
export interface SoundOrder {
  readonly sound: Exclude<SoundChoice, 'silent'>;
  /** What sounds when an own file is not there any more. */
  readonly instead: ToneName;
  /** 0 to 100. */
  readonly volume: number;
}

/** What each kind of caller sounds like until a person chooses. */
export const usualSounds: Readonly<Record<CallerKind, ToneName>> = { internal: 'knock', external: 'bells', vip: 'rise', unknown: 'low' };

/** Off until somebody wants it: the phone rings already, and a browser that does so too surprises a whole room. */
const usual: Ringtone = { on: false, volume: 60, sounds: usualSounds };

/** The ringtone that is stored in this browser profile. */
export const storedRingtone = new StoredValue<Ringtone>('ringtone', parse);

/** What kind of caller it is. One of whom nothing is known has no number, or no name and never spoke with us before. */
export function callerKind(call: Call, vip: readonly string[]): CallerKind {
  if (call.remoteNumber !== undefined && vip.includes(call.remoteNumber)) {
    return 'vip';
  }
  if (call.remoteKind === 'internal') {
    return 'internal';
  }
  const isKnown = call.remoteNumber !== undefined && (namesOf(call).name !== undefined || call.history !== undefined);
  return isKnown ? 'external' : 'unknown';
}

/** What is to sound for a kind of caller; nothing when it is to be silent. */
export function orderFor(ringtone: Ringtone, kind: CallerKind): SoundOrder | undefined {
  const sound = ringtone.sounds[kind];
  return sound === 'silent' || ringtone.volume === 0 ? undefined : { sound, instead: usualSounds[kind], volume: ringtone.volume };
}

/** The id of the own file that is to sound. */
export const fileIdOf = (sound: SoundChoice): string | undefined => (sound.startsWith('file:') ? sound.slice('file:'.length) : undefined);

/** Whether something is a sound that can be chosen. */
export const isSoundChoice = (value: unknown): value is SoundChoice =>
  typeof value === 'string' && (value === 'silent' || value.startsWith('file:') || (toneNames as readonly string[]).includes(value));

function parse(stored: unknown): Ringtone {
  const { on, volume, sounds } = isRecord(stored) ? stored : {};
  const chosen = isRecord(sounds) ? sounds : {};
  const entries = callerKinds.map((kind) => [kind, isSoundChoice(chosen[kind]) ? chosen[kind] : usualSounds[kind]]);
  return {
    on: on === true,
    volume: typeof volume === 'number' && volume >= 0 && volume <= 100 ? Math.round(volume) : usual.volume,
    sounds: Object.fromEntries(entries) as Ringtone['sounds'],
  };
}
