import { expect, test } from 'vitest';
import { heatOf } from './heat.ts';

test('the busiest hour is strongest, an hour with a call is never blank', () => {
  const week = heatOf([
    { weekday: 1, hour: 9, calls: 100, missed: 4 },
    { weekday: 7, hour: 23, calls: 1, missed: 1 },
    { weekday: 2, hour: 0, calls: 41, missed: 0 },
  ]);
  expect(week[0]?.[9]).toEqual({ calls: 100, missed: 4, strength: 5 });
  expect(week[6]?.[23]).toEqual({ calls: 1, missed: 1, strength: 1 });
  expect(week[1]?.[0]?.strength).toBe(3);
  expect(week[3]?.[12]).toEqual({ calls: 0, missed: 0, strength: 0 });
});

test('a week without calls is blank', () => {
  expect(
    heatOf([])
      .flat()
      .some(({ strength }) => strength > 0),
  ).toBe(false);
});
