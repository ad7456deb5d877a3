/** The value that `share` of all values do not exceed; nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** The middle value. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** What one figure is for programs: its stable name, and the number that its budget is about. */
export interface Value {
  readonly id: string;
  readonly value: number;
  readonly unit: 'ms' | '×' | '%' | 'bytes' | 'KiB';
  readonly limit: number;
  /** On which side of the limit it should be. */
  readonly wanted: '≤' | '≥';
}

/** One line of the report. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly baseline?: string;
  readonly budget?: string;
  readonly met?: boolean;
  readonly stable?: Value;
}

/** Whether a value keeps its limit. */
export const isMet = ({ value, limit, wanted }: Value): boolean => (wanted === '≤' ? value <= limit : value >= limit);

/** A line about a value with a limit. */
export const budgeted = (stable: Value, what: string, measured: string, baseline?: string): Figure => ({
  what,
  measured,
  ...(baseline === undefined ? {} : { baseline }),
  budget: `${stable.wanted} ${stable.limit.toLocaleString('en')} ${stable.unit}`,
  met: isMet(stable),
  stable,
});

/** Milliseconds for people. */
export const ms = (value: number): string => `${value.toFixed(2)} ms`;
