import { expect, test } from 'vitest';
import { quietParams, quietUntil } from './quiet-model.ts';

const now = new Date('2026-10-05T14:00:00');
const at = (time: string): string => new Date(time).toISOString();

test.each([
  ['off', { doNotDisturb: false }],
  ['halfHour', { doNotDisturb: true, until: at('2026-10-05T14:30:00') }],
  ['hour', { doNotDisturb: true, until: at('2026-10-05T15:00:00') }],
  ['tomorrow', { doNotDisturb: true, until: at('2026-10-06T07:00:00') }],
  ['endless', { doNotDisturb: true }],
] as const)('%s', (choice, params) => {
  expect(quietParams(choice, now)).toEqual(params);
});

const evening = at('2026-10-05T18:00:00');
const morning = at('2026-10-06T07:00:00');

test.each([
  ['the end of do not disturb', { doNotDisturb: true, doNotDisturbUntil: evening, quietHours: false }, '18:00'],
  ['the end of quiet hours', { doNotDisturb: false, quietHours: true, quietHoursUntil: morning }, 'morgen 7:00'],
  ['the later of both', { doNotDisturb: true, doNotDisturbUntil: evening, quietHours: true, quietHoursUntil: morning }, 'morgen 7:00'],
  ['nothing when it is switched off by hand', { doNotDisturb: true, quietHours: true, quietHoursUntil: morning }, undefined],
  ['nothing when quiet hours never end', { doNotDisturb: true, doNotDisturbUntil: evening, quietHours: true }, undefined],
  ['nothing when it is not quiet', { doNotDisturb: false, quietHours: false }, undefined],
] as const)('says %s', (_, quiet, text) => {
  expect(quietUntil(quiet, now, 'de-DE')).toBe(text);
});
