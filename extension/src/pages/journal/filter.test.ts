import { expect, test } from 'vitest';
import { changed, type Filter, forAgent, isNarrow, noFilter, readFilter, writeFilter } from './filter.ts';
import { timeRange } from './range.ts';

const whole: Filter = {
  search: 'eva 030',
  direction: 'inbound',
  missed: true,
  lineId: 'desk',
  tag: 'VIP',
  number: '+4930123456',
  range: { name: 'custom', firstDay: '2026-03-01', lastDay: '2026-03-31' },
};
const now = new Date(2026, 2, 15, 14, 30);
const local = (range: Parameters<typeof timeRange>[0]) => {
  const { from, to } = timeRange(range, now);
  return [from?.toString().slice(4, 24), to?.toString().slice(4, 24)];
};

test('a filter survives the address of the page', () => {
  expect(readFilter(writeFilter(whole))).toEqual(whole);
  expect(readFilter(writeFilter(noFilter))).toEqual(noFilter);
});

test('nonsense in the address is left out', () => {
  expect(readFilter(new URLSearchParams('direction=up&range=soon&missed=1&first=x'))).toEqual(noFilter);
});

test('only a filter that leaves something out is narrow', () => {
  expect(isNarrow(noFilter)).toBe(false);
  expect(isNarrow({ ...noFilter, search: '  ' })).toBe(false);
  expect(isNarrow({ ...noFilter, missed: true })).toBe(true);
});

test('the agent is told what was chosen, and nothing else', () => {
  expect(forAgent(noFilter, now)).toEqual({});
  expect(forAgent(changed(whole, { range: noFilter.range, tag: undefined }), now)).toEqual({
    search: 'eva 030',
    direction: 'inbound',
    missed: true,
    lineId: 'desk',
    number: '+4930123456',
  });
});

test.each([
  ['today', 'Mar 15 2026 00:00:00', undefined],
  ['yesterday', 'Mar 14 2026 00:00:00', 'Mar 15 2026 00:00:00'],
  ['last7', 'Mar 09 2026 00:00:00', undefined],
  ['lastMonth', 'Feb 01 2026 00:00:00', 'Mar 01 2026 00:00:00'],
  ['thisYear', 'Jan 01 2026 00:00:00', undefined],
] as const)('%s is a stretch of local days', (name, from, to) => {
  expect(local({ name })).toEqual([from, to]);
});

test('chosen days count whole, also the last one', () => {
  expect(local({ name: 'custom', firstDay: '2026-03-01', lastDay: '2026-03-31' })).toEqual([
    'Mar 01 2026 00:00:00',
    'Apr 01 2026 00:00:00',
  ]);
  expect(local({ name: 'custom', lastDay: '31.03.2026' })).toEqual([undefined, undefined]);
});
