/*
 * A service worker has no sound: an offscreen document plays for it. It is there only while something sounds; closing it
 * is silence. Chromium allows one such document, and closes it by itself after half a minute without sound.
 */
import type { SoundOrder } from '../../common/ringtone.ts';
import type { SoundPlayed } from '../../common/sound-messages.ts';

const url = 'pages/sound.html';

let wanted: SoundOrder | undefined;
let work: Promise<void> = Promise.resolve();

/** Plays until it is stopped, or something else is to be played. */
export function playSound(order: SoundOrder): void {
  wanted = order;
  bringAbout();
}

/** Silence. */
export function stopSound(): void {
  wanted = undefined;
  bringAbout();
}

/** One step after the other: a document that is being opened cannot be closed yet. */
function bringAbout(): void {
  work = work.then(step).catch((error: unknown) => console.error('Ringbridge: the ringtone could not be played', error));
}

async function step(): Promise<void> {
  const order = wanted;
  const isOpen = await chrome.offscreen.hasDocument();
  if (order === undefined) {
    if (isOpen) {
      await chrome.offscreen.closeDocument();
    }
    return;
  }
  if (!isOpen) {
    await chrome.offscreen.createDocument({
      url,
      reasons: [chrome.offscreen.Reason.AUDIO_PLAYBACK],
      justification: 'Rings while somebody calls.',
    });
  }
  const message: SoundPlayed = { type: 'sound.played', order };
  await chrome.runtime.sendMessage(message);
}
