/*
 * Lets a caller be heard, if the person wants that: in the browser that was used last and shows the toast, and nowhere else.
 * It is silent in quiet times, over a page that fills the screen, and while the person is talking already; and from the
 * moment on in which the call is answered, over, or its toast closed.
 */
import { isQuiet } from '../common/app-state.ts';
import type { Call } from '../common/contract.ts';
import { callerKind, orderFor, type Ringtone, type SoundOrder } from '../common/ringtone.ts';
import { isWaiting } from '../common/waiting-call.ts';
import type { PlaceState } from './call-place.ts';

/** What plays. */
export interface SoundOutput {
  playSound(order: SoundOrder): void;
  stopSound(): void;
}

/** A name or earlier calls follow within moments: until then nobody is taken for a stranger. */
const strangerDelayMs = 500;

export class Ringer {
  readonly #output: SoundOutput;
  readonly #silenced = new Set<string>();
  #state: PlaceState = { calls: [], lines: [] };
  #ringtone: Ringtone | undefined;
  #isFullScreen = false;
  #heard: string | undefined;
  #soundsAs: string | undefined;
  #stranger: { readonly callId: string; isSure: boolean } | undefined;

  constructor(output: SoundOutput) {
    this.#output = output;
  }

  /** Takes over what the agent said. */
  update(state: PlaceState): void {
    this.#state = state;
    const waiting = new Set(state.calls.filter(isWaiting).map(({ id }) => id));
    for (const id of [...this.#silenced].filter((silenced) => !waiting.has(silenced))) {
      this.#silenced.delete(id);
    }
    this.#look();
  }

  /** The person chose another ringtone. */
  use(ringtone: Ringtone): void {
    this.#ringtone = ringtone;
    this.#look();
  }

  /** The page in front fills the screen, or no longer. */
  setFullScreen(isFullScreen: boolean): void {
    this.#isFullScreen = isFullScreen;
    this.#look();
  }

  /** A person closed the toast of a call. */
  silence(callId: string): void {
    this.#silenced.add(callId);
    this.#look();
  }

  #look(): void {
    const call = this.#audible();
    const kind = call && callerKind(call, this.#state.settings?.ringing.vip ?? []);
    const order = kind === undefined || this.#ringtone === undefined ? undefined : orderFor(this.#ringtone, kind);
    if (call === undefined || order === undefined || (kind === 'unknown' && !this.#isSureOf(call))) {
      this.#stop();
      return;
    }
    this.#heard = call.id;
    const sounds = JSON.stringify(order);
    if (sounds !== this.#soundsAs) {
      this.#soundsAs = sounds;
      this.#output.playSound(order);
    }
  }

  #stop(): void {
    this.#heard = undefined;
    if (this.#soundsAs !== undefined) {
      this.#soundsAs = undefined;
      this.#output.stopSound();
    }
  }

  /** The caller who is heard: who was heard before, else who waits longest. */
  #audible(): Call | undefined {
    const { calls, front } = this.#state;
    const isTalking = calls.some(({ state }) => state === 'connected');
    if (this.#ringtone?.on !== true || front !== true || isQuiet(this.#state) || this.#isFullScreen || isTalking) {
      return undefined;
    }
    const waiting = calls.filter((call) => isWaiting(call) && !this.#silenced.has(call.id));
    return waiting.find(({ id }) => id === this.#heard) ?? waiting.at(-1);
  }

  #isSureOf({ id, remoteNumber }: Call): boolean {
    if (remoteNumber === undefined) {
      return true;
    }
    if (this.#stranger?.callId !== id) {
      const stranger = { callId: id, isSure: false };
      this.#stranger = stranger;
      setTimeout(() => {
        stranger.isSure = true;
        this.#look();
      }, strangerDelayMs);
    }
    return this.#stranger.isSure;
  }
}
