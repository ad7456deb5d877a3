/* "Do not disturb": for how long it can be switched on, and how its end is said. No DOM. */
import type { QuietSetParams, QuietState } from '../../common/contract.ts';
import { formatUntil } from '../../common/format.ts';

/** What can be chosen. */
export type QuietChoice = 'off' | 'halfHour' | 'hour' | 'tomorrow' | 'endless';

/** All durations, the shortest first. */
export const quietDurations = ['halfHour', 'hour', 'tomorrow', 'endless'] as const satisfies readonly QuietChoice[];

const minuteMs = 60_000;
const morningHour = 7;

/** What a choice asks of the agent. “Tomorrow” is before work begins. */
export function quietParams(choice: QuietChoice, now: Date): QuietSetParams {
  switch (choice) {
    case 'off':
      return { doNotDisturb: false };
    case 'endless':
      return { doNotDisturb: true };
    case 'halfHour':
    case 'hour':
      return { doNotDisturb: true, until: new Date(now.getTime() + (choice === 'hour' ? 60 : 30) * minuteMs).toISOString() };
    case 'tomorrow':
      return { doNotDisturb: true, until: tomorrowMorning(now).toISOString() };
  }
}

/** When “tomorrow” ends. */
export const tomorrowMorning = (now: Date): Date => new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, morningHour);

/** When it is no longer quiet, in words; nothing when no end is known or it is not quiet. */
export function quietUntil(quiet: QuietState, now: Date, locale: string): string | undefined {
  if (quiet.doNotDisturb && quiet.doNotDisturbUntil === undefined) {
    return undefined;
  }
  // Both may be on: it is quiet until the later one ends.
  const ends = [quiet.doNotDisturb ? quiet.doNotDisturbUntil : undefined, quiet.quietHours ? quiet.quietHoursUntil : undefined];
  const latest = ends.filter((end) => end !== undefined).map((end) => Date.parse(end));
  return latest.length === 0 || (quiet.quietHours && quiet.quietHoursUntil === undefined)
    ? undefined
    : formatUntil(new Date(Math.max(...latest)), now, locale);
}
