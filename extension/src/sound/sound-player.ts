/*
 * Plays one sound at a time, over and over, in whatever document it is created. What sounds stands on the document's root
 * (`data-sounding`), for whoever looks at it with developer tools, or tests it on a computer without loudspeakers.
 */
import { fileIdOf, type SoundOrder, type ToneName } from '../common/ringtone.ts';
import { readSoundFile } from './sound-files.ts';
import { renderTone } from './tones.ts';

/** Own files that are shorter get a pause: a second of sound without one is an alarm. */
const shortSeconds = 2.5;
const pauseSeconds = 1.5;
/** Loudness is heard in powers: half the way on the slider sounds half as loud. */
const loudnessPower = 2;
const fadeSeconds = 0.02;

export class SoundPlayer {
  #context: AudioContext | undefined;
  #playing: { readonly source: AudioBufferSourceNode; readonly gain: GainNode } | undefined;
  #plays = 0;

  /** Plays until it is stopped, or something else is to be played. */
  async play(order: SoundOrder): Promise<void> {
    this.#silence();
    this.#plays += 1;
    const mine = this.#plays;
    this.#context ??= new AudioContext();
    const context = this.#context;
    const { sounds, buffer } = await load(order, context);
    if (mine !== this.#plays) {
      return;
    }
    document.documentElement.dataset.sounding = sounds;
    const source = new AudioBufferSourceNode(context, { buffer, loop: true });
    const gain = new GainNode(context, { gain: (order.volume / 100) ** loudnessPower });
    source.connect(gain).connect(context.destination);
    source.start();
    this.#playing = { source, gain };
    // Not waited for: a computer without a sound device never gets there.
    void context.resume();
  }

  /** Silence, at once. */
  stop(): void {
    this.#plays += 1;
    this.#silence();
    void this.#context?.close();
    this.#context = undefined;
  }

  /** Reads an audio file; throws when this browser cannot play it. */
  static decode(bytes: ArrayBuffer): Promise<AudioBuffer> {
    return new OfflineAudioContext(1, 1, 44_100).decodeAudioData(bytes);
  }

  #silence(): void {
    delete document.documentElement.dataset.sounding;
    if (this.#playing !== undefined && this.#context !== undefined) {
      // Cut off in the middle of a wave it would click.
      this.#playing.gain.gain.setTargetAtTime(0, this.#context.currentTime, fadeSeconds / 3);
      this.#playing.source.stop(this.#context.currentTime + fadeSeconds);
    }
    this.#playing = undefined;
  }
}

/** What is to sound; the usual tone where an own file is gone or broken. */
async function load({ sound, instead }: SoundOrder, context: AudioContext): Promise<{ sounds: string; buffer: AudioBuffer }> {
  const fileId = fileIdOf(sound);
  if (fileId === undefined) {
    return { sounds: sound, buffer: toneBuffer(sound as ToneName, context) };
  }
  try {
    const bytes = await readSoundFile(fileId);
    if (bytes !== undefined) {
      return { sounds: sound, buffer: withPause(await context.decodeAudioData(bytes), context) };
    }
  } catch (error) {
    console.error('Ringbridge: an own sound could not be played', error);
  }
  return { sounds: instead, buffer: toneBuffer(instead, context) };
}

function toneBuffer(name: ToneName, context: AudioContext): AudioBuffer {
  const samples = renderTone(name, context.sampleRate);
  const buffer = context.createBuffer(1, samples.length, context.sampleRate);
  buffer.copyToChannel(samples, 0);
  return buffer;
}

function withPause(decoded: AudioBuffer, context: AudioContext): AudioBuffer {
  if (decoded.duration >= shortSeconds) {
    return decoded;
  }
  const length = decoded.length + Math.round(pauseSeconds * decoded.sampleRate);
  const buffer = context.createBuffer(decoded.numberOfChannels, length, decoded.sampleRate);
  for (let channel = 0; channel < decoded.numberOfChannels; channel++) {
    buffer.copyToChannel(decoded.getChannelData(channel), channel);
  }
  return buffer;
}
