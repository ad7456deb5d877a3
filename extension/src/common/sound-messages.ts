import { isRecord } from './record.ts';
import { isSoundChoice, type SoundOrder, type ToneName, toneNames } from './ringtone.ts';

/** What the background tells the document that plays for it. */
export interface SoundPlayed {
  readonly type: 'sound.played';
  readonly order: SoundOrder;
}

/** Reads such a message; nothing when it is another one. */
export function parseSoundPlayed(value: unknown): SoundOrder | undefined {
  const { type, order } = isRecord(value) ? value : {};
  if (type !== 'sound.played' || !isRecord(order)) {
    return undefined;
  }
  const { sound, instead, volume } = order;
  return isSoundChoice(sound) && sound !== 'silent' && toneNames.includes(instead as ToneName) && typeof volume === 'number'
    ? { sound, instead: instead as ToneName, volume }
    : undefined;
}
