/* Firefox's background is a page: it plays by itself. */
import type { SoundOrder } from '../../common/ringtone.ts';
import { SoundPlayer } from '../../sound/sound-player.ts';

const player = new SoundPlayer();

/** Plays until it is stopped, or something else is to be played. */
export function playSound(order: SoundOrder): void {
  player.play(order).catch((error: unknown) => console.error('Ringbridge: the ringtone could not be played', error));
}

/** Silence. */
export function stopSound(): void {
  player.stop();
}
