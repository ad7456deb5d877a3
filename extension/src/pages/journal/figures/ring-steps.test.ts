import { expect, test } from 'vitest';
import { ringBars } from './ring-steps.ts';

test('steps without calls are bars too, up to the last that had any', () => {
  const bars = ringBars([
    { fromSeconds: 5, answered: 2, missed: 1 },
    { fromSeconds: 60, answered: 0, missed: 3 },
  ]);
  expect(bars).toHaveLength(13);
  expect(bars.slice(0, 3)).toEqual([
    { name: '0–5', answered: 0, missed: 0 },
    { name: '5–10', answered: 2, missed: 1 },
    { name: '10–15', answered: 0, missed: 0 },
  ]);
  expect(bars.at(-1)).toEqual({ name: '60+', answered: 0, missed: 3 });
});

test('a few quick calls leave room beside them', () => {
  expect(ringBars([{ fromSeconds: 0, answered: 1, missed: 0 }]).map(({ name }) => name)).toEqual([
    '0–5',
    '5–10',
    '10–15',
    '15–20',
    '20–25',
    '25–30',
  ]);
});
