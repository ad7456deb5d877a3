import { playSound, stopSound } from '#platform/sound.ts';
import { storedRingtone } from '../common/ringtone.ts';
import type { CardBoard } from './card-board.ts';
import { Ringer } from './ringer.ts';
import type { StateStore } from './state-store.ts';

/** Keeps the ringer told of everything that decides whether a caller is heard. */
export function ring(store: StateStore, board: CardBoard): void {
  const ringer = new Ringer({ playSound, stopSound });
  // Where the toast goes is settled first: over a film nothing is to begin to sound.
  store.subscribe((state) => void board.settled().then(() => ringer.update(state)));
  board.whenFullScreen((isFullScreen) => ringer.setFullScreen(isFullScreen));
  board.whenDismissed((callId) => ringer.silence(callId));
  storedRingtone.watch((ringtone) => ringer.use(ringtone), new AbortController().signal);
  void storedRingtone.read().then((ringtone) => ringer.use(ringtone));
}
