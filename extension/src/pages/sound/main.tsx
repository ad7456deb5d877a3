/* Chromium's offscreen document: plays what the background tells it. Closing the document is silence. */
import { parseSoundPlayed } from '../../common/sound-messages.ts';
import { SoundPlayer } from '../../sound/sound-player.ts';

const player = new SoundPlayer();

chrome.runtime.onMessage.addListener((message: unknown, sender: chrome.runtime.MessageSender) => {
  // Only the background speaks here: it is in no tab.
  const order = sender.id === chrome.runtime.id && sender.tab === undefined ? parseSoundPlayed(message) : undefined;
  if (order !== undefined) {
    player.play(order).catch((error: unknown) => console.error('Ringbridge: the ringtone could not be played', error));
  }
});
