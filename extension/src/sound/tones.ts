/*
 * The built-in tones, made by code: notes that are struck and fade, over a time that repeats. Each is a pure function from
 * a name to samples, so that what is heard can be tested without ears.
 */
import type { ToneName } from '../common/ringtone.ts';

interface Note {
  readonly atMs: number;
  readonly hertz: number;
  /** How long it takes to fade to a thousandth. */
  readonly fadeMs: number;
  /** 0 to 1. */
  readonly strength: number;
}

interface Tone {
  /** After that it begins again. */
  readonly everyMs: number;
  readonly notes: readonly Note[];
  /** How much of the first overtones is in it: round like wood, or bright like a bell. */
  readonly overtones: readonly number[];
}

const note = (atMs: number, hertz: number, fadeMs = 900, strength = 1): Note => ({ atMs, hertz, fadeMs, strength });
const [a3, c4, d4, e4, g4, a4, b4, c5, d5, e5, g5] = [
  220, 261.63, 293.66, 329.63, 392, 440, 493.88, 523.25, 587.33, 659.26, 783.99,
] as const;
const wood = [1, 0.18, 0.05];
const bell = [1, 0.35, 0.2, 0.08];

const tones: Readonly<Record<ToneName, Tone>> = {
  bells: {
    everyMs: 3_600,
    overtones: bell,
    notes: [note(0, e5), note(180, g5), note(360, d5), note(540, b4, 1_400), note(1_300, e5), note(1_480, g5, 1_400)],
  },
  knock: { everyMs: 3_200, overtones: wood, notes: [note(0, c4, 260), note(150, c4, 260), note(900, e4, 260), note(1_050, e4, 260)] },
  rise: {
    everyMs: 3_400,
    overtones: bell,
    notes: [
      note(0, c5, 700),
      note(140, e5, 700),
      note(280, g5, 700),
      note(420, 2 * c5, 1_600),
      note(1_300, g5, 700),
      note(1_440, 2 * c5, 1_600),
    ],
  },
  low: {
    everyMs: 4_000,
    overtones: wood,
    notes: [note(0, g4, 1_100), note(320, d4, 1_300), note(1_500, e4, 1_100), note(1_820, a3, 1_500)],
  },
  classic: {
    everyMs: 4_000,
    overtones: wood,
    notes: Array.from({ length: 24 }, (_, index) => note(index * 42, index % 2 === 0 ? a4 : d5, 240, 0.7)),
  },
};

const attackMs = 6;
const peak = 0.8;
const thousandth = Math.log(1_000);

/** One round of a tone, from -1 to 1. */
export function renderTone(name: ToneName, sampleRate: number): Float32Array<ArrayBuffer> {
  const { everyMs, notes, overtones } = tones[name];
  const samples = new Float32Array(Math.round((everyMs / 1_000) * sampleRate));
  for (const struck of notes) {
    strike(samples, struck, overtones, sampleRate);
  }
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return samples.map((sample) => (sample / loudest) * peak);
}

function strike(samples: Float32Array, { atMs, hertz, fadeMs, strength }: Note, overtones: readonly number[], sampleRate: number): void {
  const from = Math.round((atMs / 1_000) * sampleRate);
  const until = Math.min(samples.length, from + Math.round((fadeMs / 1_000) * sampleRate));
  for (let index = from; index < until; index++) {
    const seconds = (index - from) / sampleRate;
    const rises = Math.min(1, (seconds * 1_000) / attackMs);
    const fades = Math.exp((-seconds * 1_000 * thousandth) / fadeMs);
    const wave = overtones.reduce((sum, share, at) => sum + share * Math.sin(2 * Math.PI * hertz * (at + 1) * seconds), 0);
    samples[index] = (samples[index] ?? 0) + strength * rises * fades * wave;
  }
}
