const firstDelayMs = 1_000;
const longestDelayMs = 60_000;

/**
 * How long to wait before the next attempt: 1, 2, 4 … 60 s, each shortened at random by up to a half, so that many
 * browsers do not come back at the same moment.
 * @param failures - how many attempts failed in a row, 1 or more
 * @param random - 0 to below 1
 */
export function backoffDelayMs(failures: number, random: () => number): number {
  const whole = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(failures - 1, 10));
  return Math.round(whole * (1 - random() / 2));
}
