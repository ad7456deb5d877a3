/** The value that `share` of all values do not exceed; nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** The middle value. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** One line of the report. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly baseline?: string;
  readonly budget?: string;
  readonly met?: boolean;
}

/** Milliseconds for people. */
export const ms = (value: number): string => `${value.toFixed(2)} ms`;
