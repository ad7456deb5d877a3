import { expect, test } from 'vitest';
import type { FrameNumber } from '../../common/page-numbers.ts';
import { joinFrames, search } from './tab-numbers.ts';

const number = (e164: string, text: string, more: Partial<FrameNumber> = {}): FrameNumber => ({
  e164,
  text,
  kind: 'fixed',
  ...more,
});
const central = number('+4930609854180', '030 / 60 98 54-180');
const mobile = number('+491701234567', '0170 1234567', { kind: 'mobile' });

test('the numbers of all frames stand in one list, each once', () => {
  const joined = joinFrames([
    { frameId: 0, numbers: [central, mobile, central] },
    { frameId: 4, numbers: [number('+4930609854180', '030 609854180'), number('+43123', '01 23')] },
  ]);
  expect(joined.map(({ text, times, frameId }) => [text, times, frameId])).toEqual([
    ['030 / 60 98 54-180', 3, 0],
    ['0170 1234567', 1, 0],
    ['01 23', 1, 4],
  ]);
});

test('numbers that differ by their extension stand apart', () => {
  const joined = joinFrames([{ frameId: 0, numbers: [central, { ...central, extension: '5' }] }]);
  expect(joined.map(({ key }) => key)).toEqual(['+4930609854180', '+4930609854180;ext=5']);
});

test.each([
  ['', ['030 / 60 98 54-180', '0170 1234567']],
  ['6098', ['030 / 60 98 54-180']],
  ['030/60', ['030 / 60 98 54-180']],
  ['+49 30', ['030 / 60 98 54-180']],
  ['0170', ['0170 1234567']],
  [' Mobil', ['0170 1234567']],
  ['999', []],
])('“%s” finds %j', (typed, texts) => {
  const found = search(joinFrames([{ frameId: 0, numbers: [central, mobile] }]), typed, (kind) =>
    kind === 'mobile' ? 'Mobil' : 'Festnetz',
  );
  expect(found.map(({ text }) => text)).toEqual(texts);
});
