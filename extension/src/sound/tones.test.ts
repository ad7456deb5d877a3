import { describe, expect, test } from 'vitest';
import { toneNames } from '../common/ringtone.ts';
import { renderTone } from './tones.ts';

const rate = 8_000;
const loudest = (samples: Float32Array): number => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

describe.each(toneNames)('%s', (name) => {
  const samples = renderTone(name, rate);

  test('is as loud as the others, and never too loud', () => {
    expect(loudest(samples)).toBeCloseTo(0.8);
  });

  test('begins softly, and ends in silence, so that it repeats without a click', () => {
    expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.01);
    expect(loudest(samples.slice(-rate / 20))).toBeLessThan(0.02);
  });

  test('leaves a pause, shorter than the half minute after which Chromium gives up a document without sound', () => {
    expect(samples.length / rate).toBeGreaterThan(3);
    expect(samples.length / rate).toBeLessThan(10);
  });
});

test('no two sound alike', () => {
  const all = toneNames.map((name) => renderTone(name, rate).slice(0, rate).join());
  expect(new Set(all).size).toBe(toneNames.length);
});
